/**
 * Declarations of tables. One declaration per table says all that log, undo, masking, audit view, scope and
 * hand-off need to know; the SQL of the table itself stands in a migration, and a test compares the two.
 */

export type ColumnRole =
  /** Entered by people: logged, undoable, handed off if so declared. */
  | 'business'
  /** Computed from business columns of the same row: not logged. */
  | 'derived'
  /** Holds for this installation only: not logged, never handed off. */
  | 'local';

export interface Column<T = unknown> {
  readonly title: string;
  readonly type: 'TEXT' | 'INTEGER' | 'REAL';
  readonly nullable: boolean;
  readonly role: ColumnRole;
  /** Masked in views of the log for viewers without the right that `seenWith` of the table names. */
  readonly sensitive: boolean;
  /**
   * How views of the log show a sensitive value even to those with the right: the whole value is looked up by a call of
   * its own, and that look is logged (DESIGN §2.9). Null: they see it whole.
   */
  readonly mask: ((value: string) => string) | null;
  /** Concurrent edits of it are decided by a person at the hand-off. */
  readonly critical: boolean;
  readonly handedOff: boolean;
  /** Table that the value is an id of. */
  readonly references: string | null;
  /** Words for stored codes, for the audit view. */
  readonly words: Readonly<Record<string, string>> | null;
  /** How views of the log say a value that nobody reads as it is stored: minutes of a day, JSON. Null: as it is. */
  readonly said: ((value: string) => string) | null;
  /** Only carries the type. */
  readonly value?: T;
}

type Options = Partial<
  Pick<Column, 'role' | 'sensitive' | 'mask' | 'critical' | 'handedOff' | 'references' | 'words' | 'said'>
>;

function column<T>(type: Column['type'], nullable: boolean, title: string, options: Options): Column<T> {
  return {
    title,
    type,
    nullable,
    role: 'business',
    sensitive: false,
    mask: null,
    critical: false,
    handedOff: true,
    references: null,
    words: null,
    said: null,
    ...options,
  };
}

export const text = <T extends string = string>(title: string, options: Options = {}) =>
  column<T>('TEXT', false, title, options);
export const textOrNull = <T extends string = string>(title: string, options: Options = {}) =>
  column<T | null>('TEXT', true, title, options);
export const integer = (title: string, options: Options = {}) =>
  column<number>('INTEGER', false, title, options);
export const integerOrNull = (title: string, options: Options = {}) =>
  column<number | null>('INTEGER', true, title, options);
export const real = (title: string, options: Options = {}) => column<number>('REAL', false, title, options);
export const realOrNull = (title: string, options: Options = {}) =>
  column<number | null>('REAL', true, title, options);

/** Which organisation decides who may see a row. */
export type Scope =
  /** The organisation whose id stands in this column ('id' for the organisation table itself). */
  | { readonly by: 'organisation'; readonly column: string }
  /** The row of another declared table whose id stands in this column. */
  | { readonly by: 'parent'; readonly table: string; readonly column: string }
  /** Whoever works in this installation; rights alone decide. */
  | { readonly by: 'installation' };

/** Which office owns a row, that is whose word counts at the hand-off. */
export type Owner =
  /** The office that holds the organisation which decides the scope. */
  'holder-of-scope' | 'school' | 'this-office';

export interface Table<Columns extends Record<string, Column> = Record<string, Column>> {
  readonly name: string;
  /** Stands for the table in the log. Never re-used, never changed. */
  readonly number: number;
  readonly title: string;
  readonly feature: string;
  readonly owner: Owner;
  readonly scope: Scope;
  /** Column by which a row is called in lists of changes. */
  readonly called: string;
  /** Reference to the row whose history this one tells: undo leaves it where it leaves that row. */
  readonly keptWith: string | null;
  /** The right needed to see unmasked values of sensitive columns. */
  readonly seenWith: string | null;
  readonly columns: Columns;
}

/** Words for a flag that is stored as 0 or 1. */
export const YES_NO = { 0: '否', 1: '是' } as const;

/** A value as views of the log say it: a code by its words, else as its column is said. */
export function valueInWords({ words, said }: Column, value: string | number): string {
  return words?.[String(value)] ?? said?.(String(value)) ?? String(value);
}

/** Declares a table; the column `id` (UUIDv7, primary key) goes without saying. */
export function table<const Name extends string, Columns extends Record<string, Column>>(
  declaration: Omit<Table<Columns>, 'name' | 'seenWith' | 'keptWith'> & {
    readonly keptWith?: string;
    readonly name: Name;
    readonly seenWith?: string;
  },
): Table<Columns> & { readonly name: Name } {
  return { seenWith: null, keptWith: null, ...declaration };
}

/** A row of a declared table, as Kysely sees it. */
export type RowOf<T extends Table> = { id: string } & {
  -readonly [Key in keyof T['columns']]: T['columns'][Key] extends Column<infer Value> ? Value : never;
};
