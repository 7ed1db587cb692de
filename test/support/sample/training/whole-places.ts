import type { Database } from '../../../../electron/data/tables/index.ts';

/** Rooms that only the whole district has; with those of both sizes a campus of 1,000 learning places. */
export const WHOLE_VENUES: readonly Pick<
  Database['venue'],
  'name' | 'seats' | 'row_count' | 'column_count' | 'aisles'
>[] = [
  { name: '第三教室', seats: 80, row_count: 8, column_count: 10, aisles: '[5]' },
  { name: '第四教室', seats: 80, row_count: 8, column_count: 10, aisles: '[5]' },
  { name: '第五教室', seats: 50, row_count: 5, column_count: 10, aisles: '[5]' },
  { name: '多媒体教室', seats: 40, row_count: 5, column_count: 8, aisles: '[4]' },
  { name: '研讨室二', seats: 30, row_count: null, column_count: null, aisles: null },
  { name: '研讨室三', seats: 30, row_count: null, column_count: null, aisles: null },
  { name: '研讨室四', seats: 30, row_count: null, column_count: null, aisles: null },
  { name: '研讨室五', seats: 30, row_count: null, column_count: null, aisles: null },
];

/** Sites with the town they lie in. How many they take, the minutes and opening times are invented. */
export const WHOLE_SITES: readonly Pick<
  Database['teaching_site'],
  'name' | 'address' | 'capacity' | 'minutes' | 'note'
>[] = [
  { name: '长沙铜官窑博物馆', address: '铜官街道', capacity: 300, minutes: 45, note: '周一闭馆' },
  { name: '乔口渔都', address: '乔口镇', capacity: 200, minutes: 50, note: null },
  { name: '光明村乡村振兴示范片', address: '白箬铺镇', capacity: 200, minutes: 40, note: null },
  { name: '区廉政教育展馆', address: '高塘岭街道', capacity: 80, minutes: 15, note: '提前三天预约' },
  { name: '区党群服务中心', address: '高塘岭街道', capacity: 120, minutes: 12, note: null },
  { name: '月亮岛社区治理实训点', address: '月亮岛街道', capacity: 100, minutes: 25, note: null },
  { name: '大泽湖智慧产业园', address: '大泽湖街道', capacity: 150, minutes: 20, note: null },
  { name: '经开区党建馆', address: '金山桥街道', capacity: 120, minutes: 20, note: null },
  { name: '茶亭花海现代农业园', address: '茶亭镇', capacity: 200, minutes: 45, note: '雨天改在室内' },
  { name: '桥驿森林防火实训基地', address: '桥驿镇', capacity: 100, minutes: 50, note: null },
  { name: '丁字湾滨水治理现场', address: '丁字湾街道', capacity: 150, minutes: 35, note: null },
  { name: '乌山垃圾分类示范村', address: '乌山街道', capacity: 80, minutes: 25, note: null },
  { name: '区雷锋学院', address: '雷锋街道', capacity: 200, minutes: 35, note: null },
  { name: '白马抗洪纪念点', address: '白马街道', capacity: 60, minutes: 30, note: null },
];

/** The other three of the five routes of the seed article, each with its stops and the minutes from the one before. */
export const WHOLE_ROUTES: readonly {
  readonly name: string;
  readonly stops: readonly (readonly [site: string, minutes: number])[];
}[] = [
  {
    name: '走传承路',
    stops: [
      ['雷锋纪念馆', 35],
      ['区雷锋学院', 10],
    ],
  },
  {
    name: '走复兴路',
    stops: [
      ['光明村乡村振兴示范片', 40],
      ['大泽湖智慧产业园', 35],
      ['经开区党建馆', 15],
    ],
  },
  {
    name: '走阳光路',
    stops: [
      ['区廉政教育展馆', 15],
      ['区党群服务中心', 10],
      ['月亮岛社区治理实训点', 20],
    ],
  },
];
