import { EDUCATIONS, MEMBERSHIPS, NATIONALITIES, POLITICAL_STATUSES, SEXES } from '../../people/codes.ts';
import { codeReader } from './codes.ts';

/** 男/女, M/F, 1/2; 0 and 未知 mean that nothing is known (GB/T 2261.1). */
export const readSex = codeReader({
  title: '性别',
  words: SEXES,
  synonyms: {
    '1': ['男性', '先生', 'M', 'MALE', '男士'],
    '2': ['女性', '女士', 'F', 'FEMALE'],
    '9': ['未说明的性别'],
  },
  nothing: ['0', '未知的性别'],
  advice: '请写“男”或“女”',
});

/** Spellings that stand in older lists or are cut short otherwise than by leaving out 族. */
const OTHER_NATIONALITY_NAMES: Readonly<Record<string, readonly string[]>> = {
  '05': ['维族', '维'],
  '22': ['畬族', '畬'],
  '36': ['毛难族'],
  '46': ['崩龙族'],
  '97': ['其他民族', '未识别民族', '穿青人'],
};

/** 汉族, 汉, 土家, 01: names with and without 族 and the codes of GB/T 3304. */
export const readNationality = codeReader({
  title: '民族',
  words: NATIONALITIES,
  synonyms: Object.fromEntries(
    Object.entries(NATIONALITIES).map(([code, word]) => [
      code,
      [...(word.endsWith('族') ? [word.slice(0, -1)] : []), ...(OTHER_NATIONALITY_NAMES[code] ?? [])],
    ]),
  ),
  advice: '请写民族的名称，如“汉族”“土家族”',
});

/** GB/T 4658 words and what people write for them. */
export const readEducation = codeReader({
  title: '学历',
  words: EDUCATIONS,
  synonyms: {
    '11': ['博士', '博士学位', '博士生'],
    '14': ['硕士', '硕士学位', '硕士生'],
    '10': ['在职研究生', '党校研究生', '中央党校研究生', '省委党校研究生', '研究生教育'],
    '21': [
      '本科',
      '大学',
      '大本',
      '全日制本科',
      '全日制大学',
      '在职大学',
      '在职本科',
      '学士',
      '大学学士',
      '本科学士',
      '20',

      '党校大学',
      '党校本科',
      '中央党校大学',
      '中央党校本科',
      '省委党校大学',
      '省委党校本科',
      '函授本科',
      '自考本科',
      '电大本科',
      '成人本科',
    ],
    '31': [
      '大专',
      '专科',
      '高职',
      '高等职业',
      '全日制大专',
      '在职大专',
      '全日制专科',
      '大学专科教育',
      '30',
      '党校大专',
      '省委党校大专',
      '函授大专',
      '自考大专',
      '电大大专',
      '电大',
      '成人大专',
      '高职高专',
    ],
    '41': ['中专', '中等职业', '中师', '中等师范', '中专中技', '40'],
    '44': ['职高', '职业中学', '职业中专'],
    '47': ['技校', '技工', '中技'],
    '61': ['高中', '普通高中', '高级中学', '60'],
    '71': ['初中', '初级中学', '70'],
    '81': ['小学', '80'],
    '90': ['文盲', '半文盲', '文盲或半文盲', '不识字'],
  },
  endings: /(学历|毕业|文化程度|文化|教育|程度)$/u,
  doubtful: {
    ...Object.fromEntries(
      ['文盲', '半文盲', '文盲或半文盲', '不识字'].map((word) => [word, '按“其他”读入，请核对']),
    ),
    ...Object.fromEntries(
      ['党校研究生', '在职研究生', '中央党校研究生', '省委党校研究生'].map((word) => [
        word,
        '按“研究生”读入，请核对',
      ]),
    ),
  },
  advice: '请写“大学本科”“大学专科”“高中”“初中”等',
});

/** GB/T 4762 words and what people write for them. */
export const readPoliticalStatus = codeReader({
  title: '政治面貌',
  words: POLITICAL_STATUSES,
  synonyms: {
    '01': [
      '党员',
      '正式党员',
      '中共正式党员',
      '中共党员正式',
      '中国共产党党员',
      '共产党员',
      '党员正式',
      '中共',
    ],
    '02': ['预备党员', '中共党员预备', '中国共产党预备党员', '党员预备', '预备'],
    '03': ['团员', '中国共产主义青年团团员', '共青团'],
    '04': ['民革', '民革会员', '中国国民党革命委员会会员'],
    '05': ['民盟', '民盟成员'],
    '06': ['民建', '民建成员'],
    '07': ['民进', '民进成员'],
    '08': ['农工党', '农工民主党', '农工民主党党员', '农工'],
    '09': ['致公党', '中国致公党党员', '致公'],
    '10': ['九三学社', '九三', '九三社员'],
    '11': ['台盟'],
    '12': ['无党派', '无党派民主人士'],
    '13': ['普通公民', '一般群众', '普通群众'],
  },
  elsewhere: Object.fromEntries(
    ['积极分子', '入党积极分子', '发展对象', '入党申请人'].map((word) => [
      word,
      '政治面貌请写“群众”或“共青团员”，这一项写在“党员类别”里',
    ]),
  ),
  advice: '请写“中共党员”“中共预备党员”“共青团员”“群众”等',
});

/** 正式, 预备, 积极分子 …: where somebody stands on the way into the party. */
export const readMembership = codeReader({
  title: '党员类别',
  words: MEMBERSHIPS,
  synonyms: {
    full: ['正式', '党员', '中共党员', '中共正式党员', '共产党员', '中共党员正式', '党员正式'],
    probationary: ['预备', '中共预备党员', '预备期党员', '中共党员预备', '党员预备'],
    candidate: ['发展', '党员发展对象', '入党发展对象', '拟发展对象'],
    activist: ['积极分子', '建党积极分子', '入党积极份子', '积极份子'],
    applicant: ['申请人', '申请入党人', '入党申请者', '递交入党申请书'],
    none: ['群众', '团员', '共青团员', '无党派', '无党派人士', '民主党派'],
  },
  doubtful: {
    党员: '按“正式党员”读入，请核对是否有预备党员',
    中共党员: '按“正式党员”读入，请核对是否有预备党员',
    共产党员: '按“正式党员”读入，请核对是否有预备党员',
  },
  advice: '请写“正式党员”“预备党员”“发展对象”“入党积极分子”等',
});
