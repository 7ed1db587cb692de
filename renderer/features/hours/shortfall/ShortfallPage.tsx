import { Button } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { HoursOfPerson } from '../../../../shared/contract/hours-answers.ts';
import { call } from '../../../app/desk.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { DataGrid } from '../../../ui/grid/DataGrid.tsx';
import { countSelected, NOTHING_SELECTED, type Selection } from '../../../ui/grid/selection.ts';
import { useWindowedRows } from '../../../ui/grid/use-windowed-rows.ts';
import { Empty, Page } from '../../../ui/Page.tsx';
import type { Wanted } from '../../documents/DocumentPreview.tsx';
import { useHoursView } from '../view.ts';
import { YearChoice } from '../YearChoice.tsx';
import { SHORTFALL_COLUMNS } from './columns.ts';
import { EnrolDialog } from './EnrolDialog.tsx';
import { filterOf, ShortfallFilter } from './ShortfallFilter.tsx';
import { PrintShortfall } from './PrintShortfall.tsx';

const DocumentPreview = lazy(() => import('../../documents/DocumentPreview.tsx'));

/** 未达标: who lacks hours of the year; ticked or all of them become trainees of a class, or are printed. */
export default function ShortfallPage() {
  const { year, conditions, setConditions, clear } = useHoursView();
  const [, navigate] = useLocation();
  const mayEnrol = useRight('classes.edit');
  const mayPrint = useRight('documents.print');
  const [picked, setPicked] = useState<{ of: string; selection: Selection }>({
    of: '',
    selection: NOTHING_SELECTED,
  });
  const [enrolling, setEnrolling] = useState(false);
  const [printing, setPrinting] = useState<Wanted>();

  const filter = useMemo(() => filterOf(year, conditions), [year, conditions]);
  const key = JSON.stringify(filter);
  const ask = useCallback(
    async (offset: number, limit: number) => {
      const { rows, total } = await call('hours.shortfall', { ...filter, offset, limit });
      return { rows, total };
    },
    [filter],
  );
  const source = useWindowedRows<HoursOfPerson>(ask, key);
  const counts = useCall('hours.shortfall', { ...filter, offset: 0, limit: 1 });
  // Another list: what was ticked in the old one is not ticked in the new.
  const selection = picked.of === key ? picked.selection : NOTHING_SELECTED;
  const total = source.total ?? 0;
  const count = countSelected(selection, total);
  const everybody = count === 0;
  const narrowed = Object.keys(filter).length > 1;

  return (
    <div className="hours-list-page">
      <Page
        title="未达标人员"
        about={`${year} 年应修学时还没有修满的人；免学时的不在内。`}
        actions={
          <>
            <YearChoice />
            {mayPrint && <PrintShortfall filter={filter} disabled={total === 0} open={setPrinting} />}
            {mayEnrol && (
              <Button type="primary" disabled={total === 0} onClick={() => setEnrolling(true)}>
                {everybody ? '生成班次学员…' : `所选 ${count} 人生成班次学员…`}
              </Button>
            )}
          </>
        }
      >
        <ShortfallFilter total={source.total} narrowed={narrowed} clear={clear} />
        {(counts.data?.byUnit.length ?? 0) > 1 && (
          <div className="hours-towns" role="group" aria-label="各单位未达标人数">
            {counts.data?.byUnit.map(({ unit, people }) => (
              <Button key={unit.id} size="small" onClick={() => setConditions({ organisation: unit.id })}>
                {unit.name} {people.toLocaleString('zh-CN')}
              </Button>
            ))}
          </div>
        )}
        <div className="hours-grid">
          <DataGrid<HoursOfPerson>
            label="未达标人员"
            columns={SHORTFALL_COLUMNS}
            source={source}
            selection={selection}
            onSelection={(next) => setPicked({ of: key, selection: next })}
            onOpen={(line) => navigate(`/hours/person/${line.id}`)}
            empty={
              narrowed ? (
                <Empty action={<Button onClick={clear}>清除条件</Button>}>没有符合条件的人。</Empty>
              ) : (
                <Empty>{year} 年没有未达标的人。</Empty>
              )
            }
          />
        </div>
      </Page>
      {enrolling && (
        <EnrolDialog
          filter={filter}
          selection={selection}
          count={everybody ? total : count}
          done={(into) => navigate(`/classes/${into}/trainees`)}
          close={() => setEnrolling(false)}
        />
      )}
      <Suspense fallback={null}>
        {printing !== undefined && <DocumentPreview wanted={printing} close={() => setPrinting(undefined)} />}
      </Suspense>
    </div>
  );
}
