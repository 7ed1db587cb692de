import type { PersonLine } from '../../../../shared/contract/people.ts';
import type { Membership } from '../../../../shared/domain/people/codes.ts';
import { personField, type PersonFieldKey } from '../../../../shared/domain/people/fields.ts';
import { cellText } from '../../../../shared/domain/people/list-columns.ts';
import { partialDayInWords } from '../../../../shared/domain/people/partial-day.ts';

interface FactGroup {
  readonly title: string;
  readonly fields: readonly PersonFieldKey[];
}

/** The parts into which the page puts the fields, in two columns; within each in the order of the paper form. */
export const FACT_COLUMNS: readonly (readonly FactGroup[])[] = [
  [
    {
      title: '基本情况',
      fields: [
        'formerName',
        'sex',
        'birth',
        'nationality',
        'nativePlace',
        'education',
        'politicalStatus',
        'idNumber',
      ],
    },
    { title: '联系方式', fields: ['phone', 'otherPhone', 'address'] },
    { title: '其他', fields: ['note'] },
  ],
  [
    {
      title: '单位与职务',
      fields: ['branch', 'employer', 'duty', 'rank', 'professionalTitle', 'workStartedOn'],
    },
    {
      title: '入党情况',
      fields: ['membership', 'appliedOn', 'activistOn', 'candidateOn', 'joinedOn', 'confirmedOn'],
    },
  ],
];

/** What everybody has, so that an empty field is not yet known. */
const EVERYBODY_HAS: ReadonlySet<PersonFieldKey> = new Set([
  'sex',
  'birth',
  'nationality',
  'nativePlace',
  'education',
  'politicalStatus',
  'idNumber',
  'phone',
]);

/** How far on the way into the party a day must be known. */
const STEPS: Readonly<Record<Membership, number>> = {
  none: 0,
  applicant: 1,
  activist: 2,
  candidate: 3,
  probationary: 4,
  full: 5,
};
const STEP_OF: Partial<Record<PersonFieldKey, number>> = {
  appliedOn: 1,
  activistOn: 2,
  candidateOn: 3,
  joinedOn: 4,
  confirmedOn: 5,
};

/** The word for an empty field: 未填 for what there must be, — for what there need not be. */
export function emptyWord(key: PersonFieldKey, membership: Membership): '未填' | '—' {
  const step = STEP_OF[key];
  const known = EVERYBODY_HAS.has(key) || (step !== undefined && step <= STEPS[membership]);
  return known ? '未填' : '—';
}

/** A field of a person as the page shows it; null where it is empty. */
export function factText(person: PersonLine, key: PersonFieldKey): string | null {
  if (personField(key).kind === 'day') {
    const day = cellText(person, key, 0).replaceAll('.', '-');
    if (day === '') return null;
    const words = partialDayInWords(day);
    return key === 'birth' && person.age !== null ? `${words}（${person.age} 岁）` : words;
  }
  const text = cellText(person, key, 0);
  return text === '' ? null : text;
}

/** The reading to be shown beside the name: only a corrected one, or that of a surname that is often read wrong. */
export function shownReading(person: {
  readonly reading: string | null;
  readonly usualReading: string;
}): string | null {
  return person.reading !== null && person.reading.toLowerCase() !== person.usualReading
    ? person.reading
    : null;
}
