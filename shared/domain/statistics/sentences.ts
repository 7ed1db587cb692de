import { CLASS_KINDS, type ClassKind } from '../classes/codes.ts';
import { fullDay, monthAndDay } from '../day-words.ts';

interface Covered {
  readonly members: number;
  readonly met: number;
  readonly missing: number;
  readonly exempt: number;
  readonly percent: number | null;
}

interface Counted {
  readonly classes: number;
  readonly personTimes: number;
  readonly persons: number;
}

/** What the sentences are made from: the figures of a year until a day. */
export interface SaidFigures {
  readonly year: number;
  readonly on: string;
  readonly held: Counted;
  readonly closed: Counted;
  readonly kinds: readonly (Counted & { readonly kind: ClassKind })[];
  readonly hours: { readonly total: number; readonly concentrated: number; readonly collective: number };
  readonly events: { readonly events: number; readonly branches: number };
  readonly secretaries: { readonly all: number; readonly untrained: number };
  readonly coverage: Covered;
  readonly units: readonly (Covered & { readonly unit: { readonly name: string } })[];
}

/** How many units with the most to make up are named. */
const MOST_UNITS = 3;

/** The figures as plain sentences, ready for a message: no table, no abbreviation. */
export function figureSentences(figures: SaidFigures): string[] {
  const { year, on, held, closed, kinds, hours, events, secretaries, coverage } = figures;
  const elsewhere = kinds
    .filter(({ kind }) => kind === 'filed' || kind === 'town')
    .reduce((sum, { classes }) => sum + classes, 0);
  const main = kinds.filter(({ personTimes }) => personTimes > 0).slice(0, 4);
  const behind = figures.units
    .filter(({ percent, missing }) => percent !== null && missing > 0)
    .toSorted((one, other) => (one.percent ?? 0) - (other.percent ?? 0))
    .slice(0, MOST_UNITS);
  return [
    `截至${fullDay(on)}，${year}年共举办培训班 ${held.classes} 个${elsewhere === 0 ? '' : `（部门备案和街镇自办 ${elsewhere} 个）`}，培训 ${held.personTimes} 人次（${held.persons} 人）；其中已结业 ${closed.classes} 个、${closed.personTimes} 人次。`,
    ...(main.length === 0
      ? []
      : [
          `其中${main
            .map(
              ({ kind, classes, personTimes }) => `${CLASS_KINDS[kind]} ${classes} 个、${personTimes} 人次`,
            )
            .join('，')}。`,
        ]),
    `${events.branches} 个支部开展学习活动 ${events.events} 次；累计学时 ${hoursInWords(hours.total)}（集中培训 ${hoursInWords(hours.concentrated)}，集体学习 ${hoursInWords(hours.collective)}）。`,
    `应完成学时的 ${coverage.members} 人中，已完成 ${coverage.met} 人，完成率 ${percentInWords(coverage.percent)}；还差学时 ${coverage.missing} 人；另有免学时 ${coverage.exempt} 人。`,
    ...(behind.length === 0
      ? []
      : [
          `完成率较低的是${behind
            .map(
              ({ unit, percent, missing }) => `${unit.name}（${percentInWords(percent)}，差 ${missing} 人）`,
            )
            .join('、')}。`,
        ]),
    `在任党组织书记 ${secretaries.all} 人，到${monthAndDay(on)}还没有参加集中培训的 ${secretaries.untrained} 人。`,
  ];
}

/** Whole hours, or with one decimal. */
export const hoursInWords = (hours: number): string => String(Math.round(hours * 10) / 10);

export const percentInWords = (percent: number | null): string =>
  percent === null ? '—' : `${percent.toFixed(1)}%`;
