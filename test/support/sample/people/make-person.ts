import type { Membership, PoliticalStatus, Sex } from '../../../../shared/domain/people/codes.ts';
import { ageOn } from '../../../../shared/domain/people/partial-day.ts';
import { listed } from '../listed.ts';
import type { Random } from '../random.ts';
import { isStreet, towns } from '../towns.ts';
import { drawAge, drawBirth, drawSex } from './ages.ts';
import { dayText, yearOf } from './calendar.ts';
import { careerOf } from './careers.ts';
import { weightedBy } from './chance.ts';
import { exemptionOf } from './exemptions.ts';
import { givenName, nameFor } from './names.ts';
import { fixedNumber, halfOrderIn, idNumber, mobileNumber, shortened, withWrongCheck } from './numbers.ts';
import { partyWay } from './party-way.ts';
import type { SamplePerson } from './person.ts';
import { personKey, type Place } from './place.ts';
import { isPublic } from './settings.ts';
import { KNOWN_NAMES } from './rare-names.ts';
import { surnameIn } from './surnames.ts';

/** What is settled about a person before he is made. */
export interface Settled {
  readonly key?: string;
  readonly name?: string;
  readonly sex?: Sex;
  /** Number of the day. */
  readonly birth?: number;
  readonly halfOrder?: number;
}

/** Numbers of telephones that a branch has for its people. */
const TELEPHONES = 256;

/** Shares in thousandths. */
const WITHOUT_ID = 3;
const OLD_ID = 2;
const WRONG_CHECK = 1;
const WITHOUT_PHONE = 40;
const WITH_OTHER_PHONE = 50;
const WITH_FORMER_NAME = 12;
const WITH_NOTE = 15;
const WITHOUT_NATIVE_PLACE = 20;

const drawNativePlace = weightedBy({
  湖南望城: 820,
  湖南长沙: 46,
  湖南宁乡: 34,
  湖南湘阴: 20,
  湖南益阳: 16,
  湖南浏阳: 14,
  湖南湘潭: 9,
  湖南岳阳: 8,
  湖南邵阳: 7,
  湖南衡阳: 6,
  湖南常德: 6,
  湖北监利: 3,
  江西萍乡: 3,
  河南信阳: 2,
});
const NOTES = listed(`
  常年在外务工，通知请先打电话 听力不便，通知时联系家属 档案中缺入党志愿书复印件 入党时间以档案为准 退役军人 手机号为其子所用
  现随子女住长沙市区 党龄满50年，已颁发纪念章 因病行动不便，送学上门 转正时间待核
`);
const ESTATES = listed('滨江花苑 望府家园 阳光嘉园 金色家园 学府佳苑 锦绣华庭 湖畔新居 翡翠城 桂花园 橡树湾');
const HAMLETS = listed(
  '新塘 石塘 枫树 樟树 金盆 高峰 大屋 长岭 上屋 白沙 莲花 茶园 桃花 竹山 湖塘 栗山 藕塘 沙洲 新屋',
);

/** Days of birth taken in a branch: with the order in sequence they make the ID number unique. */
export type TakenBirths = Set<number>;

/** The person with the number `ordinal` of a branch; without posts, which are given when all are there. */
export function makePerson(
  random: Random,
  place: Place,
  ordinal: number,
  membership: Membership,
  taken: TakenBirths,
  settled: Settled = {},
): SamplePerson {
  const { setting, today } = place;
  const drawnAge = drawAge(random, setting, membership);
  const age = settled.birth === undefined ? drawnAge : ageOn(dayText(settled.birth), dayText(today));
  const sex = settled.sex ?? drawSex(random, setting, age);
  const birth = settled.birth ?? freeBirth(random, age, today, ordinal, taken);
  const year = yearOf(birth);
  const named = nameFor(random, sex, year, place.clans);
  const name = settled.name ?? named.name;
  const career = careerOf(random, { setting, birth, today, year, age });
  const way = partyWay(random, { birth, today, setting, membership });
  const birthText = dayText(birth);
  const halfOrder = settled.halfOrder ?? halfOrderIn(place.indexInArea, ordinal);
  const employer = place.employer?.key ?? null;
  const telephone = place.index * TELEPHONES + ordinal;
  const inThousand = (share: number): boolean => random.int(1, 1000) <= share;
  return {
    key: settled.key ?? personKey(place, ordinal),
    branch: place.branch.key,
    holder: place.branch.key,
    employer: place.village === null && (setting !== 'retired' || random.chance(0.8)) ? employer : null,
    name,
    formerName:
      inThousand(WITH_FORMER_NAME) && named.nationality === '01'
        ? formerNameOf(random, name, sex, year)
        : null,
    reading: settled.name === undefined ? named.reading : null,
    sex,
    birth: birthText,
    nationality: settled.name === undefined ? named.nationality : '01',
    nativePlace: inThousand(WITHOUT_NATIVE_PLACE) ? null : (named.nativePlace ?? drawNativePlace(random)),
    ...career,
    politicalStatus: politicalStatus(random, membership, age),
    membership,
    standing: 'present',
    idNumber: numberInRegister(random, idNumber(place.area, birthText, sex, halfOrder), year),
    phone: inThousand(WITHOUT_PHONE) ? null : mobileNumber(telephone),
    otherPhone: inThousand(WITH_OTHER_PHONE) ? fixedNumber(telephone) : null,
    ...way,
    address: random.chance(0.93) ? addressOf(random, place) : null,
    note: inThousand(WITH_NOTE) ? random.pick(NOTES) : null,
    posts: [],
    exemption: membership === 'full' ? exemptionOf(random, age, birth, today, setting) : null,
    moves: [],
    duplicateOf: null,
    duplicateWay: null,
    looksLike: null,
  };
}

function freeBirth(random: Random, age: number, today: number, ordinal: number, taken: TakenBirths): number {
  for (;;) {
    const birth = drawBirth(random, age, today);
    const slot = birth * 2 + (ordinal % 2);
    if (taken.has(slot)) continue;
    taken.add(slot);
    return birth;
  }
}

/** Most have the right number; a few none, the one of before 1999, or one with a wrong check character. */
function numberInRegister(random: Random, number: string, year: number): string | null {
  const drawn = random.int(1, 1000);
  if (drawn <= WITHOUT_ID) return null;
  if (drawn <= WITHOUT_ID + OLD_ID) return year < 1999 ? shortened(number) : number;
  return drawn <= WITHOUT_ID + OLD_ID + WRONG_CHECK ? withWrongCheck(number) : number;
}

function politicalStatus(random: Random, membership: Membership, age: number): PoliticalStatus {
  if (membership === 'full') return '01';
  if (membership === 'probationary') return '02';
  return age <= 28 && random.chance(0.8) ? '03' : '13';
}

function formerNameOf(random: Random, name: string, sex: Sex, year: number): string | null {
  const surname = surnameIn(name);
  const former = `${surname}${givenName(random, sex, year)}`;
  return former === name || KNOWN_NAMES.has(former) ? null : former;
}

function addressOf(random: Random, place: Place): string {
  const own = towns.find(({ name }) => place.branch.key.startsWith(`${name}/`));
  const town = own !== undefined && !isPublic(place.setting) ? own : random.pick(towns);
  const village = place.village?.name ?? random.pick(town.villages);
  const stem = `望城区${town.name}${village}`;
  if (village.endsWith('社区') || isStreet(town))
    return `${stem}${random.pick(ESTATES)}${random.int(1, 24)}栋${random.int(1, 18)}0${random.int(1, 4)}`;
  return `${stem}${random.pick(HAMLETS)}组${random.int(1, 160)}号`;
}
