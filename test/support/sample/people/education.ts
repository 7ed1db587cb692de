import type { Education } from '../../../../shared/domain/people/codes.ts';
import type { Random } from '../random.ts';
import { weightedBy, type Draw } from './chance.ts';
import { isPublic, type Setting } from './settings.ts';

type Schooling = 'rural' | 'town' | 'professional';

/** Codes of EDUCATIONS with weights, by years of birth: before 1950, 1965, 1980, 1990, later. */
const EDUCATION: Readonly<Record<Schooling, readonly Draw<Education>[]>> = {
  rural: [
    weightedBy<Education>({ '81': 55, '71': 35, '61': 9, '90': 1 }),
    weightedBy<Education>({ '81': 14, '71': 50, '61': 32, '41': 3, '31': 1 }),
    weightedBy<Education>({ '71': 36, '61': 36, '41': 12, '31': 13, '21': 3 }),
    weightedBy<Education>({ '71': 10, '61': 20, '41': 14, '44': 4, '31': 34, '21': 18 }),
    weightedBy<Education>({ '61': 7, '44': 4, '47': 3, '31': 34, '21': 48, '14': 4 }),
  ],
  town: [
    weightedBy<Education>({ '81': 34, '71': 42, '61': 17, '41': 5, '31': 2 }),
    weightedBy<Education>({ '81': 6, '71': 36, '61': 36, '41': 11, '31': 9, '21': 2 }),
    weightedBy<Education>({ '71': 16, '61': 30, '41': 15, '31': 26, '21': 13 }),
    weightedBy<Education>({ '61': 10, '41': 9, '31': 34, '21': 43, '14': 4 }),
    weightedBy<Education>({ '61': 3, '47': 2, '31': 28, '21': 58, '14': 9 }),
  ],
  professional: [
    weightedBy<Education>({ '71': 28, '61': 30, '41': 26, '31': 12, '21': 4 }),
    weightedBy<Education>({ '71': 5, '61': 20, '41': 24, '31': 33, '21': 17, '10': 1 }),
    weightedBy<Education>({ '61': 3, '41': 7, '31': 24, '21': 58, '10': 4, '14': 4 }),
    weightedBy<Education>({ '31': 9, '21': 74, '14': 16, '11': 1 }),
    weightedBy<Education>({ '31': 4, '21': 71, '14': 23, '11': 2 }),
  ],
};
const YEARS = [1950, 1965, 1980, 1990] as const;
const USUAL_LAST_AGE = 18;
const LAST_AGE: Readonly<Partial<Record<Education, number>>> = {
  '10': 25,
  '11': 28,
  '14': 25,
  '21': 22,
  '31': 21,
};
/** Ages below which a graduate school or a university cannot be done with. */
const TOO_YOUNG_FOR_UNIVERSITY = 22;
const TOO_YOUNG_FOR_DOCTOR = 27;

/** The education usual for the setting and the year of birth. */
export function educationOf(random: Random, setting: Setting, year: number, age: number): Education {
  const draw = EDUCATION[schoolingOf(setting)][YEARS.filter((limit) => limit <= year).length];
  if (draw === undefined) throw new Error('No education for this year.');
  const drawn = draw(random);
  if (age < TOO_YOUNG_FOR_UNIVERSITY && ['21', '14', '11', '10'].includes(drawn)) return '31';
  return age < TOO_YOUNG_FOR_DOCTOR && ['14', '11', '10'].includes(drawn) ? '21' : drawn;
}

/** The age at which schooling of this sort is usually over. */
export function ageAfterSchool(education: Education): number {
  return LAST_AGE[education] ?? USUAL_LAST_AGE;
}

function schoolingOf(setting: Setting): Schooling {
  if (setting === 'village' || setting === 'mobile') return 'rural';
  return isPublic(setting) ? 'professional' : 'town';
}
