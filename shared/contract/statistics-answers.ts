import type { ClassKind } from '../domain/classes/codes.ts';
import type { Named } from './named.ts';

/** How far people are with the hours of the year, on a day. */
export interface Coverage {
  /** Those who must earn hours: met and missing together. */
  readonly members: number;
  readonly met: number;
  readonly missing: number;
  /** 免学时, counted apart. */
  readonly exempt: number;
  /** Of the members those who met, in percent with one decimal; null without members. */
  readonly percent: number | null;
}

export interface ClassFigures {
  readonly classes: number;
  readonly personTimes: number;
  readonly persons: number;
}

/** “领导要数”: what is asked for on the telephone, of one year until a day. */
export interface Figures {
  readonly year: number;
  readonly on: string;
  /** Held: begun until that day and neither called off nor put off. */
  readonly held: ClassFigures;
  /** Of these: over and closed. */
  readonly closed: ClassFigures;
  /** By kind, those that were held. */
  readonly kinds: readonly (ClassFigures & { readonly kind: ClassKind })[];
  readonly hours: { readonly total: number; readonly concentrated: number; readonly collective: number };
  readonly events: { readonly events: number; readonly branches: number };
  /** 书记 in office on that day, and those of them without 集中培训 in the year. */
  readonly secretaries: { readonly all: number; readonly untrained: number };
  readonly coverage: Coverage;
  /** Towns and other bodies directly below the district, in their order. */
  readonly units: readonly (Coverage & { readonly unit: Named })[];
}

/** What a number of the page opens to. */
export interface FigureRow {
  readonly is: 'class' | 'person' | 'event';
  readonly id: string;
  readonly name: string;
  /** Unit, days, kind … */
  readonly about: string;
  /** Trainees of a class, hours of a person or an event. */
  readonly number: number | null;
  /** Hours that are missing; of people only. */
  readonly missing: number | null;
}

export interface FigureRows {
  readonly title: string;
  readonly unit: '个班' | '人次' | '人' | '次';
  /** What the number of a row counts. */
  readonly counts: string;
  readonly total: number;
  readonly rows: readonly FigureRow[];
}
