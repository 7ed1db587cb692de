import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Today } from '../../../shared/contract/offices.ts';
import { backUpNow } from '../../app/backup.ts';
import { useRight } from '../../app/session.tsx';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Empty, Page, Section } from '../../ui/Page.tsx';
import { dayInWords, timeInWords } from '../../ui/words.ts';
import { AttendanceToday } from '../attendance/AttendanceToday.tsx';
import { ClassesToday } from './ClassesToday.tsx';
import { DueList } from './DueList.tsx';

/** With so few organisations the tree is still to be built. */
const NEARLY_EMPTY = 3;

/** 今天: what is due and how things stand; the first screen of every day. */
export default function TodayScreen() {
  const today = useCall('today.get', {});
  if (today.data === undefined) return <CallState asked={today} />;
  return (
    <>
      {today.failure !== undefined && <Failure failure={today.failure} again={today.again} />}
      <TodayPage today={today.data} />
    </>
  );
}

function TodayPage({ today }: { today: Today }) {
  const mayBackUp = useRight('system.maintain');
  const maySee = useRight('organisations.see');
  const maySeePeople = useRight('people.see');
  const maySeeClasses = useRight('classes.see');
  const maySeeAttendance = useRight('attendance.see');
  const mayBuild = useRight('organisations.edit') && today.organisations.open <= NEARLY_EMPTY;
  const [backingUp, setBackingUp] = useState(false);
  const backUp = () => {
    setBackingUp(true);
    void backUpNow().finally(() => setBackingUp(false));
  };
  return (
    <Page
      title="今天"
      about={dayInWords(today.day)}
      actions={
        mayBackUp && (
          <Button type={mayBuild ? 'default' : 'primary'} loading={backingUp} onClick={backUp}>
            立即备份
          </Button>
        )
      }
    >
      {mayBuild && <FirstSteps />}
      {maySeeClasses && <ClassesToday day={today.day} />}
      {maySeeAttendance && <AttendanceToday />}
      <div className="columns">
        <Section title="要办的事">
          <DueList today={today} />
        </Section>
        {maySee && (
          <Section title="组织和人员">
            <dl className="figures">
              <div>
                <dt>未撤销的组织</dt>
                <dd>
                  <Link href="/organisations/figures">{today.organisations.open}</Link>
                </dd>
              </div>
              <div>
                <dt>其中党支部</dt>
                <dd>
                  <Link href="/organisations/figures">{today.organisations.branches}</Link>
                </dd>
              </div>
              {maySeePeople && (
                <div>
                  <dt>在册人员</dt>
                  <dd>
                    <Link href="/people">{today.people.toLocaleString('zh-CN')}</Link>
                  </dd>
                </div>
              )}
            </dl>
          </Section>
        )}
      </div>
      <Recent recent={today.recent} />
    </Page>
  );
}

/** What to do first while the tree is nearly empty; with one organisation at the top, straight to it. */
function FirstSteps() {
  const [, navigate] = useLocation();
  const tops = useCall('organisations.children', { parent: null });
  const nodes = tops.data?.nodes ?? [];
  const top = nodes.length === 1 ? nodes[0] : undefined;
  const start = top === undefined ? '/organisations' : `/organisations/${top.id}`;
  return (
    <Empty
      action={
        <div className="page-actions">
          {top !== undefined && (
            <Button type="primary" onClick={() => navigate(`${start}/import`)}>
              粘贴 Excel 名单…
            </Button>
          )}
          <Button type={top === undefined ? 'primary' : 'default'} onClick={() => navigate(start)}>
            一个一个新建
          </Button>
        </div>
      }
    >
      第一步：把下级组织建起来。有 Excel 名单的直接粘贴，会先检查再导入；没有的一个一个新建。
    </Empty>
  );
}

function Recent({ recent }: { recent: Today['recent'] }) {
  const maySee = useRight('changes.see');
  if (!maySee) return null;
  return (
    <Section title="最近的修改" actions={<Link href="/changes">全部修改记录</Link>}>
      {recent.length === 0 ? (
        <Empty>还没有修改。您做的每一步都会记在这里，可以撤销。</Empty>
      ) : (
        <ul className="lines">
          {recent.map((line) => (
            <li key={line.id}>
              <Link href={`/changes/${line.id}`} className="line-link">
                <span className="line-time">{timeInWords(line.at)}</span>
                <span className="line-text">{line.label}</span>
                <span className="line-side">{line.actor}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
