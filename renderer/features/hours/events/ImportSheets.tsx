import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import type {
  ReadEventFile,
  ReadSheet,
  SheetEvent,
  SheetRemark,
} from '../../../../shared/contract/branch-event-sheets.ts';
import type { ChosenFile } from '../../../../shared/contract/window.ts';
import { shortDay } from '../../../../shared/domain/day-words.ts';
import { monthInWords } from '../../../../shared/domain/documents/event-sheet.ts';
import { ACTIVITIES } from '../../../../shared/domain/hours/codes.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { CallState } from '../../../ui/CallState.tsx';
import { useFocusBack } from '../../../ui/focus-back.ts';
import { Mark } from '../../../ui/Mark.tsx';

interface Skipped {
  readonly file: number;
  readonly sheet: string;
  readonly column: string;
}

const STATES = { good: '登记', same: '已有', faulty: '不能用' } as const;

/** 导入登记表: sheets that came back, every event told with its cell, and the good ones taken in with one step. */
export function ImportSheets({ close }: { close: () => void }) {
  useFocusBack();
  const choose = useAction('window.choose-workbooks');
  const run = useAction('events.import');
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [skip, setSkip] = useState<readonly Skipped[]>([]);
  const plan = files.length === 0 ? null : { files: files.map(({ token }) => token), skip: [...skip] };
  const check = useCall('events.check-import', plan);

  const pick = async (folder: boolean) => {
    const chosen = await choose.run({ folder });
    if (chosen === undefined || chosen.files.length === 0) return;
    setSkip([]);
    setFiles(chosen.files);
  };
  const take = async () => {
    if (plan === null) return;
    const done = await run.run(plan);
    if (done === undefined) return;
    saySaved(`已登记 ${done.entered} 次支部活动`);
    // What could not be used stays in sight.
    if (done.counts.faulty === 0) close();
  };
  const counts = check.data?.counts;
  return (
    <Modal
      open
      width={1080}
      style={{ top: 48 }}
      title="导入支部活动登记表"
      onCancel={close}
      destroyOnHidden
      mask={{ closable: false }}
      footer={[
        <Button key="close" onClick={close}>
          关闭
        </Button>,
        <Button
          key="take"
          type="primary"
          disabled={counts === undefined || counts.good === 0}
          loading={run.busy}
          onClick={() => void take()}
        >
          登记 {counts?.good ?? 0} 次
        </Button>,
      ]}
    >
      <p className="form-about">
        选收回的登记表，可以一次选多份，或选整个文件夹。好的登记，有问题的说明在哪一页哪一格，改好后再导入一次即可，已登记的不会重复。
      </p>
      <div className="branch-event-file">
        <Button onClick={() => void pick(false)}>选择文件…</Button>
        <Button onClick={() => void pick(true)}>选择文件夹…</Button>
        {files.length > 0 && <span>{files.length} 份</span>}
        {counts !== undefined && (
          <span className="count" role="status">
            登记 {counts.good} 次，已有 {counts.same} 次，不能用 {counts.faulty} 次
          </span>
        )}
      </div>
      <ActionState action={choose} word="正在选择文件" />
      <ActionState action={run} word="正在登记" />
      {plan !== null && check.data === undefined && <CallState asked={check} />}
      {plan !== null && check.data !== undefined && (
        <div className="branch-events-lines">
          <table className="rows" aria-label="登记表">
            <thead>
              <tr>
                <th scope="col">表</th>
                <th scope="col">导入</th>
                <th scope="col">活动</th>
                <th scope="col">时间</th>
                <th scope="col">人员</th>
                <th scope="col">说明</th>
              </tr>
            </thead>
            <tbody>
              {check.data.files.map((file, at) => (
                <FileRows key={at} file={file} at={at} skip={skip} setSkip={setSkip} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Modal>
  );
}

function FileRows({
  file,
  at,
  skip,
  setSkip,
}: {
  file: ReadEventFile;
  at: number;
  skip: readonly Skipped[];
  setSkip: (skip: readonly Skipped[]) => void;
}) {
  const same = (one: Skipped) => (other: Skipped) =>
    one.file === other.file && one.sheet === other.sheet && one.column === other.column;
  const left = skip.filter((each) => each.file === at);
  return (
    <>
      {file.fault !== null && (
        <tr data-faulty>
          <td>{file.file}</td>
          <td>
            <Mark tone="warning">打不开</Mark>
          </td>
          <td colSpan={4}>{file.fault}</td>
        </tr>
      )}
      {file.sheets.map((sheet) => (
        <SheetRows
          key={sheet.sheet}
          sheet={sheet}
          leave={(column) => setSkip([...skip, { file: at, sheet: sheet.sheet, column }])}
        />
      ))}
      {left.map((each) => (
        <tr key={`${each.sheet} ${each.column}`} data-out>
          <td>{each.sheet}</td>
          <td>
            <Checkbox
              aria-label={`登记 ${each.sheet} ${each.column} 列`}
              checked={false}
              onChange={() => setSkip(skip.filter((other) => !same(each)(other)))}
            />{' '}
            不登记
          </td>
          <td colSpan={4}>{each.column} 列</td>
        </tr>
      ))}
    </>
  );
}

function SheetRows({ sheet, leave }: { sheet: ReadSheet; leave: (column: string) => void }) {
  const place = sheet.branch?.name ?? sheet.sheet;
  if (sheet.fault !== null)
    return (
      <tr data-faulty>
        <td>{sheet.sheet}</td>
        <td>
          <Mark tone="warning">不能用</Mark>
        </td>
        <td colSpan={4}>
          <Remark remark={sheet.fault} />
        </td>
      </tr>
    );
  if (sheet.events.length === 0)
    return (
      <tr>
        <td>{place}</td>
        <td>—</td>
        <td colSpan={4}>{sheet.month === null ? '' : monthInWords(sheet.month)}没有填活动</td>
      </tr>
    );
  return sheet.events.map((event) => (
    <EventRow key={event.column} place={place} event={event} leave={() => leave(event.column)} />
  ));
}

function EventRow({ place, event, leave }: { place: string; event: SheetEvent; leave: () => void }) {
  const people = [
    event.present.length > 0 ? `只有 ${event.present.join('、')}` : '',
    event.absent.length > 0 ? `除 ${event.absent.join('、')}` : '',
    event.guests.length > 0 ? `外支部 ${event.guests.join('、')}` : '',
  ].filter((part) => part !== '');
  return (
    <tr data-faulty={event.state === 'faulty'}>
      <td>
        {place} {event.column} 列
      </td>
      <td className="nowrap">
        {event.state === 'good' && (
          <Checkbox aria-label={`登记 ${place} ${event.column} 列`} checked onChange={leave} />
        )}{' '}
        <Mark tone={event.state === 'faulty' ? 'warning' : event.state === 'good' ? 'good' : 'plain'}>
          {STATES[event.state]}
        </Mark>
      </td>
      <td className="nowrap">
        {event.activity === null ? '—' : ACTIVITIES[event.activity]}
        <div className="secondary">{event.title}</div>
      </td>
      <td className="nowrap">
        {event.day === null ? '' : shortDay(event.day)}
        {event.half === null ? '' : HALF_DAYS[event.half]}
        {event.minutes === null ? '' : ` ${event.minutes} 分钟`}
      </td>
      <td>{people.length === 0 ? '全到' : people.join('；')}</td>
      <td>
        {event.faults.map((remark) => (
          <Remark key={`${remark.cell}${remark.reason}`} remark={remark} />
        ))}
        {event.warnings.map((remark) => (
          <Remark key={`${remark.cell}${remark.reason}`} remark={remark} warning />
        ))}
      </td>
    </tr>
  );
}

function Remark({ remark, warning = false }: { remark: SheetRemark; warning?: boolean }) {
  return (
    <p className="branch-event-remark" data-kind={warning ? 'warning' : 'fault'}>
      {remark.cell}：{remark.reason}。{remark.next}
    </p>
  );
}
