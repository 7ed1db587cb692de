import type { CallInput } from '../../../../shared/contract/index.ts';
import { PERSON_FIELDS } from '../../../../shared/domain/people/fields.ts';
import { Look } from '../../../ui/Look.tsx';

export type MaskedField = CallInput<'people.reveal'>['field'];

/** A masked value of somebody on the register with the button that shows it for a minute. */
export function Masked({
  person,
  field,
  masked,
}: {
  person: { readonly id: string; readonly name: string };
  field: MaskedField;
  masked: string;
}) {
  return (
    <Look
      masked={masked}
      of={`${person.name}的${PERSON_FIELDS[field].title}`}
      call="people.reveal"
      input={{ id: person.id, field }}
    />
  );
}
