import { useState } from 'react';
import type { FieldProps } from './form/Field.tsx';

/** Lines read for one word. */
const LISTED = 50;

/** What a picker of a maintained list asks: nothing while it is closed, then the first lines, or those that fit a word. */
export function useListPicker(): {
  readonly input: { readonly text?: string; readonly limit: number } | null;
  readonly typing: {
    readonly onSearch: (text: string) => void;
    readonly onOpenChange: (open: boolean) => void;
  };
} {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const wanted = text.trim().slice(0, 60);
  return {
    input: open ? { ...(wanted !== '' && { text: wanted }), limit: LISTED } : null,
    typing: { onSearch: setText, onOpenChange: setOpen },
  };
}

/** What the pickers of courses, teachers and places take; `value` needs no more than id and name. */
export interface ListPickerProps<Found extends { readonly id: string; readonly name: string }> {
  readonly field: FieldProps | { readonly 'aria-label': string };
  readonly value: Pick<Found, 'id' | 'name'> | null;
  readonly onChange: (chosen: (Pick<Found, 'id' | 'name'> & Partial<Found>) | null) => void;
  readonly disabled?: boolean;
  /** Leaves out what cannot be chosen here. */
  readonly allowed?: (found: Found) => boolean;
  readonly placeholder?: string;
}
