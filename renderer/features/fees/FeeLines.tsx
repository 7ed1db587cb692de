import { Button } from 'antd';
import { Link } from 'wouter';
import type { FeeLine } from '../../../shared/contract/fee-answers.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import { FEE_CLASSES } from '../../../shared/domain/resources/codes.ts';
import { Mark } from '../../ui/Mark.tsx';
import { halfInWords, yuan } from './words.ts';

/** Lessons with what is paid for them; `of`: whose they are and so is left out. */
export function FeeLines({
  lines,
  of,
  edit,
}: {
  lines: readonly FeeLine[];
  of: 'class' | 'teacher';
  edit?: (line: FeeLine) => void;
}) {
  return (
    <table className="rows fee-lines">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">课程</th>
          <th scope="col">{of === 'class' ? '授课人' : '班次'}</th>
          {['学时', '计酬学时', '标准（元）', '金额（元）'].map((title) => (
            <th key={title} scope="col" className="number">
              {title}
            </th>
          ))}
          <th scope="col">签收和说明</th>
          {edit !== undefined && <th scope="col" aria-label="操作" />}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <FeeRow key={`${line.session}/${line.teacher.id}`} line={line} of={of} edit={edit} />
        ))}
      </tbody>
    </table>
  );
}

function FeeRow({
  line,
  of,
  edit,
}: {
  line: FeeLine;
  of: 'class' | 'teacher';
  edit: ((line: FeeLine) => void) | undefined;
}) {
  const { teacher, planned, taught, paid, rate, rule, elsewhere } = line;
  return (
    <tr>
      <td className="nowrap">{halfInWords(line.day, line.half)}</td>
      <td>
        {line.title}
        {line.jointWith.length > 0 && <span className="quiet">（合班）</span>}
      </td>
      <td>
        {of === 'class' ? (
          <>
            <Link href={`/resources/teachers/${teacher.id}`}>{teacher.name}</Link>{' '}
            <small className="quiet">
              {[teacher.unit, teacher.title, FEE_CLASSES[teacher.grade]].filter(Boolean).join(' · ')}
            </small>
            {teacher.doubt !== null && (
              <div>
                <Mark tone="warning">{teacher.doubt}</Mark>
              </div>
            )}
          </>
        ) : (
          <Link href={`/classes/${line.class.id}/fees`}>
            {[line.class.number, line.class.name].filter(Boolean).join('　')}
          </Link>
        )}
      </td>
      <td className="number">
        {taught}
        {taught !== planned && <div className="quiet">课表 {planned}</div>}
      </td>
      <td className="number">{elsewhere ? '—' : paid}</td>
      <td className="number">
        {elsewhere ? '—' : rate === null ? '不计' : rate}
        {!elsewhere && rate !== rule && <div className="quiet">规则 {rule ?? '不计'}</div>}
      </td>
      <td className="number">{elsewhere ? '—' : yuan(line.amount)}</td>
      <td>
        <FeeState line={line} />
      </td>
      {edit !== undefined && (
        <td className="row-actions">
          {!elsewhere && (
            <Button
              size="small"
              aria-label={`登记 ${teacher.name} ${line.title} 的讲课费`}
              onClick={() => edit(line)}
            >
              登记
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

function FeeState({ line }: { line: FeeLine }) {
  const { signedOn, waived, coming, cut, note, elsewhere, amount } = line;
  if (elsewhere)
    return (
      <span className="quiet">
        合班课，由{[line.class.number, line.class.name].filter(Boolean).join('')}发放
      </span>
    );
  return (
    <>
      {signedOn !== null && <Mark tone="good">{fullDay(signedOn)}签收</Mark>}
      {waived && <Mark tone="plain">不发放</Mark>}
      {coming && <span className="quiet">还没有上</span>}
      {signedOn === null && !coming && amount > 0 && <Mark tone="warning">待签收</Mark>}
      {cut !== null && <div className="quiet">{cut}</div>}
      {note !== null && <div className="quiet">{note}</div>}
    </>
  );
}
