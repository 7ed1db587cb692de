import type { Database } from '../../../../electron/data/tables/index.ts';
import type { FeeClass, TeacherKind } from '../../../../shared/domain/resources/codes.ts';
import { mobileNumber } from '../people/numbers.ts';
import { nameFor } from '../people/names.ts';
import { seededRandom } from '../random.ts';

export type SampleTeacher = Pick<
  Database['teacher'],
  'name' | 'kind' | 'title' | 'unit' | 'fee_class' | 'topics' | 'phone' | 'note' | 'retired_on'
>;

/** Own staff who also look after classes; the others of the school are drawn. */
const CLASS_TEACHERS = ['袁立群', '瞿映红', '成思远', '粟晓岚'];

const TOPICS = {
  staff: ['党的创新理论', '党史党建', '公共管理', '经济学', '法学', '党风廉政', '乡村振兴', '应急管理'],
  external: ['党的理论', '宏观经济', '基层治理', '党史', '生态文明', '数字政府', '统一战线', '心理健康'],
  leader: ['形势政策', '党建工作', '招商引资', '信访维稳', '城市更新', '安全生产', '作风建设', '产业发展'],
  lecturer: ['支部工作', '村级治理', '乡村产业', '矛盾调解', '志愿服务', '雷锋精神', '党员发展', '移风易俗'],
} as const satisfies Record<TeacherKind, readonly string[]>;

const POSTS: Readonly<
  Record<TeacherKind, readonly (readonly [title: string, unit: string, fee: FeeClass])[]>
> = {
  staff: [
    ['副教授', '区委党校', 'none'],
    ['高级讲师', '区委党校', 'none'],
    ['讲师', '区委党校', 'none'],
    ['助理讲师', '区委党校', 'none'],
  ],
  external: [
    ['教授', '省委党校', 'senior'],
    ['教授', '市委党校', 'senior'],
    ['副教授', '市委党校', 'vice-senior'],
    ['副教授', '省内高校马克思主义学院', 'vice-senior'],
    ['研究员', '省社科院', 'senior'],
    ['讲师', '省内高校公共管理学院', 'intermediate'],
  ],
  leader: [
    ['区委常委', '区委', 'none'],
    ['副区长', '区政府', 'none'],
    ['副部长', '区委组织部', 'none'],
    ['局长', '区农业农村局', 'none'],
    ['局长', '区应急管理局', 'none'],
    ['副书记', '区纪委监委', 'none'],
    ['党工委书记', '铜官街道', 'none'],
    ['党委书记', '乔口镇', 'none'],
  ],
  lecturer: [
    ['村党总支书记', '靖港镇', 'intermediate'],
    ['社区党委书记', '高塘岭街道', 'intermediate'],
    ['全国劳动模范', '茶亭镇', 'intermediate'],
    ['合作社理事长', '白箬铺镇', 'intermediate'],
    ['退休干部', '区直机关', 'intermediate'],
    ['志愿讲解员', '雷锋纪念馆', 'intermediate'],
  ],
};

/** With the five of both sizes about sixty. */
const COUNTS: readonly (readonly [TeacherKind, number])[] = [
  ['staff', 13],
  ['external', 14],
  ['leader', 13],
  ['lecturer', 15],
];

/** The teachers that only the whole district has: invented, like everybody in it. */
export const WHOLE_TEACHERS: readonly SampleTeacher[] = drawTeachers();

function drawTeachers(): SampleTeacher[] {
  const random = seededRandom(20_261_124);
  const taken = new Set(['周明德', '何静姝', '彭建邺', '谭学汶', '肖桂澜', ...CLASS_TEACHERS]);
  const newName = (): string => {
    for (;;) {
      const { name } = nameFor(random, random.chance(0.4) ? '2' : '1', random.int(1962, 1992), []);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
  return COUNTS.flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index): SampleTeacher => {
      const posts = POSTS[kind];
      const [title, unit, fee_class] = posts[index % posts.length] ?? ['', '', 'none'];
      return {
        name: (kind === 'staff' ? CLASS_TEACHERS[index] : undefined) ?? newName(),
        kind,
        title,
        unit,
        fee_class,
        topics: random.shuffle(TOPICS[kind]).slice(0, random.int(1, 3)).join('、'),
        phone: random.chance(0.85) ? mobileNumber(90_000 + taken.size) : null,
        note: kind === 'external' && random.chance(0.3) ? '要接送' : null,
        retired_on: index === count - 1 && kind !== 'leader' ? '2025-12-31' : null,
      };
    }),
  );
}
