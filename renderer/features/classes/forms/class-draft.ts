import type { CallInput } from '../../../../shared/contract/index.ts';
import type { ClassPage } from '../../../../shared/contract/classes.ts';
import type { FoundOrganisation } from '../../../../shared/contract/organisations.ts';
import type { Kept } from '../../../ui/form/kept.ts';
import { textOrNull } from '../../../ui/form/use-draft.ts';

/** The fields of a class that are plain lines of text. */
export const TEXTS = [
  'number',
  'name',
  'organiser',
  'undertaker',
  'purpose',
  'audience',
  'content',
  'place',
  'classTeacher',
  'cost',
  'costSource',
  'paper',
  'note',
] as const;
export type TextKey = (typeof TEXTS)[number];

/** A class as it is typed. */
export interface ClassDraft extends Readonly<Record<TextKey, string>> {
  readonly kind: CallInput<'classes.create'>['kind'] | null;
  readonly venue: { readonly id: string; readonly name: string } | null;
  readonly planned: number | null;
  readonly phone: Kept<string>;
  readonly holder: FoundOrganisation | null;
}

/** The setter of one field. */
export type SetField = <Key extends keyof ClassDraft>(key: Key) => (value: ClassDraft[Key]) => void;

export const EMPTY_CLASS: ClassDraft = {
  ...(Object.fromEntries(TEXTS.map((key) => [key, ''])) as Record<TextKey, string>),
  kind: 'main',
  venue: null,
  planned: null,
  phone: { is: 'new', value: '' },
  holder: null,
};

/** A known class to begin with. A saved phone is masked and stays unless it is emptied or replaced. */
export function draftOf(own: ClassPage): ClassDraft {
  return {
    ...(Object.fromEntries(TEXTS.map((key) => [key, own[key] ?? ''])) as Record<TextKey, string>),
    kind: own.kind,
    venue: own.venue,
    planned: own.planned,
    phone: own.classTeacherPhone === null ? EMPTY_CLASS.phone : { is: 'kept' },
    holder: null,
  };
}

/** The values as the calls take them; undefined while name or kind are missing. */
export function valuesOf(
  draft: ClassDraft,
): Omit<CallInput<'classes.create'>, 'holder' | 'startsOn' | 'endsOn' | 'classTeacherPhone'> | undefined {
  const name = textOrNull(draft.name);
  if (name === null || draft.kind === null) return undefined;
  const text = (key: TextKey) => textOrNull(draft[key]);
  return {
    number: text('number'),
    name,
    kind: draft.kind,
    organiser: text('organiser'),
    undertaker: text('undertaker'),
    purpose: text('purpose'),
    audience: text('audience'),
    content: text('content'),
    place: text('place'),
    venue: draft.venue?.id ?? null,
    planned: draft.planned,
    classTeacher: text('classTeacher'),
    cost: text('cost'),
    costSource: text('costSource'),
    paper: text('paper'),
    note: text('note'),
  };
}
