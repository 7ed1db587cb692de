import type { ClassKind } from '../../../../shared/domain/classes/codes.ts';
import type { CourseArea } from '../../../../shared/domain/resources/codes.ts';
import { daysFromTo } from '../../../../shared/domain/timetable/clock.ts';
import type { SessionKind } from '../../../../shared/domain/timetable/codes.ts';
import type { HalfDay } from '../../../../shared/domain/timetable/half-days.ts';

/** A half-day or a part of one that a class of the sample is taught in, before anybody teaches it. */
export interface PlannedSlot {
  readonly kind: SessionKind;
  readonly day: string;
  readonly half: HalfDay;
  /** Own times in minutes; null: as the bells say. */
  readonly times: readonly [starts: number, ends: number] | null;
  readonly hours: number;
  /** What is said where no course stands behind it. */
  readonly title: string | null;
  /** What the course is to be about. */
  readonly area: CourseArea | null;
  /** Whether a leader teaches it. */
  readonly byLeader: boolean;
}

export interface ClassToPlan {
  readonly kind: ClassKind;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Areas in turn: seven of ten are theory and spirit, as the school is asked for. */
const MAIN: readonly CourseArea[] = [
  'theory',
  'spirit',
  'theory',
  'ability',
  'spirit',
  'theory',
  'spirit',
  'ability',
];
const OTHERS: readonly CourseArea[] = ['spirit', 'theory', 'ability', 'spirit', 'knowledge', 'ability'];

/**
 * The half-days of a class: arrival and opening on the first morning, a lesson each half-day, a half-day on the way
 * for those of three days and more, evenings but on the last day, the closing on the last afternoon.
 */
export function slotsOf({ kind, startsOn, endsOn }: ClassToPlan, turn: number): PlannedSlot[] {
  const days = daysFromTo(startsOn, endsOn);
  const areas = kind === 'main' ? MAIN : OTHERS;
  let lessons = turn;
  const lesson = (day: string, half: HalfDay, times: PlannedSlot['times'], hours: number): PlannedSlot => {
    lessons += 1;
    return {
      kind: 'lesson',
      day,
      half,
      times,
      hours,
      title: null,
      area: areas[lessons % areas.length] ?? 'theory',
      byLeader: kind === 'main' && (lessons % 4 === 0 || lessons % 13 === 6),
    };
  };
  const plain = (
    slot: Pick<PlannedSlot, 'kind' | 'day' | 'half' | 'hours'> & { readonly title: string },
    times: PlannedSlot['times'] = null,
  ): PlannedSlot => ({ area: null, byLeader: false, times, ...slot });

  return days.flatMap((day, index) => {
    const [first, last] = [index === 0, index === days.length - 1];
    const morning = first
      ? [
          plain({ kind: 'arrival', day, half: 'morning', hours: 0, title: '学员报到' }, [510, 540]),
          plain({ kind: 'opening', day, half: 'morning', hours: 0.5, title: '开班式' }, [545, 575]),
          lesson(day, 'morning', [580, 690], 2.5),
        ]
      : [lesson(day, 'morning', null, 4)];
    const afternoon = last
      ? [
          lesson(day, 'afternoon', [900, 1005], 2.5),
          plain({ kind: 'closing', day, half: 'afternoon', hours: 0.5, title: '结业式' }, [1015, 1050]),
        ]
      : index === 1 && days.length >= 3
        ? [plain({ kind: 'away', day, half: 'afternoon', hours: 4, title: '现场教学' })]
        : index === 2
          ? [plain({ kind: 'discussion', day, half: 'afternoon', hours: 4, title: '分组研讨' })]
          : [lesson(day, 'afternoon', null, 4)];
    const evening =
      last || days.length < 2
        ? []
        : [
            index % 2 === 0
              ? plain({ kind: 'self-study', day, half: 'evening', hours: 2, title: '晚自习' })
              : plain({ kind: 'activity', day, half: 'evening', hours: 2, title: '党性教育影片观摩' }),
          ];
    return [...morning, ...afternoon, ...evening];
  });
}
