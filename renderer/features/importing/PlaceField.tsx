import { Button } from 'antd';
import { useState } from 'react';
import type { FoundOrganisation } from '../../../shared/contract/organisations.ts';
import { Field } from '../../ui/form/Field.tsx';
import { OrganisationPicker } from '../../ui/OrganisationPicker.tsx';
import { useOrganisation } from '../../ui/use-organisation.ts';

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
  const asked = useOrganisation(known ? null : id);
  const value = id === null ? null : known ? chosen : (asked.found ?? null);
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
