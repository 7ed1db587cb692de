import type { ClassName } from './class-answers.ts';
import type { PersonImportKey } from '../domain/people/fields.ts';

export type ImportState = 'new' | 'changed' | 'same' | 'faulty' | 'skipped';

/** What is to be said about one field of a row; numbers are masked in it. */
export interface ImportRemark {
  readonly field: PersonImportKey | null;
  readonly sentence: string;
}

export interface ImportFault {
  readonly field: PersonImportKey | null;
  readonly title: string;
  readonly reason: string;
  readonly suggestion: string;
}

/** A value that would be written over another. */
export interface ImportChange {
  readonly field: PersonImportKey;
  readonly title: string;
  /** In words; numbers are masked. */
  readonly before: string | null;
  readonly after: string | null;
  /** Why it is not written unless asked for; null: it is. */
  readonly kept: string | null;
}

/** One row of a list and what would become of it. */
export interface ImportRow {
  readonly file: number;
  readonly row: number;
  readonly state: ImportState;
  readonly name: string | null;
  /** The cells as they stand in the list, for the fields that have a column; numbers are not masked: they come from the file. */
  readonly cells: Readonly<Partial<Record<PersonImportKey, string>>>;
  /** Who it is on the register. */
  readonly person: { readonly id: string; readonly name: string; readonly unit: string } | null;
  /** Who else it may be. */
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly unit: string }[];
  readonly changes: readonly ImportChange[];
  readonly faults: readonly ImportFault[];
  readonly remarks: readonly ImportRemark[];
  /** Why it is left out. */
  readonly skipped: string | null;
}

export interface ImportColumn {
  /** From 1. */
  readonly column: number;
  readonly title: string;
  readonly field: PersonImportKey | null;
  readonly reason: string;
  readonly state: 'used' | 'unused' | 'ignored' | 'conflict';
  readonly sample: string;
}

/** One file as it was read. */
export interface ImportFile {
  readonly name: string;
  /** Tells one state of the file from another; what is decided about its rows holds for this one. */
  readonly version: string;
  /** Why it could not be read; the other files are. */
  readonly fault: { readonly code: string; readonly message: string } | null;
  readonly sheet: string | null;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly rows: number }[];
  readonly headerRows: readonly number[];
  readonly columns: readonly ImportColumn[];
  /** Rows that are hidden in the sheet and were not taken. */
  readonly hiddenRows: number;
  /** What a person should know, as Chinese sentences. */
  readonly notes: readonly string[];
}

/** A name of a unit that is not known, and what it may be. */
export interface UnknownUnit {
  readonly tree: 'branch' | 'employer';
  readonly name: string;
  readonly rows: number;
  readonly reason: string;
  readonly suggestions: readonly { readonly id: string; readonly name: string; readonly path: string }[];
}

export interface ImportCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly faulty: number;
  readonly skipped: number;
}

/** What would become of the class that a list is for. */
export interface ImportIntoClass {
  readonly class: ClassName;
  /** How many would come into it, those who come back included. */
  readonly enrol: number;
  /** Names of those who had left it; whether they come back is for the plan to say. */
  readonly left: readonly string[];
  /** “报名 42 人，1 人原已在本班；1 人曾退出，未恢复：陈秋莲；2 人同期在别的班”. */
  readonly line: string;
  readonly remarks: readonly string[];
}

/** What became of it. */
export interface ImportedIntoClass {
  readonly class: ClassName;
  readonly line: string;
  readonly enrolled: number;
  /** How many had left and came back. */
  readonly back: number;
  /** Names of those who were in it before. */
  readonly already: readonly string[];
  /** Names of those who had left it and stay out. */
  readonly left: readonly string[];
  /** Units whose answer the lists are; noted with the import. */
  readonly answered: readonly string[];
  readonly remarks: readonly string[];
}

export interface ImportCheck {
  /** The whole in one line: “41 人已在库（3 人有更新）、1 人新增、1 行有问题”. */
  readonly line: string;
  readonly counts: ImportCounts;
  /** Null: the list is for no class. */
  readonly enrolling: ImportIntoClass | null;
  readonly files: readonly ImportFile[];
  readonly units: readonly UnknownUnit[];
  readonly rows: readonly ImportRow[];
  /** Rows of the asked state. */
  readonly total: number;
}

export interface ImportDone {
  readonly line: string;
  readonly counts: ImportCounts;
  readonly enrolled: ImportedIntoClass | null;
  readonly faulty: readonly ImportRow[];
}

export interface ImportRun {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly files: string;
  readonly counts: Omit<ImportCounts, 'skipped'>;
  /** Its transaction, for undoing it as a whole. */
  readonly transaction: number;
  readonly undone: boolean;
}
