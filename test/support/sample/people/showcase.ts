import type { Nationality, Sex } from '../../../../shared/domain/people/codes.ts';
import type { SamplePerson } from './person.ts';

/** Names every part of the program must stand, on fixed people of the branches that are in both sizes. */
interface Showcase {
  readonly key: string;
  readonly name: string;
  readonly reading?: string;
  readonly nationality?: Nationality;
  readonly nativePlace?: string;
  readonly sex?: Sex;
}

const LUJIANG = '靖港镇/芦江社区';

const SHOWCASES: readonly Showcase[] = [
  { key: `${LUJIANG}/第一网格支部/04`, name: '谭𬭎' },
  { key: `${LUJIANG}/第一网格支部/05`, name: '欧阳㛃' },
  { key: `${LUJIANG}/第一网格支部/06`, name: '覃小明', reading: 'tan xiao ming' },
  {
    key: `${LUJIANG}/第二网格支部/03`,
    name: '阿卜杜热合曼·买买提',
    nationality: '05',
    nativePlace: '新疆和田',
  },
  { key: `${LUJIANG}/第二网格支部/04`, name: '扎西顿珠', nationality: '04', nativePlace: '西藏拉萨' },
  {
    // 21 characters.
    key: `${LUJIANG}/第二网格支部/05`,
    name: '阿卜杜热依木江·麦麦提吐尔逊·努尔艾合买提',
    nationality: '05',
    nativePlace: '新疆喀什',
  },
  {
    // 55 code points: longer than the 50 that are demanded, within the 60 the register takes.
    key: `${LUJIANG}/第三网格支部/03`,
    name: '阿卜杜热合曼江·麦麦提吐尔逊尼亚孜·艾合买提托合提库尔班·阿卜杜克热木玉素甫·努尔买买提伊敏江·木合塔尔江艾力',
    nationality: '05',
    nativePlace: '新疆喀什',
  },
  { key: `${LUJIANG}/第三网格支部/04`, name: '周䶮' },
  { key: `${LUJIANG}/第三网格支部/05`, name: '尉迟𫖯', reading: 'yu chi fu' },
  { key: `${LUJIANG}/离退休支部/03`, name: '刘𬬭生' },
  { key: '靖港镇/机关支部/05', name: '单立', reading: 'shan li' },
  { key: '铜官街道/机关支部/05', name: '张伟' },
  { key: '铜官街道/郭亮村/第一支部/03', name: '李娜', sex: '2' },
  { key: '铜官街道/郭亮村/第一支部/04', name: '张伟' },
];

const byKey = new Map(SHOWCASES.map((showcase) => [showcase.key, showcase]));

/** The settled name (and sex) of somebody with this key, or null. */
export function showcaseOf(key: string): Showcase | null {
  return byKey.get(key) ?? null;
}

/** The person with what his showcase says beyond name and sex. */
export function withShowcase(person: SamplePerson): SamplePerson {
  const showcase = byKey.get(person.key);
  if (showcase === undefined) return person;
  return {
    ...person,
    reading: showcase.reading ?? null,
    formerName: null,
    nationality: showcase.nationality ?? '01',
    nativePlace: showcase.nativePlace ?? person.nativePlace ?? '湖南望城',
  };
}
