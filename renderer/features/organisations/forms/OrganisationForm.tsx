import type { OrganisationPage } from '../../../../shared/contract/organisations.ts';
import { CloseForm } from './CloseForm.tsx';
import { CreateForm } from './CreateForm.tsx';
import { EditForm } from './EditForm.tsx';
import { MoveForm } from './MoveForm.tsx';
import { RenameForm } from './RenameForm.tsx';

export type FormName = 'create' | 'edit' | 'rename' | 'move' | 'merge' | 'close' | 'reopen';

/** The form asked for, above the page of the organisation. */
export default function OrganisationForm({
  form,
  ...rest
}: {
  form: FormName;
  organisation: OrganisationPage;
  close: () => void;
}) {
  if (form === 'create') return <CreateForm {...rest} />;
  if (form === 'edit') return <EditForm {...rest} />;
  if (form === 'rename') return <RenameForm {...rest} />;
  if (form === 'move' || form === 'merge') return <MoveForm kind={form} {...rest} />;
  return <CloseForm kind={form} {...rest} />;
}
