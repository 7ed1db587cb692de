import type { SessionKind } from '../codes.ts';

const WORDS: readonly (readonly [RegExp, SessionKind])[] = [
  [/报到|报道$/u, 'arrival'],
  [/开班|开学典礼/u, 'opening'],
  [/结业|闭幕|结班/u, 'closing'],
  [/自学|自习/u, 'self-study'],
  [/现场教学|异地教学|实地/u, 'away'],
  [/研讨|讨论|座谈|交流/u, 'discussion'],
  [/测试|考试|测验/u, 'exam'],
  [/观影|文体|拓展|晚会|参观/u, 'activity'],
];

/** What a session is by its title: a lesson unless a word says otherwise. */
export function kindOfTitle(title: string): SessionKind {
  return WORDS.find(([word]) => word.test(title))?.[1] ?? 'lesson';
}
