import { shortDay } from '../../../../shared/domain/day-words.ts';
import { Button, Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ClassCalled } from '../../../../shared/contract/timetable-answers.ts';
import type { TimetableImportRow } from '../../../../shared/contract/timetable-import.ts';
import type { ChosenFile } from '../../../../shared/contract/window.ts';
import { clockTime } from '../../../../shared/domain/resources/bells.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { CallState } from '../../../ui/CallState.tsx';
import { useFocusBack } from '../../../ui/focus-back.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { orDash } from '../../../ui/words.ts';

const STATES: Readonly<Record<TimetableImportRow['state'], string>> = {
  placed: '排入',
  waiting: '待排',
  same: '已有',
  faulty: '不能用',
  skipped: '不导入',
};

/** 导入课程表: a table of Excel or Word is read, every row told, and the good ones taken in with one step. */
export function ImportTimetable({ class: own, close }: { class: ClassCalled; close: () => void }) {
  useFocusBack();
  const choose = useAction('window.choose-file');
  const run = useAction('timetable.import');
  const [file, setFile] = useState<ChosenFile>();
  const [sheet, setSheet] = useState<string | null>(null);
  const [skip, setSkip] = useState<readonly number[]>([]);
  const plan = file === undefined ? null : { class: own.id, file: file.token, sheet, skip: [...skip] };
  const check = useCall('timetable.check-import', plan);

  const pick = async () => {
    const chosen = await choose.run({ purpose: 'timetable' });
    if (chosen === undefined || chosen.file === null) return;
    setSheet(null);
    setSkip([]);
    setFile(chosen.file);
  };
  const take = async () => {
    if (plan === null) return;
    const done = await run.run(plan);
    if (done === undefined) return;
    saySaved(`已导入：排入 ${done.placed} 个，待排 ${done.waiting} 个`);
    close();
  };
  const counts = check.data?.counts;
  const good = counts === undefined ? 0 : counts.placed + counts.waiting;
  return (
    <Modal
      open
      width={1040}
      style={{ top: 48 }}
      title="导入课程表"
      onCancel={close}
      destroyOnHidden
      mask={{ closable: false }}
      footer={[
        <Button key="close" onClick={close}>
          取消
        </Button>,
        <Button
          key="take"
          type="primary"
          disabled={good === 0}
          loading={run.busy}
          onClick={() => void take()}
        >
          导入 {good} 个课次
        </Button>,
      ]}
    >
      <p className="form-about">
        {own.number ?? own.name}。Excel 或 Word
        的课程表，表头有日期、时间、内容、授课人、地点即可；合并的日期、几位教师写在一格都认得。
      </p>
      <div className="import-file">
        <Button onClick={() => void pick()}>{file === undefined ? '选择文件…' : '换一个文件…'}</Button>
        {file !== undefined && <span>{file.name}</span>}
        {check.data !== undefined && check.data.sheets.length > 1 && (
          <Select
            aria-label="工作表"
            value={check.data.sheet}
            onChange={setSheet}
            options={check.data.sheets.map((name) => ({ value: name, label: name }))}
          />
        )}
        {counts !== undefined && (
          <span className="count">
            排入 {counts.placed}，待排 {counts.waiting}，已有 {counts.same}，不能用 {counts.faulty}
          </span>
        )}
      </div>
      <ActionState action={choose} word="正在选择文件" />
      <ActionState action={run} word="正在导入" />
      {file !== undefined && check.failure !== undefined && <CallState asked={check} />}
      {file !== undefined && check.failure === undefined && check.data === undefined && (
        <CallState asked={check} />
      )}
      {check.failure === undefined && check.data !== undefined && (
        <div className="timetable-lines">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">行</th>
                <th scope="col">导入</th>
                <th scope="col">时间</th>
                <th scope="col">内容</th>
                <th scope="col">授课人</th>
                <th scope="col">地点</th>
                <th scope="col">说明</th>
              </tr>
            </thead>
            <tbody>
              {check.data.rows.map((row) => (
                <ImportRow
                  key={`${row.row} ${row.half ?? ''}`}
                  row={row}
                  skipped={skip.includes(row.row)}
                  toggle={(taken) =>
                    setSkip((before) =>
                      taken ? before.filter((each) => each !== row.row) : [...before, row.row],
                    )
                  }
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Modal>
  );
}

function ImportRow({
  row,
  skipped,
  toggle,
}: {
  row: TimetableImportRow;
  skipped: boolean;
  toggle: (taken: boolean) => void;
}) {
  const good = row.state === 'placed' || row.state === 'waiting';
  const times =
    row.starts === null || row.ends === null ? '' : ` ${clockTime(row.starts)}–${clockTime(row.ends)}`;
  return (
    <tr data-state={row.state}>
      <td className="number">{row.row}</td>
      <td>
        {(good || skipped) && (
          <Checkbox
            aria-label={`导入第 ${row.row} 行`}
            checked={!skipped}
            onChange={(event) => toggle(event.target.checked)}
          />
        )}{' '}
        <Mark tone={row.state === 'faulty' ? 'warning' : good ? 'good' : 'plain'}>{STATES[row.state]}</Mark>
      </td>
      <td>
        {row.day === null || row.half === null ? '—' : `${shortDay(row.day)}${HALF_DAYS[row.half]}${times}`}
      </td>
      <td>{row.title}</td>
      <td>{orDash(row.teachers.map(({ name }) => name).join('、'))}</td>
      <td>{orDash(row.where?.name)}</td>
      <td>{row.remarks.join('；')}</td>
    </tr>
  );
}
