import type { Education, PoliticalStatus, Sex } from '../../../../shared/domain/people/codes.ts';
import { seededRandom } from '../random.ts';
import { drawBirth } from './ages.ts';
import { dayNumber, dayText, yearOf } from './calendar.ts';
import { seedFor, weightedBy } from './chance.ts';
import { nameFor } from './names.ts';
import { areaCode, idNumber, mobileNumber } from './numbers.ts';
import type { SamplePerson } from './person.ts';

/** People from outside: lecturers, craftsmen, members of other parties; each held by an organisation, in no branch. */
const OUTSIDERS = 20;
const HOLDERS = ['靖港镇', '铜官街道', '区委', '靖港镇'] as const;
const AREA = areaCode(60);
const FIRST_TELEPHONE = 1_000_000;

const DUTIES = [
  '湖南大学副教授',
  '省委党校讲师',
  '非遗传承人',
  '农技专家',
  '律师',
  '商会副会长',
  '医生',
  '乡村教师',
] as const;
const drawStatus = weightedBy<PoliticalStatus>({ '13': 9, '12': 4, '05': 2, '10': 2, '06': 1, '04': 1 });
const drawEducation = weightedBy<Education>({ '21': 8, '14': 5, '11': 3, '31': 4, '61': 2 });

/** The people without a branch; the same in both sizes. */
export function outsiders(seed: number, today: string): SamplePerson[] {
  const now = dayNumber(today);
  return Array.from({ length: OUTSIDERS }, (_, index): SamplePerson => {
    const random = seededRandom(seedFor(seed, `outsider ${index}`));
    const sex: Sex = random.chance(0.4) ? '2' : '1';
    const birth = drawBirth(random, random.int(27, 66), now);
    const named = nameFor(random, sex, yearOf(birth), []);
    const birthText = dayText(birth);
    // Of some only the year of birth is known, and no number.
    const known = random.chance(0.7);
    return {
      key: `外/${String(index + 1).padStart(2, '0')}`,
      branch: null,
      holder: HOLDERS[index % HOLDERS.length] ?? '区委',
      employer: null,
      name: named.name,
      formerName: null,
      reading: named.reading,
      sex,
      birth: known ? birthText : birthText.slice(0, 4),
      nationality: named.nationality,
      nativePlace: named.nativePlace,
      education: drawEducation(random),
      politicalStatus: drawStatus(random),
      membership: 'none',
      standing: 'present',
      idNumber: known ? idNumber(AREA, birthText, sex, index) : null,
      phone: mobileNumber(FIRST_TELEPHONE + index),
      otherPhone: null,
      duty: random.pick(DUTIES),
      rank: null,
      professionalTitle: null,
      workStartedOn: null,
      appliedOn: null,
      activistOn: null,
      candidateOn: null,
      joinedOn: null,
      confirmedOn: null,
      address: null,
      note: null,
      posts: [],
      exemption: null,
      moves: [],
      duplicateOf: null,
      duplicateWay: null,
      looksLike: null,
    };
  });
}
