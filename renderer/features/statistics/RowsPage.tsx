import { useState } from 'react';
import { Link, Redirect } from 'wouter';
import type { FigureRow } from '../../../shared/contract/statistics-answers.ts';
import { dayWithWeekday } from '../../../shared/domain/day-words.ts';
import { FIGURES, type Figure } from '../../../shared/domain/statistics/codes.ts';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { readDay } from '../../ui/day/entry.ts';
import { Empty, Page } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { today } from '../../ui/words.ts';
import { useOpened, useWhen } from './when.ts';

const STEP = 100;

const WAYS: Readonly<Record<FigureRow['is'], string>> = {
  class: '/classes',
  person: '/people',
  event: '/organisations',
};

/** The rows behind a number of 领导要数. */
export default function RowsPage({ figure }: { figure: string }) {
  if (!Object.hasOwn(FIGURES, figure)) return <Redirect to="/statistics" replace />;
  return <Rows figure={figure as Figure} />;
}

function Rows({ figure }: { figure: Figure }) {
  const on = readDay(useWhen((view) => view.on));
  const part = useOpened();
  const [offset, setOffset] = useState(0);
  const asked = useCall('statistics.rows', {
    figure,
    ...part,
    ...(on !== null && { on }),
    offset,
    limit: STEP,
  });
  if (asked.data === undefined) return <CallState asked={asked} />;
  const { title, unit, counts, total, rows } = asked.data;
  const missing = rows.some((row) => row.missing !== null && row.missing > 0);
  return (
    <Page
      title={title}
      about={
        <>
          <Link href="/statistics">领导要数</Link>，截至{dayWithWeekday(on ?? today())}，共 {total} {unit}
        </>
      }
    >
      {total === 0 ? (
        <Empty>没有。</Empty>
      ) : (
        <>
          <table className="rows">
            <thead>
              <tr>
                <th scope="col" className="number col-number">
                  序号
                </th>
                <th scope="col">名称</th>
                <th scope="col">说明</th>
                <th scope="col" className="number">
                  {counts}
                </th>
                {missing && (
                  <th scope="col" className="number">
                    还差
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // A person stands in a list of person-times once for each class.
                <tr key={`${row.id}/${row.name}/${row.about}`}>
                  <td className="number">{offset + index + 1}</td>
                  <th scope="row" className="nowrap">
                    <Link href={`${WAYS[row.is]}/${row.id}`}>{row.name}</Link>
                  </th>
                  <td>{row.about}</td>
                  <td className="number">{row.number ?? '—'}</td>
                  {missing && <td className="number">{row.missing ?? '—'}</td>}
                </tr>
              ))}
            </tbody>
          </table>
          <Pager total={total} offset={offset} step={STEP} unit={unit} go={setOffset} />
        </>
      )}
    </Page>
  );
}
