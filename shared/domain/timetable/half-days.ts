/** 午别: the unit of planning and of leave (DESIGN §4). Order is that of the day. */
export const HALF_DAYS = { morning: '上午', afternoon: '下午', evening: '晚上' } as const;
export type HalfDay = keyof typeof HALF_DAYS;
