import { Button, Dropdown } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { PersonLine } from '../../../../shared/contract/people.ts';
import type { PeopleSort } from '../../../../shared/domain/people/name-orders.ts';
import { call } from '../../../app/desk.ts';
import { sayFailed } from '../../../app/notices.ts';
import { useRight } from '../../../app/session.tsx';
import type { GridSort } from '../../../ui/grid/column.ts';
import { DataGrid } from '../../../ui/grid/DataGrid.tsx';
import { NOTHING_SELECTED, type Selection } from '../../../ui/grid/selection.ts';
import { useWindowedRows } from '../../../ui/grid/use-windowed-rows.ts';
import { Empty, Page } from '../../../ui/Page.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { gridColumn, SORT_OF_COLUMN } from './columns.ts';
import { saveCell, saveCells } from './edit-cell.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { FilterBar } from './FilterBar.tsx';
import { SelectedActions } from './SelectedActions.tsx';
import { MOST_AT_ONCE, namedOneByOne, selectedFilter, tooMany } from './selected.ts';
import { useColumns, useRegisterView } from './view.ts';

/** 人员: everybody on the register, filtered, ordered, edited in place. */
export default function RegisterPage() {
  const { conditions, sort, descending, setSort } = useRegisterView();
  const shown = useColumns((state) => state.columns);
  const mayEdit = useRight('people.edit');
  const mayExport = useRight('people.export');
  const [, navigate] = useLocation();
  const [picked, setPicked] = useState<{ of: string; selection: Selection }>({
    of: '',
    selection: NOTHING_SELECTED,
  });
  const [exporting, setExporting] = useState(false);

  const key = JSON.stringify([conditions, sort, descending]);
  const ask = useCallback(
    async (offset: number, limit: number) => {
      const page = await call('people.list', { filter: conditions, sort, descending, offset, limit });
      return { rows: page.people, total: page.total };
    },
    [conditions, sort, descending],
  );
  const source = useWindowedRows<PersonLine>(ask, key);
  const columns = useMemo(
    () =>
      (['name', ...shown.filter((column) => column !== 'name')] as const).map((column) =>
        gridColumn(column, mayEdit),
      ),
    [shown, mayEdit],
  );
  // Other conditions are another list: what was picked in the old one is not picked in the new.
  const selection = picked.of === JSON.stringify(conditions) ? picked.selection : NOTHING_SELECTED;
  const select = (next: Selection) => setPicked({ of: JSON.stringify(conditions), selection: next });
  const filtered = Object.keys(conditions).length > 0;

  return (
    <div className="people-page">
      <Page
        title="人员"
        actions={
          <>
            <ColumnChoice />
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  {
                    key: 'export',
                    label: '导出名单…',
                    disabled: !mayExport || (source.total ?? 0) === 0,
                    onClick: () =>
                      namedOneByOne(selection) > MOST_AT_ONCE
                        ? sayFailed(tooMany(namedOneByOne(selection)))
                        : setExporting(true),
                  },
                  { key: 'duplicates', label: '疑似重复', onClick: () => navigate('/people/duplicates') },
                  { key: 'employers', label: '工作单位', onClick: () => navigate('/people/employers') },
                  { key: 'imports', label: '导入记录', onClick: () => navigate('/people/imports') },
                ],
              }}
            >
              <Button>更多</Button>
            </Dropdown>
            {mayEdit && <Button onClick={() => navigate('/people/new')}>登记一人</Button>}
            {mayEdit && (
              <Button type="primary" onClick={() => navigate('/people/import')}>
                导入名单…
              </Button>
            )}
          </>
        }
      >
        <FilterBar total={source.total} />
        <SelectedActions
          selection={selection}
          total={source.total ?? 0}
          conditions={conditions}
          sort={sort}
          clear={() => select(NOTHING_SELECTED)}
        />
        <div className="people-grid">
          <DataGrid<PersonLine>
            label="人员名册"
            columns={columns}
            source={source}
            sort={gridSort(sort, descending)}
            onSort={(next) => setSort(...sortOf(next))}
            selection={selection}
            onSelection={select}
            onOpen={(line) => navigate(`/people/${line.id}`)}
            {...(mayEdit && { onEdit: saveCell, onPaste: saveCells })}
            empty={
              filtered ? (
                <Empty>没有符合条件的人。换一个词，或清除条件再看。</Empty>
              ) : (
                <Empty>
                  名册还是空的。有 Excel 名单的点“导入名单…”，会先检查再导入；没有的点“登记一人”。
                </Empty>
              )
            }
          />
        </div>
      </Page>
      {exporting && (
        <ExportDialog
          filter={selectedFilter(conditions, selection)}
          sort={sort}
          descending={descending}
          columns={['name', ...shown.filter((column) => column !== 'name')]}
          people={countOf(selection, source.total ?? 0)}
          close={() => setExporting(false)}
        />
      )}
    </div>
  );
}

/** Nobody picked: the list means everybody in it. */
function countOf(selection: Selection, total: number): number {
  if (selection.all) return total - selection.except.size;
  return selection.ids.size === 0 ? total : selection.ids.size;
}

/** The mark at the head of a column for an order; orders of strokes are those of no column. */
function gridSort(sort: PeopleSort, descending: boolean): GridSort {
  const found = Object.entries(SORT_OF_COLUMN).find(([, of]) => of === sort);
  return found === undefined ? null : { key: found[0], direction: descending ? 'desc' : 'asc' };
}

function sortOf(sort: GridSort): [PeopleSort, boolean] {
  if (sort === null) return ['unit', false];
  const of: Readonly<Record<string, PeopleSort>> = SORT_OF_COLUMN;
  return [of[sort.key] ?? 'unit', sort.direction === 'desc'];
}
