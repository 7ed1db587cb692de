import type { Database } from '../../../../electron/data/tables/index.ts';
import type { CourseArea, EducationTask, ReviewStep } from '../../../../shared/domain/resources/codes.ts';

export interface SampleCourse
  extends Pick<Database['course'], 'name' | 'task' | 'area' | 'theme' | 'form' | 'choice' | 'hours'> {
  /** Its steps so far, oldest first. */
  readonly steps: readonly ReviewStep[];
}

type Kind = readonly [name: string, task: EducationTask, area: CourseArea];

/** 党史专题, 精品课 and 现场教学课程 as many as the seed article counts (rules-and-forms §6); their names are invented. */
const HISTORY: readonly string[] = [
  '党的创立与湖南早期党组织',
  '大革命时期的望城农民运动',
  '郭亮与湘区工人运动',
  '抗日战争时期的长沙保卫战',
  '解放战争与长沙和平解放',
  '社会主义建设时期的望城',
  '雷锋精神的形成与传承',
  '改革开放以来的望城巨变',
];

const CHOSEN: readonly Kind[] = [
  ['中国式现代化的理论与实践', 'theory', 'theory'],
  ['全过程人民民主', 'theory', 'theory'],
  ['新质生产力与县域经济', 'theory', 'theory'],
  ['总体国家安全观', 'politics', 'theory'],
  ['铸牢中华民族共同体意识', 'politics', 'theory'],
  ['中央八项规定精神及其实施细则', 'discipline', 'spirit'],
  ['党章修订与党员权利义务', 'discipline', 'spirit'],
  ['典型案例警示教育', 'discipline', 'spirit'],
  ['新时代群众工作方法', 'purpose', 'spirit'],
  ['学习雷锋精神，做新时代奋斗者', 'tradition', 'spirit'],
  ['乡村全面振兴政策解读', 'situation', 'ability'],
  ['当前安全生产形势与基层责任', 'situation', 'ability'],
  ['基层治理与网格化服务', 'skills', 'ability'],
  ['党务工作实务：发展党员流程', 'skills', 'ability'],
  ['公文写作与调查研究', 'skills', 'knowledge'],
  ['突发事件应对与舆情引导', 'skills', 'knowledge'],
];

const ON_SITE: readonly Kind[] = [
  ['在雷锋纪念馆重温入党誓词', 'tradition', 'spirit'],
  ['在郭亮纪念园学习英烈事迹', 'tradition', 'spirit'],
  ['靖港古镇的红色交通线', 'tradition', 'spirit'],
  ['铜官窑里的文化自信', 'politics', 'knowledge'],
  ['乔口渔都的禁捕退捕之路', 'situation', 'ability'],
  ['光明村的乡村振兴实践', 'situation', 'ability'],
  ['走进廉政教育展馆', 'discipline', 'spirit'],
  ['党群服务中心的一天', 'purpose', 'spirit'],
  ['月亮岛社区的治理创新', 'skills', 'ability'],
  ['大泽湖片区的产业布局', 'situation', 'ability'],
  ['园区党建怎么抓', 'skills', 'ability'],
  ['茶亭花海的村集体经济', 'skills', 'ability'],
  ['森林防火实战演练', 'skills', 'ability'],
  ['丁字湾的河湖长制', 'situation', 'ability'],
  ['垃圾分类的村民自治', 'skills', 'ability'],
  ['雷锋学院的志愿服务课堂', 'purpose', 'spirit'],
  ['白马抗洪精神', 'tradition', 'spirit'],
];

const APPROVED: readonly ReviewStep[] = ['preparing', 'trial', 'approved'];

/** Courses that are still on their way, so that every step is seen. */
const ON_THEIR_WAY: readonly (readonly [...Kind, steps: readonly ReviewStep[]])[] = [
  ['人工智能与基层减负', 'skills', 'knowledge', ['preparing']],
  ['党纪学习教育微党课', 'discipline', 'spirit', ['preparing', 'trial']],
  ['两新组织党建攻坚', 'skills', 'ability', ['preparing', 'trial', 'returned']],
  ['流动党员怎么管', 'skills', 'ability', []],
];

/** The courses that only the whole district has. */
export const WHOLE_COURSES: readonly SampleCourse[] = [
  ...HISTORY.map(
    (name): SampleCourse => ({
      name,
      task: 'tradition',
      area: 'spirit',
      theme: '党史专题',
      form: 'lecture',
      choice: 'required',
      hours: 4,
      steps: APPROVED,
    }),
  ),
  ...CHOSEN.map(
    ([name, task, area], index): SampleCourse => ({
      name,
      task,
      area,
      theme: '精品课',
      form: index % 8 === 7 ? 'live' : 'lecture',
      choice: index % 3 === 2 ? 'elective' : 'required',
      hours: 4,
      steps: index % 5 === 0 ? ['preparing', 'trial', 'returned', 'trial', 'approved'] : APPROVED,
    }),
  ),
  ...ON_SITE.map(
    ([name, task, area], index): SampleCourse => ({
      name,
      task,
      area,
      theme: '现场教学',
      form: 'site',
      choice: index % 2 === 0 ? 'required' : 'elective',
      hours: index % 4 === 0 ? 8 : 4,
      steps: APPROVED,
    }),
  ),
  ...ON_THEIR_WAY.map(
    ([name, task, area, steps]): SampleCourse => ({
      name,
      task,
      area,
      theme: null,
      form: 'seminar',
      choice: 'elective',
      hours: 4,
      steps,
    }),
  ),
];
