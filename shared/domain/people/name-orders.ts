import { NAME_ORDERS } from './names/order-titles.ts';

/** How the register can be put in order. */
export const PEOPLE_SORTS = { ...NAME_ORDERS, birth: '出生日期', joinedOn: '入党时间' } as const;
export type PeopleSort = keyof typeof PEOPLE_SORTS;
