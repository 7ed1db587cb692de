import type { Sex } from '../../../../shared/domain/people/codes.ts';
import { listed } from '../listed.ts';
import type { Random } from '../random.ts';

/** Characters outside the usual sets that stand in names: extension A, B and later ones, most outside the BMP. */
const RARE_CHARACTERS = Array.from(
  '㛃䶮㵾㬎㻬䴖𤧛𤩽𪩘𫍯𫍽𫓧𫖮𫖯𫘧𫘪𫞩𫟹𬀩𬊤𬍛𬍡𬍤𬘓𬘘𬘡𬘫𬘭𬘯𬣙𬣞𬣳𬤊𬬭𬬱𬬸𬭁𬭎𬭚𬭤𬭩𬭬𬭯𬭳𬭸𬮱𬮿𬱖𬱟𬳶𬳽𬳿𬴂𬴊𬶍𬸘𬸚𬸣',
);

/** A given name with a rare character in place of its last one. */
export function withRareCharacter(random: Random, given: string): string {
  const letters = Array.from(given);
  return [...letters.slice(0, -1), random.pick(RARE_CHARACTERS)].join('');
}

interface ReadName {
  readonly name: string;
  readonly reading: string;
}

const SURNAMES_READ_OTHERWISE: readonly (readonly [string, string])[] = [
  ['覃', 'tan'],
  ['单', 'shan'],
  ['仇', 'qiu'],
  ['盖', 'ge'],
  ['区', 'ou'],
  ['乐', 'yue'],
  ['查', 'zha'],
  ['解', 'xie'],
  ['缪', 'miao'],
  ['呙', 'guo'],
  ['谌', 'shen'],
  ['尉迟', 'yu chi'],
];

const GIVEN_WITH_READING: Readonly<Record<'men' | 'women', readonly (readonly [string, string])[]>> = {
  men: [
    ['小明', 'xiao ming'],
    ['建国', 'jian guo'],
    ['乐平', 'le ping'],
    ['德行', 'de xing'],
    ['重阳', 'chong yang'],
    ['长青', 'chang qing'],
    ['朝晖', 'zhao hui'],
    ['曾', 'zeng'],
  ],
  women: [
    ['小红', 'xiao hong'],
    ['秀英', 'xiu ying'],
    ['乐怡', 'le yi'],
    ['茜', 'xi'],
    ['朝霞', 'zhao xia'],
    ['思娜', 'si na'],
    ['玉茹', 'yu ru'],
  ],
};

/** A name that is read otherwise than a list of usual readings says, with its reading. */
export function nameReadOtherwise(random: Random, sex: Sex): ReadName {
  const [surname, surnameReading] = random.pick(SURNAMES_READ_OTHERWISE);
  const [given, reading] = random.pick(GIVEN_WITH_READING[sex === '1' ? 'men' : 'women']);
  return { name: `${surname}${given}`, reading: `${surnameReading} ${reading}` };
}

/** Names nobody in the sample may bear: leaders of the country and well-known people of the district's history. */
export const KNOWN_NAMES: ReadonlySet<string> = new Set(
  listed(`
    毛泽东 刘少奇 周恩来 朱德 任弼时 陈云 邓小平 彭德怀 贺龙 陈毅 罗荣桓 徐向前 聂荣臻 叶剑英 刘伯承 林彪 江青 王洪文 张春桥
    姚文元 康生 华国锋 胡耀邦 杨尚昆 李先念 彭真 万里 乔石 李鹏 江泽民 朱镕基 李瑞环 胡锦涛 温家宝 吴邦国 贾庆林 曾庆红 黄菊
    吴官正 李长春 罗干 贺国强 周永康 习近平 李克强 张德江 俞正声 刘云山 王岐山 张高丽 汪洋 王沪宁 赵乐际 韩正 栗战书 李强 蔡奇
    丁薛祥 李希 胡春华 何卫东 张又侠 何立峰 石泰峰 李干杰 李书磊 陈吉宁 陈敏尔 陈文清 袁家军 黄坤明 薄熙来 孙政才 令计划 徐才厚
    郭伯雄 苏荣 沈晓明 毛伟明 吴桂英 郭亮 雷锋 杨开慧 谭嗣同 黄兴 蔡锷 宋教仁 李达 何叔衡 周谷城 刘德华 张学友 郭富城 黎明
  `),
);
