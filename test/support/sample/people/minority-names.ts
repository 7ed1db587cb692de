import type { Nationality, Sex } from '../../../../shared/domain/people/codes.ts';
import { listed } from '../listed.ts';
import type { Random } from '../random.ts';
import { weighted, type Draw } from './chance.ts';

interface Minority {
  readonly nationality: Nationality;
  /** Surnames of Han-like names; null where names are made otherwise. */
  readonly surnames: readonly string[] | null;
  readonly nativePlaces: readonly string[];
}

const minority = (nationality: Nationality, surnames: string | null, nativePlaces: string): Minority => ({
  nationality,
  surnames: surnames === null ? null : listed(surnames),
  nativePlaces: listed(nativePlaces),
});

/** Those who live in the district, most of them from the west and south of Hunan, each with a weight. */
export const drawMinority: Draw<Minority> = weighted([
  [minority('15', '田 向 彭 覃 冉 张 王 李 刘', '湖南龙山 湖南永顺 湖南桑植 湖南慈利'), 34],
  [minority('06', '石 龙 吴 麻 廖 田 张 滕 杨', '湖南凤凰 湖南花垣 湖南吉首 湖南城步'), 20],
  [minority('12', '杨 吴 石 龙 粟 陆 姚', '湖南通道 湖南新晃 湖南芷江'), 11],
  [minority('13', '盘 赵 邓 奉 李 黄 蒋', '湖南江华 湖南江永 湖南隆回'), 10],
  [minority('03', '马 杨 海 黄 张 丁', '湖南常德 湖南邵阳 宁夏银川'), 7],
  [minority('08', '韦 覃 黄 农 陆 蓝', '广西河池 广西百色 湖南江华'), 5],
  [minority('11', '关 佟 金 赵 白', '辽宁沈阳 辽宁丹东'), 3],
  [minority('14', '钟 谷 熊 王 段', '湖南桑植 云南大理'), 3],
  [minority('05', null, '新疆和田 新疆喀什 新疆吐鲁番'), 4],
  [minority('04', null, '西藏拉萨 西藏山南 青海玉树'), 3],
]);

const UYGHUR_MEN = listed(`
  阿卜杜热合曼 买买提 艾尼瓦尔 吐尔逊 阿不力孜 玉素甫 艾合买提 热合曼 库尔班 亚森 依明 努尔买买提 阿迪力 艾力 木合塔尔 伊力哈木
`);
const UYGHUR_WOMEN = listed(
  '古丽娜尔 阿依古丽 热依汗古丽 帕提古丽 努尔古丽 迪丽努尔 阿孜古丽 玛依拉 茹仙古丽 祖丽菲亚',
);
const TIBETAN_MEN = listed(
  '扎西顿珠 次仁多吉 索朗旺堆 丹增平措 洛桑 尼玛次仁 格桑顿珠 达瓦 旦增罗布 土登江村',
);
const TIBETAN_WOMEN = listed('次仁卓玛 央金 拉姆 德吉 白玛央宗 格桑梅朵 达娃卓玛 仓决 边巴卓嘎');

/** A Uyghur or Tibetan name; Uyghur ones join own and father's name with U+00B7 (民委发〔2016〕33号). */
export function nameOfItsOwn(random: Random, nationality: Nationality, sex: Sex): string {
  if (nationality === '05')
    return `${random.pick(sex === '1' ? UYGHUR_MEN : UYGHUR_WOMEN)}·${random.pick(UYGHUR_MEN)}`;
  return random.pick(sex === '1' ? TIBETAN_MEN : TIBETAN_WOMEN);
}
