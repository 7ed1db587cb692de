import { Button } from 'antd';
import { useState } from 'react';
import type { FoundOrganisation, OrganisationPage } from '../../../shared/contract/organisations.ts';
import { isBranch } from '../../../shared/domain/organisations/kinds.ts';
import { useCall } from '../../app/use-call.ts';
import { Field } from '../../ui/form/Field.tsx';
import { OrganisationPicker } from '../../ui/OrganisationPicker.tsx';

/** Whether people can be put there: branches and their groups that still exist. */
export function holdsPeople({ kind, closedOn }: FoundOrganisation): boolean {
  return closedOn === null && (isBranch(kind) || kind === 'group');
}

/** A choice of an organisation of which only the id is kept. */
export function PlaceField({
  label,
  hint,
  id,
  onChange,
  allowed,
  placeholder,
}: {
  label: string;
  hint: string;
  id: string | null;
  onChange: (id: string | null) => void;
  allowed: (organisation: FoundOrganisation) => boolean;
  /** What an empty choice means. */
  placeholder: string;
}) {
  const [chosen, setChosen] = useState<FoundOrganisation | null>(null);
  const known = id === null || chosen?.id === id;
  const asked = useCall('organisations.get', known ? null : { id });
  const value = id === null ? null : known ? chosen : foundFrom(asked.data, id);
  return (
    <div>
      <Field label={label} hint={hint} error={asked.failure?.message}>
        {(field) => (
          <OrganisationPicker
            field={field}
            value={value}
            allowed={allowed}
            placeholder={placeholder}
            onChange={(organisation) => {
              setChosen(organisation);
              onChange(organisation?.id ?? null);
            }}
          />
        )}
      </Field>
      {asked.failure !== undefined && (
        <Button size="small" onClick={() => onChange(null)}>
          不用这个组织了
        </Button>
      )}
    </div>
  );
}

function foundFrom(page: OrganisationPage | undefined, id: string): FoundOrganisation | null {
  if (page?.id !== id) return null;
  return { ...page, path: page.path.map(({ name }) => name).join(' › '), foundAs: null };
}
