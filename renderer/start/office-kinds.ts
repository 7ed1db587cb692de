import type { OfficeKind } from '../../shared/contract/offices.ts';

/** One kind of office as the first-run screen explains it. */
export interface OfficeKindChoice {
  readonly kind: OfficeKind;
  readonly title: string;
  readonly explanation: string;
  readonly nameExample: string;
  readonly topExample: string;
  /** The office itself stands at the top of its tree. */
  readonly isTop: boolean;
}

/**
 * The kinds with what each means for the work. The titles are those of the contract, written out because
 * importing the contract would bring its schemas into the window.
 */
export const OFFICE_KIND_CHOICES: readonly OfficeKindChoice[] = [
  {
    kind: 'school',
    title: '区委党校',
    explanation: '办班、排课、考勤、记学时',
    nameExample: '中共长沙市望城区委党校',
    topExample: '中共长沙市望城区委员会',
    isTop: false,
  },
  {
    kind: 'organisation-department',
    title: '区委组织部',
    explanation: '全区党员教育培训、评议与复训',
    nameExample: '中共长沙市望城区委组织部',
    topExample: '中共长沙市望城区委员会',
    isTop: false,
  },
  {
    kind: 'town',
    title: '街镇党（工）委',
    explanation: '本街镇的党员、培训和上报',
    nameExample: '中共望城区靖港镇委员会',
    topExample: '中共望城区靖港镇委员会',
    isTop: true,
  },
  {
    kind: 'body',
    title: '区直工委或其他管理党员的单位',
    explanation: '区直机关工委、两新工委、国企、高校等',
    nameExample: '中共长沙市望城区直属机关工作委员会',
    topExample: '中共长沙市望城区直属机关工作委员会',
    isTop: true,
  },
];
