import { Button, Checkbox, Radio } from 'antd';
import { Fragment, lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { UnitHours, UnitLedger } from '../../../../shared/contract/hours-answers.ts';
import { hoursInWords } from '../../../../shared/domain/hours/words.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Empty, Page } from '../../../ui/Page.tsx';
import { today } from '../../../ui/words.ts';
import type { Wanted } from '../../documents/DocumentPreview.tsx';
import { ShortfallLink } from '../ShortfallLink.tsx';
import { useHoursView } from '../view.ts';
import { YearChoice } from '../YearChoice.tsx';
import { BranchPeople } from './BranchPeople.tsx';
import { UnitTable } from './UnitTable.tsx';

const DocumentPreview = lazy(() => import('../../documents/DocumentPreview.tsx'));

/** 学时概览: a unit with its units below, or a branch with its people; every number opens. */
export default function OverviewPage({ id }: { id: string }) {
  const year = useHoursView((view) => view.year);
  const [by, setBy] = useState<'children' | 'branches'>('children');
  const asked = useCall('hours.unit-ledger', { organisation: id, year, by });
  const [printing, setPrinting] = useState<Wanted>();
  const mayPrint = useRight('documents.print');
  const ledger = asked.data;
  if (ledger === undefined) return <CallState asked={asked} />;
  const { total, organisation, rows } = ledger;
  const nobody = total.members + total.exempt === 0;
  return (
    <>
      <Page
        title={`${organisation.name}学时`}
        about={<Path id={id} until={ledger.on} />}
        actions={
          <>
            <YearChoice />
            {mayPrint && !nobody && <PrintRegister ledger={ledger} open={setPrinting} />}
          </>
        }
      >
        {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
        <Figures total={total} organisation={id} />
        {nobody && rows.length === 0 && (
          <Empty>这里还没有党员。先在“人员”里登记或导入名册，学时按隶属支部汇总。</Empty>
        )}
        {rows.length > 0 && (
          <>
            <div className="hours-tools">
              <Radio.Group
                aria-label="按什么汇总"
                optionType="button"
                value={by}
                onChange={(event) => setBy(event.target.value === 'branches' ? 'branches' : 'children')}
                options={[
                  { value: 'children', label: '按下级单位' },
                  { value: 'branches', label: '按支部' },
                ]}
              />
              <span className="count" role="status">
                共 {rows.length} 个{by === 'branches' ? '支部' : '单位'}
              </span>
            </div>
            <UnitTable rows={rows} />
          </>
        )}
        {ledger.totalPeople > 0 && <BranchPeople ledger={ledger} />}
      </Page>
      <Suspense fallback={null}>
        {printing !== undefined && <DocumentPreview wanted={printing} close={() => setPrinting(undefined)} />}
      </Suspense>
    </>
  );
}

/** The units above, and up to which day it is counted. */
function Path({ id, until }: { id: string; until: string }) {
  const asked = useCall('organisations.get', { id });
  const above = asked.data?.id === id ? asked.data.path : [];
  return (
    <>
      {above.map((step) => (
        <Fragment key={step.id}>
          <Link href={`/hours/unit/${step.id}`}>{step.name}</Link>
          {' › '}
        </Fragment>
      ))}
      {until === today() ? '算至今天；' : `算至 ${until}；`}点单位名称看下一级，点未达标人数看名单。
    </>
  );
}

function Figures({ total, organisation }: { total: UnitHours; organisation: string }) {
  return (
    <dl className="figures section hours-figures">
      <div>
        <dt>应达标</dt>
        <dd>{total.members.toLocaleString('zh-CN')}</dd>
      </div>
      <div>
        <dt>已达标</dt>
        <dd>{total.met.toLocaleString('zh-CN')}</dd>
      </div>
      <div>
        <dt>未达标</dt>
        <dd>
          <ShortfallLink organisation={organisation} people={total.missing} />
        </dd>
      </div>
      <div>
        <dt>免学时</dt>
        <dd>{total.exempt.toLocaleString('zh-CN')}</dd>
      </div>
      <div>
        <dt>人均学时</dt>
        <dd>{total.members === 0 ? '—' : hoursInWords(total.average)}</dd>
      </div>
      <div>
        <dt>达标率</dt>
        <dd>{total.coverage === null ? '—' : `${total.coverage}%`}</dd>
      </div>
    </dl>
  );
}

function PrintRegister({
  ledger: { organisation, year, rows },
  open,
}: {
  ledger: UnitLedger;
  open: (wanted: Wanted) => void;
}) {
  const [apart, setApart] = useState(false);
  return (
    <>
      {rows.length > 0 && (
        <Checkbox
          className="hours-apart"
          checked={apart}
          onChange={(event) => setApart(event.target.checked)}
        >
          每个支部单起一页
        </Checkbox>
      )}
      <Button
        type="primary"
        onClick={() =>
          open({
            call: 'documents.hours-register',
            input: { organisation: organisation.id, year, apart: apart && rows.length > 0 },
            title: `${organisation.name}${year}年度学时台账`,
          })
        }
      >
        打印学时台账…
      </Button>
    </>
  );
}
