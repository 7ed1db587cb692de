import { Button, Checkbox } from 'antd';
import { shortDay } from '../../../../shared/domain/day-words.ts';
import { ACTIVITIES } from '../../../../shared/domain/hours/codes.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { leaveOut, removeLine, type WaitingLine } from './entry-store.ts';

/** The lines that wait to be saved, the newest first, with what is wrong about them. */
export function WaitingLines({
  lines,
  edit,
}: {
  lines: readonly WaitingLine[];
  edit: (line: WaitingLine) => void;
}) {
  return (
    <div className="branch-events-lines">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">支部</th>
            <th scope="col">活动</th>
            <th scope="col">时间</th>
            <th scope="col">主题</th>
            <th scope="col">人员</th>
            <th scope="col" aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {lines
            .map((line, at) => <Line key={line.key} line={line} number={at + 1} edit={() => edit(line)} />)
            .toReversed()}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line, number, edit }: { line: WaitingLine; number: number; edit: () => void }) {
  const names = (line.named ?? []).flatMap(({ person }) => person?.name ?? []).join('、');
  const word = line.takes === 'only' ? '只有' : names === '' ? '全到' : '除';
  return (
    <tr data-faulty={line.faults.length > 0} data-out={line.out}>
      <td className="number">{number}</td>
      <td>
        {[line.branch, ...line.joint].map(({ name }) => name).join('＋')}
        {line.faults.map(({ reason, next }) => (
          <p key={reason} className="branch-event-remark">
            {reason}。{next}
          </p>
        ))}
        {line.warnings.map(({ reason }) => (
          <p key={reason} className="branch-event-remark" data-kind="warning">
            {reason}
          </p>
        ))}
      </td>
      <td className="nowrap">{ACTIVITIES[line.activity]}</td>
      <td className="nowrap">
        {shortDay(line.day)}
        {HALF_DAYS[line.half]} {line.minutes} 分钟
      </td>
      <td>{line.title}</td>
      <td>
        {word} {names}
      </td>
      <td className="row-actions">
        <Checkbox
          checked={line.out}
          aria-label={`第 ${number} 行不登记`}
          onChange={(event) => leaveOut(line.key, event.target.checked)}
        >
          不登记
        </Checkbox>
        <Button size="small" type="text" aria-label={`改第 ${number} 行`} onClick={edit}>
          改
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={`删去第 ${number} 行`}
          onClick={() => removeLine(line.key)}
        >
          删去
        </Button>
      </td>
    </tr>
  );
}
