import { Checkbox } from 'antd';
import { memo, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { Trainee } from '../../../../shared/contract/classes.ts';
import { ENROLMENT_ROLES, ENROLMENT_STATUSES } from '../../../../shared/domain/classes/codes.ts';
import { SEXES } from '../../../../shared/domain/people/codes.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { orDash } from '../../../ui/words.ts';
import { Look } from '../../../ui/Look.tsx';
import { Masked } from '../../people/person/Masked.tsx';

/** The trainees as a table; ticks choose several, with Shift a whole stretch. `setPicked` null: nothing is chosen. */
export function TraineeTable({
  trainees,
  picked,
  setPicked,
}: {
  trainees: readonly Trainee[];
  picked: ReadonlySet<string>;
  setPicked: ((picked: ReadonlySet<string>) => void) | null;
}) {
  const last = useRef<number>(undefined);
  const chosen = trainees.filter(({ id }) => picked.has(id)).length;
  const tick = (at: number, stretch: boolean) => {
    const on = !picked.has(trainees[at]?.id ?? '');
    const from = stretch ? (last.current ?? at) : at;
    const next = new Set(picked);
    for (const { id } of trainees.slice(Math.min(from, at), Math.max(from, at) + 1))
      if (on) next.add(id);
      else next.delete(id);
    last.current = at;
    setPicked?.(next);
  };
  const ticking = useRef(tick);
  useEffect(() => {
    ticking.current = tick;
  });
  return (
    <table className="rows trainees">
      <thead>
        <tr>
          {setPicked !== null && (
            <th scope="col">
              <Checkbox
                aria-label="全选"
                checked={chosen > 0 && chosen === trainees.length}
                indeterminate={chosen > 0 && chosen < trainees.length}
                onChange={(event) =>
                  setPicked(new Set(event.target.checked ? trainees.map(({ id }) => id) : []))
                }
              />
            </th>
          )}
          <th scope="col" className="number">
            序号
          </th>
          <th scope="col">姓名</th>
          <th scope="col">性别</th>
          <th scope="col">单位</th>
          <th scope="col">职务</th>
          <th scope="col">手机号码</th>
          <th scope="col">组</th>
          <th scope="col">班内职务</th>
          <th scope="col">状态</th>
          <th scope="col">提示</th>
        </tr>
      </thead>
      <tbody>
        {trainees.map((trainee, index) => (
          <TraineeRow
            key={trainee.id}
            trainee={trainee}
            number={index + 1}
            picked={setPicked === null ? null : picked.has(trainee.id)}
            ticking={ticking}
          />
        ))}
      </tbody>
    </table>
  );
}

const TraineeRow = memo(function TraineeRow({
  trainee,
  number,
  picked,
  ticking,
}: {
  trainee: Trainee;
  number: number;
  /** Null: it cannot be picked. */
  picked: boolean | null;
  ticking: { readonly current: (at: number, stretch: boolean) => void };
}) {
  const { person, status } = trainee;
  return (
    <tr data-picked={picked === true} data-past={status === 'withdrawn'}>
      {picked !== null && (
        <td>
          <Checkbox
            aria-label={`选 ${person.name}`}
            checked={picked}
            onChange={(event) => ticking.current(number - 1, event.nativeEvent.shiftKey)}
          />
        </td>
      )}
      <td className="number">{number}</td>
      <th scope="row" className="nowrap">
        <Link href={`/people/${person.id}`}>{person.name}</Link>
      </th>
      <td>{person.sex === null ? '—' : SEXES[person.sex]}</td>
      <td>
        {orDash(trainee.unit?.name)}
        <small className="trainee-branch">{workOf(person)}</small>
      </td>
      <td>{orDash(person.duty)}</td>
      <td className="nowrap">
        {person.phone === null ? '未填' : <Masked person={person} field="phone" masked={person.phone} />}
      </td>
      <td className="nowrap">{trainee.group === null ? '—' : `${trainee.group} 组`}</td>
      <td className="nowrap">{trainee.role === 'trainee' ? '—' : ENROLMENT_ROLES[trainee.role]}</td>
      <td className="nowrap">
        <Mark
          tone={
            status === 'withdrawn' || status === 'absent'
              ? 'warning'
              : status === 'enrolled'
                ? 'plain'
                : 'good'
          }
        >
          {ENROLMENT_STATUSES[status]}
        </Mark>
      </td>
      <td className="trainee-warnings">
        {trainee.warnings.map((warning) => (
          <span key={warning.sentence} data-kind={warning.kind}>
            {warning.class === null ? (
              warning.sentence
            ) : (
              <Link href={`/classes/${warning.class.id}`}>{warning.sentence}</Link>
            )}
          </span>
        ))}
        {trainee.hasLeftReason && (
          <span>
            退出原因：
            <Look
              call="classes.reveal"
              input={{ what: 'left-reason', id: trainee.id }}
              of={`${person.name}的退出原因`}
              masked="＊＊＊"
            />
          </span>
        )}
        {trainee.note}
      </td>
    </tr>
  );
});

/** The place of work, or the branch of somebody without one; the short name where there is one. */
function workOf({ employer, branch }: Trainee['person']): string {
  const unit = employer ?? branch;
  return unit === null ? '' : (unit.shortName ?? unit.name);
}
