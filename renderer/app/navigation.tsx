import {
  ApartmentOutlined,
  ReadOutlined,
  BookOutlined,
  CalendarOutlined,
  FieldTimeOutlined,
  HistoryOutlined,
  ScheduleOutlined,
  PrinterOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { type ComponentType, lazy, type ReactNode } from 'react';
import type { Right } from '../../shared/contract/rights.ts';
import type { CommandName } from './commands.ts';

/** One entry of the navigation at the left; features add theirs here. */
export interface Entry {
  /** First part of its address. */
  readonly path: string;
  readonly title: string;
  /** Whoever lacks all of these rights does not see the entry. Empty: everybody sees it. */
  readonly rights: readonly Right[];
  readonly icon: ReactNode;
  /** Pinyin initials and other words by which the palette finds it. */
  readonly words: string;
  readonly screen: ComponentType;
}

export const NAVIGATION: readonly Entry[] = [
  {
    path: '/today',
    title: '今天',
    rights: [],
    icon: <CalendarOutlined />,
    words: 'jt jintian 首页',
    screen: lazy(() => import('../features/today/TodayScreen.tsx')),
  },
  {
    path: '/classes',
    title: '班次',
    rights: ['classes.see'],
    icon: <ReadOutlined />,
    words: 'bc banci 班 期 培训',
    screen: lazy(() => import('../features/classes/ClassesScreen.tsx')),
  },
  {
    path: '/timetable',
    title: '课表',
    rights: ['classes.see'],
    icon: <ScheduleOutlined />,
    words: 'kb kebiao 排课 周课表 冲突',
    screen: lazy(() => import('../features/timetable/TimetableScreen.tsx')),
  },
  {
    path: '/people',
    title: '人员',
    rights: ['people.see'],
    icon: <TeamOutlined />,
    words: 'ry renyuan 党员 名册 学员',
    screen: lazy(() => import('../features/people/PeopleScreen.tsx')),
  },
  {
    path: '/hours',
    title: '学时',
    rights: ['hours.see'],
    icon: <FieldTimeOutlined />,
    words: 'xs xueshi 台账 未达标 32学时 参训证明 支部活动 三会一课 主题党日 申报',
    screen: lazy(() => import('../features/hours/HoursScreen.tsx')),
  },
  {
    path: '/organisations',
    title: '组织',
    rights: ['organisations.see'],
    icon: <ApartmentOutlined />,
    words: 'zz zuzhi 支部 党委 总支',
    screen: lazy(() => import('../features/organisations/OrganisationsScreen.tsx')),
  },
  {
    path: '/resources',
    title: '资源',
    rights: ['resources.see'],
    icon: <BookOutlined />,
    words: 'zy ziyuan 课程 师资 教师 场地 教学点 路线 校历 作息',
    screen: lazy(() => import('../features/resources/ResourcesScreen.tsx')),
  },
  {
    path: '/documents',
    title: '文书打印',
    rights: ['documents.print'],
    icon: <PrinterOutlined />,
    words: 'wsdy wenshu dayin 花名册 签到表 课程表 周课表 通讯录 通知 参训证明 学时台账',
    screen: lazy(() => import('../features/documents/DocumentsScreen.tsx')),
  },
  {
    path: '/changes',
    title: '修改记录',
    rights: ['changes.see'],
    icon: <HistoryOutlined />,
    words: 'xgjl xiugai jilu 日志 撤销',
    screen: lazy(() => import('../features/changes/ChangesScreen.tsx')),
  },
  {
    path: '/settings',
    title: '设置',
    rights: ['settings.see', 'system.maintain'],
    icon: <SettingOutlined />,
    words: 'sz shezhi 规则 备份',
    screen: lazy(() => import('../features/settings/SettingsScreen.tsx')),
  },
];

/** Something that the palette can do: go somewhere or give a command. */
export interface PaletteAction {
  readonly title: string;
  readonly words: string;
  readonly right?: Right;
  readonly to?: string;
  readonly command?: CommandName;
}

export const PALETTE_ACTIONS: readonly PaletteAction[] = [
  {
    title: '导入人员名单',
    words: 'dr drry daoru mingdan 花名册 回执 excel',
    right: 'people.edit',
    to: '/people/import',
  },
  { title: '新建班次', words: 'xjbc bc xinjian banci', right: 'classes.edit', to: '/classes/new' },
  { title: '登记一人', words: 'djyr dj dengji 新增 党员', right: 'people.edit', to: '/people/new' },
  { title: '工作单位', words: 'gzdw dw danwei 单位', right: 'people.see', to: '/people/employers' },
  { title: '疑似重复人员', words: 'yscf cf chongfu 合并', right: 'people.see', to: '/people/duplicates' },
  {
    title: '登记支部活动',
    words: 'djzbhd zbhd shyk ztdr 三会一课 主题党日 党课 登记表',
    right: 'hours.edit',
    to: '/hours/events',
  },
  { title: '学时申报', words: 'xssb sb shenbao 外出 网络', right: 'hours.see', to: '/hours/declarations' },
  { title: '冲突检查', words: 'ctjc ct chongtu 课表 排课', right: 'classes.see', to: '/timetable/conflicts' },
  { title: '空闲场地和教师', words: 'kx kongxian 场地 教师', right: 'classes.see', to: '/timetable/free' },
  { title: '教学比例', words: 'jxbl bili 学时 领导干部讲课', right: 'classes.see', to: '/timetable/ratios' },
  {
    title: '未达标名单',
    words: 'wdb wdbmd weidabiao 缺学时 学时',
    right: 'hours.see',
    to: '/hours/shortfall',
  },
  {
    title: '学时认定规则',
    words: 'xsrd gz rending guize 折算',
    right: 'hours.see',
    to: '/hours/rules',
  },
  { title: '课程库', words: 'kck kc kecheng', right: 'resources.see', to: '/resources' },
  { title: '师资库', words: 'szk sz shizi 教师 讲师', right: 'resources.see', to: '/resources/teachers' },
  { title: '场地', words: 'cd changdi 教室 报告厅', right: 'resources.see', to: '/resources/venues' },
  {
    title: '教学点与路线',
    words: 'jxd lx jiaoxuedian luxian 现场教学',
    right: 'resources.see',
    to: '/resources/places',
  },
  {
    title: '校历与作息',
    words: 'xl zx xiaoli zuoxi 放假 调休 节假日',
    right: 'resources.see',
    to: '/resources/calendar',
  },
  { title: '立即备份', words: 'ljbf bf beifen', right: 'system.maintain', command: 'backup' },
  { title: '恢复备份', words: 'hfbf bf huifu beifen', right: 'system.maintain', to: '/settings/backups' },
  { title: '系统检查', words: 'xtjc jc jiancha', right: 'system.maintain', to: '/settings/health' },
  { title: '规则设置', words: 'gzsz gz guize xueshi 学时', right: 'settings.see', to: '/settings/rules' },
  {
    title: '组织统计',
    words: 'zztj tj tongji',
    right: 'organisations.see',
    to: '/organisations/figures',
  },
  {
    title: '文号待补',
    words: 'whdb wh bc wenhao 补填文号',
    right: 'organisations.edit',
    to: '/organisations/papers',
  },
  { title: '撤销上一步', words: 'cx chexiao', right: 'changes.undo', command: 'undo' },
  { title: '恢复撤销的', words: 'hf huifu', right: 'changes.undo', command: 'redo' },
];

/** The entries that somebody with these rights sees. */
export function entriesFor(rights: readonly Right[]): readonly Entry[] {
  return NAVIGATION.filter(
    (entry) => entry.rights.length === 0 || entry.rights.some((right) => rights.includes(right)),
  );
}
