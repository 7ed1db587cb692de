import { useState } from 'react';
import type { CallInput, CallOutput } from '../../shared/contract/index.ts';
import { useCall } from '../app/use-call.ts';
import type { FieldProps } from './form/Field.tsx';
import { SearchSelect } from './SearchSelect.tsx';

/** Lines read for one word. */
const LISTED = 50;

/** The calls that list something by the words that are typed. */
type ListCall =
  | 'classes.list'
  | 'courses.list'
  | 'routes.list'
  | 'sites.list'
  | 'teachers.list'
  | 'venues.list';

/** A line of such a list. */
type Line<Name extends ListCall> = CallOutput<Name>['found'][number];

/** What a choice holds: at least id and name; all of it when it was just found. */
export type Chosen<Name extends ListCall> = { readonly id: string; readonly name: string } & Partial<
  Line<Name>
>;

/** What a picker takes from the form around it. */
export interface PickerProps<Name extends ListCall> {
  readonly field: FieldProps | { readonly 'aria-label': string };
  readonly value: { readonly id: string; readonly name: string } | null;
  readonly onChange: (chosen: Chosen<Name> | null) => void;
  readonly disabled?: boolean;
  /** Leaves out what cannot be chosen here. */
  readonly allowed?: (found: Line<Name>) => boolean;
  readonly placeholder?: string;
}

/** Picks one line of a list by typing; without a word the first ones are listed. Nothing is asked while it is closed. */
export function ListPicker<Name extends ListCall>({
  call,
  about,
  hint,
  nothing,
  field,
  value,
  onChange,
  disabled = false,
  allowed = () => true,
  placeholder = hint,
}: PickerProps<Name> & {
  readonly call: Name;
  /** What tells a line from others of the same name; empty parts are left out. */
  readonly about: (line: Chosen<Name>) => readonly (string | null | undefined)[];
  /** What can be typed. */
  readonly hint: string;
  readonly nothing: string;
}) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const wanted = text.trim().slice(0, 60);
  const input: CallInput<ListCall> = { ...(wanted !== '' && { text: wanted }), limit: LISTED };
  const search = useCall<ListCall>(call, open ? input : null);
  // Every one of these calls answers lines of its own kind.
  const found = (search.data?.found ?? []) as readonly Line<Name>[];
  return (
    <SearchSelect<Chosen<Name>>
      field={field}
      value={value as Chosen<Name> | null}
      onChange={onChange}
      onSearch={setText}
      onOpenChange={setOpen}
      search={search}
      found={found.filter(allowed)}
      choiceOf={(line) => ({
        value: line.id,
        label: line.name,
        about: about(line)
          .filter((part) => part != null && part !== '')
          .join('　'),
      })}
      placeholder={placeholder}
      nothing={nothing}
      disabled={disabled}
    />
  );
}
