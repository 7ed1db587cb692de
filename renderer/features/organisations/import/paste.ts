import {
  ORGANISATION_KINDS,
  type OrganisationKind,
  STATISTICS_KINDS,
  type StatisticsKind,
} from '../../../../shared/domain/organisations/kinds.ts';
import type { ImportLine } from '../../../../shared/domain/organisations/import-lines.ts';
import { keysOf } from '../../../ui/keys-of.ts';

/** The columns of the list, in the order expected when there is no header. */
export const COLUMNS = ['parent', 'name', 'shortName', 'kind', 'statisticsKind'] as const;
export type Column = (typeof COLUMNS)[number];
export const COLUMN_TITLES: Record<Column, string> = {
  parent: '上级',
  name: '名称',
  shortName: '简称',
  kind: '类别',
  statisticsKind: '统计类别',
};

/** A line as written, before anything is made of it. */
export type Cells = Readonly<Record<Column, string>>;

const HEADER_WORDS: Readonly<Record<string, Column>> = {
  上级: 'parent',
  上级组织: 'parent',
  隶属: 'parent',
  名称: 'name',
  全称: 'name',
  组织名称: 'name',
  组织全称: 'name',
  简称: 'shortName',
  组织简称: 'shortName',
  类别: 'kind',
  组织类别: 'kind',
  统计类别: 'statisticsKind',
  单位类别: 'statisticsKind',
};

/** Reads what Excel or WPS puts on the clipboard. Blank lines are left out, a header in any order is recognised. */
export function readPasted(text: string): readonly Cells[] {
  const table = splitTable(text).filter((row) => row.some((cell) => cell !== ''));
  const header = headerOf(table[0] ?? []);
  const order = header ?? COLUMNS;
  return table.slice(header === undefined ? 0 : 1).map((row) => {
    const cells: Record<Column, string> = {
      parent: '',
      name: '',
      shortName: '',
      kind: '',
      statisticsKind: '',
    };
    row.forEach((cell, index) => {
      const column = order[index];
      if (column !== undefined) cells[column] = cell;
    });
    return cells;
  });
}

/** The titles of columns that are of no use here: they are named on the screen, not dropped in silence. */
export function unusedColumns(text: string): readonly string[] {
  const [first = []] = splitTable(text).filter((row) => row.some((cell) => cell !== ''));
  const header = headerOf(first);
  return header === undefined
    ? []
    : first.filter((cell, index) => cell !== '' && header[index] === undefined);
}

/** Which column each cell of a header names; undefined when the line is no header. */
function headerOf(row: readonly string[]): readonly (Column | undefined)[] | undefined {
  const columns = row.map((cell) => HEADER_WORDS[cell.replace(/[\s*＊]/gu, '')]);
  return columns.filter((column) => column !== undefined).length >= 2 ? columns : undefined;
}

/** Why a line cannot be checked yet, and what to do. */
export interface CellFault {
  readonly column: Column;
  readonly reason: string;
  readonly suggestion: string;
}

/** Makes a line of the contract from the cells, or says which cell is at fault. Nothing is guessed. */
export function readCells(cells: Cells): { readonly line: ImportLine } | { readonly fault: CellFault } {
  if (cells.name === '') return fault('name', '没有名称', '请填写全称，或删去这一行');
  if (lengthOf(cells.name) > 100) return fault('name', '名称超过 100 个字', '请核对是否粘贴错了列');
  if (lengthOf(cells.shortName) > 40) return fault('shortName', '简称超过 40 个字', '请写短一些');
  if (lengthOf(cells.parent) > 100) return fault('parent', '上级的名称超过 100 个字', '请核对是否粘贴错了列');
  const kind = kindNamed(cells.kind);
  if (kind === undefined) {
    const written = cells.kind === '' ? '没有类别' : `没有“${cells.kind}”这一类别`;
    return fault('kind', written, `请写：${Object.values(ORGANISATION_KINDS).join('、')}`);
  }
  const statisticsKind = statisticsKindNamed(cells.statisticsKind);
  if (statisticsKind === undefined) {
    return fault(
      'statisticsKind',
      `没有“${cells.statisticsKind}”这一统计类别`,
      `请写：${Object.values(STATISTICS_KINDS).join('、')}，或空着`,
    );
  }
  return {
    line: {
      parent: cells.parent === '' ? null : cells.parent,
      name: cells.name,
      shortName: cells.shortName === '' ? null : cells.shortName,
      kind,
      statisticsKind,
    },
  };
}

function fault(column: Column, reason: string, suggestion: string): { readonly fault: CellFault } {
  return { fault: { column, reason, suggestion } };
}

/** Length in code points, as the contract counts it. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Usual short words for kinds that mean exactly one of them. */
const SHORT_KINDS: Readonly<Record<string, OrganisationKind>> = {
  工委: 'work-committee',
  总支: 'general-branch',
  总支部: 'general-branch',
  支部: 'branch',
  联合支部: 'joint-branch',
  流动支部: 'mobile-branch',
  流动党支部: 'mobile-branch',
  临时支部: 'temporary-branch',
  小组: 'group',
};

function kindNamed(written: string): OrganisationKind | undefined {
  return (
    keysOf(ORGANISATION_KINDS).find((key) => ORGANISATION_KINDS[key] === written) ?? SHORT_KINDS[written]
  );
}

/** The same for kinds of units. */
const USUAL_STATISTICS_KINDS: Readonly<Record<string, StatisticsKind>> = {
  行政村: 'village',
  非公企业: 'private-enterprise',
};

function statisticsKindNamed(written: string): StatisticsKind | null | undefined {
  if (written === '') return null;
  return (
    keysOf(STATISTICS_KINDS).find((key) => STATISTICS_KINDS[key] === written) ??
    USUAL_STATISTICS_KINDS[written]
  );
}

/** Splits tab-separated text; a cell in quotes may hold tabs, line breaks and doubled quotes. */
function splitTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of `${text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '')}\n`.matchAll(
    /(?:"((?:[^"]|"")*)"|([^\t\n]*))([\t\n])/gu,
  )) {
    const cell = match[1]?.replaceAll('""', '"') ?? match[2] ?? '';
    row.push(cell.replace(/\s+/gu, ' ').trim());
    if (match[3] === '\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
