// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './branch-events.css';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Named } from '../../../../shared/contract/named.ts';
import { monthInWords } from '../../../../shared/domain/documents/event-sheet.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Empty, Page } from '../../../ui/Page.tsx';
import type { Wanted } from '../../documents/DocumentPreview.tsx';
import { EnterMonth } from './EnterMonth.tsx';
import { useEntries } from './entry-store.ts';
import { EventDialog } from './EventDialog.tsx';
import { EventForm } from './EventForm.tsx';
import { EventList } from './EventList.tsx';
import { ImportSheets } from './ImportSheets.tsx';
import { MonthTable } from './MonthTable.tsx';
import { Where } from './Where.tsx';

const DocumentPreview = lazy(() => import('../../documents/DocumentPreview.tsx'));

/** 支部活动: what the branches of a unit held in a month, what is missing, and the ways to enter it. */
export default function BranchEventsPage() {
  const { unit, month, lines } = useEntries();
  const asked = useCall('events.month-overview', unit === null ? null : { organisation: unit.id, month });
  const mayEdit = useRight('hours.edit');
  const mayPrint = useRight('documents.print');
  const [typing, setTyping] = useState(lines.length > 0);
  const [adding, setAdding] = useState<Named>();
  const [opened, setOpened] = useState<string>();
  const [importing, setImporting] = useState(false);
  const [wanted, setWanted] = useState<Wanted>();
  const overview =
    asked.data?.organisation.id === unit?.id && asked.data?.month === month ? asked.data : undefined;
  const title = unit === null ? '' : `${unit.shortName ?? unit.name}${monthInWords(month)}支部活动登记表`;
  return (
    <Page
      title="支部活动"
      about={
        overview === undefined
          ? '三会一课、主题党日、冬春训等，一次一行'
          : `${overview.branches.length} 个支部，本月登记 ${overview.events} 次，${overview.complete} 个支部齐全`
      }
      actions={
        unit !== null && (
          <>
            {mayPrint && (
              <Button
                onClick={() =>
                  setWanted({
                    call: 'documents.event-sheet',
                    input: { organisation: unit.id, month },
                    title,
                    formats: ['xlsx', 'pdf'],
                    remark: '每个支部一页；存为 Excel 发给支部填写，收回后可直接导入',
                  })
                }
              >
                打印登记表…
              </Button>
            )}
            {mayEdit && <Button onClick={() => setImporting(true)}>导入登记表…</Button>}
            {mayEdit && (
              <Button type={typing ? 'default' : 'primary'} onClick={() => setTyping((before) => !before)}>
                {typing ? '收起录入' : '按月录入'}
              </Button>
            )}
          </>
        )
      }
    >
      <Where />
      {unit === null && <Empty>先选一个镇街、村社区或支部。</Empty>}
      {unit !== null && overview === undefined && <CallState asked={asked} />}
      {unit !== null && overview !== undefined && (
        <>
          {typing && mayEdit && <EnterMonth key={`${unit.id} ${month}`} branches={overview.branches} />}
          <MonthTable overview={overview} add={mayEdit ? ({ branch }) => setAdding(branch) : null} />
          <EventList
            key={`${unit.id} ${month}`}
            organisation={unit.id}
            month={month}
            edit={mayEdit ? ({ id }) => setOpened(id) : null}
          />
        </>
      )}
      {adding !== undefined && <EventForm branch={adding} event={null} close={() => setAdding(undefined)} />}
      {opened !== undefined && <EventDialog id={opened} close={() => setOpened(undefined)} />}
      {importing && <ImportSheets close={() => setImporting(false)} />}
      <Suspense fallback={null}>
        {wanted !== undefined && <DocumentPreview wanted={wanted} close={() => setWanted(undefined)} />}
      </Suspense>
    </Page>
  );
}
