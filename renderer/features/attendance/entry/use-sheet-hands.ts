import type { InputRef } from 'antd';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { SheetTrainee } from '../../../../shared/contract/attendance.ts';
import type { AttendanceState } from '../../../../shared/domain/attendance/codes.ts';
import { findTrainees } from './finding.ts';
import { readFindKey, readRowKey, type RowKey } from './keys.ts';

/**
 * The hands of whoever enters a sheet: somebody is found by number, name or initials, Enter goes to his line, one key
 * marks him, and the field is ready for the next one.
 */
export function useSheetHands({
  trainees,
  setState,
  field,
  list,
}: {
  trainees: readonly SheetTrainee[];
  setState: (trainee: SheetTrainee, state: AttendanceState) => void;
  field: RefObject<InputRef | null>;
  list: RefObject<HTMLTableElement | null>;
}) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const found = findTrainees(trainees, text);
  const here = found.find(({ enrolment }) => enrolment === chosen) ?? (text === '' ? undefined : found[0]);

  const find = (typed: string) => {
    setText(typed);
    field.current?.focus();
  };
  const mark = (state: AttendanceState) => {
    if (here === undefined) return;
    setState(here, state);
    setChosen(here.enrolment);
    // Found by the field: it is ready for the next one. Reached by arrows: they go on from here.
    if (text !== '') find('');
  };
  const obey = (key: RowKey) => {
    if (key === null) return;
    if (key.is === 'state') mark(key.state);
    else if (key.is === 'find') find(key.text);
    else {
      const at = found.findIndex(({ enrolment }) => enrolment === here?.enrolment);
      const next = found[Math.min(Math.max(at + key.by, 0), found.length - 1)];
      if (next !== undefined) setChosen(next.enrolment);
    }
  };
  return {
    text,
    setText,
    found,
    chosen: here?.enrolment ?? null,
    choose: setChosen,
    mark,
    onFindKey: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      const key = readFindKey(event, text, found.length);
      if (key === null) return;
      event.preventDefault();
      if (key.is !== 'enter') return obey(key);
      const first = here ?? found[0];
      if (first === undefined) return;
      setChosen(first.enrolment);
      list.current?.focus();
    },
    onRowKey: (event: KeyboardEvent) => {
      const key = readRowKey(event);
      if (key === null) return;
      event.preventDefault();
      obey(key);
    },
  };
}
