import { shortDay } from '../../../../shared/domain/day-words.ts';
import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ConflictFound } from '../../../../shared/contract/timetable-answers.ts';
import { clockTime } from '../../../../shared/domain/resources/bells.ts';
import { CONFLICT_KINDS, type ConflictKind } from '../../../../shared/domain/timetable/codes.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { keysOf } from '../../../ui/keys-of.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { Empty, Page } from '../../../ui/Page.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { today } from '../../../ui/words.ts';
import { AllowForm } from '../forms/AllowForm.tsx';

const STEP = 50;

/** 冲突检查: every conflict of a year, each once, with both parties. */
export default function ConflictsPage() {
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const [kind, setKind] = useState<ConflictKind | null>(null);
  const [allowed, setAllowed] = useState(false);
  const [offset, setOffset] = useState(0);
  const [allowing, setAllowing] = useState<ConflictFound>();
  const mayEdit = useRight('timetable.edit');
  const asked = useCall('timetable.conflicts', {
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    ...(kind !== null && { kind }),
    allowed,
    offset,
    limit: STEP,
  });
  const kinds = asked.data?.kinds ?? {};
  return (
    <Page
      title="冲突检查"
      about={asked.data === undefined ? '' : `${year} 年共排 ${asked.data.sessions} 个课次`}
    >
      <div className="conflict-tools">
        <InputNumber
          aria-label="年份"
          value={year}
          min={2000}
          max={2100}
          onChange={(value) => {
            setYear(value ?? year);
            setOffset(0);
          }}
        />
        <Select<ConflictKind | ''>
          aria-label="冲突种类"
          className="conflict-kind"
          value={kind ?? ''}
          onChange={(chosen) => {
            setKind(chosen === '' ? null : chosen);
            setOffset(0);
          }}
          options={[
            { value: '' as const, label: '全部种类' },
            ...keysOf(CONFLICT_KINDS).map((value) => ({
              value,
              label: `${CONFLICT_KINDS[value]}（${kinds[value] ?? 0}）`,
            })),
          ]}
        />
        <Checkbox checked={allowed} onChange={(event) => setAllowed(event.target.checked)}>
          连同已允许的
        </Checkbox>
      </div>
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : asked.data.total === 0 ? (
        <Empty>没有冲突。</Empty>
      ) : (
        <>
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">种类</th>
                <th scope="col">时间</th>
                <th scope="col">课次</th>
                <th scope="col">冲突</th>
                {mayEdit && <th scope="col">操作</th>}
              </tr>
            </thead>
            <tbody>
              {asked.data.found.map((found) => (
                <ConflictRow
                  key={`${found.session.id} ${found.other?.id ?? ''} ${found.conflict.kind}`}
                  found={found}
                  {...(mayEdit && { allow: setAllowing })}
                />
              ))}
            </tbody>
          </table>
          <Pager total={asked.data.total} offset={offset} step={STEP} unit="处" go={setOffset} />
        </>
      )}
      {allowing !== undefined && (
        <AllowForm
          session={allowing.session}
          conflict={allowing.conflict}
          close={() => setAllowing(undefined)}
        />
      )}
    </Page>
  );
}

function ConflictRow({ found, allow }: { found: ConflictFound; allow?: (found: ConflictFound) => void }) {
  const { session, conflict } = found;
  return (
    <tr>
      <td className="nowrap">
        <Mark tone={conflict.severity === 'clash' ? 'warning' : 'plain'}>
          {conflict.severity === 'clash' ? '冲突' : '提示'}·{CONFLICT_KINDS[conflict.kind]}
        </Mark>
      </td>
      <td>{whenOf(session)}</td>
      <td>
        <Link href={`/classes/${session.class.id}/timetable`}>
          {session.class.number ?? session.class.name}
        </Link>
        <br />
        {session.title}
      </td>
      <td>
        {conflict.text}
        {conflict.allowed !== null && (
          <>
            {' '}
            <Mark tone="good">已允许</Mark> {conflict.allowed.reason}
          </>
        )}
      </td>
      {allow !== undefined && (
        <td>
          {conflict.allowed === null && (
            <Button size="small" type="text" onClick={() => allow(found)}>
              允许…
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

function whenOf({ at }: ConflictFound['session']): string {
  if (at === null) return '待排';
  return `${shortDay(at.day)}${HALF_DAYS[at.half]} ${clockTime(at.starts)}–${clockTime(at.ends)}`;
}
