import { Button } from 'antd';
import { Link } from 'wouter';
import type { ClassAnswers, UnitAnswer } from '../../../../shared/contract/classes.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { dayInWords, orDash } from '../../../ui/words.ts';
import { Look } from '../../../ui/Look.tsx';

const STATES: Readonly<
  Record<UnitAnswer['state'], readonly [word: string, tone: 'plain' | 'warning' | 'good']>
> = {
  'not-answered': ['未回', 'warning'],
  under: ['不足', 'plain'],
  full: ['已满', 'good'],
  over: ['超名额', 'warning'],
  'without-quota': ['没有名额', 'warning'],
};

/** The units with their places, what came back and whom to call. */
export function AnswerTable({
  answers,
  own,
  note,
}: {
  answers: ClassAnswers;
  own: string;
  note?: (unit: UnitAnswer) => void;
}) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col" className="number">
            名额
          </th>
          <th scope="col" className="number">
            已报
          </th>
          <th scope="col" className="number">
            相差
          </th>
          <th scope="col">情况</th>
          <th scope="col">回执日期</th>
          <th scope="col">联系人</th>
          <th scope="col">联系电话</th>
          <th scope="col">备注</th>
          {note !== undefined && <th scope="col" aria-label="操作" />}
        </tr>
      </thead>
      <tbody>
        {answers.units.map((unit) => (
          <AnswerRow key={unit.organisation.id} unit={unit} own={own} {...(note !== undefined && { note })} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td className="number">{answers.places}</td>
          <td className="number">{answers.enrolled}</td>
          <td className="number">{difference(answers.enrolled - answers.places)}</td>
          <td colSpan={note === undefined ? 5 : 6} />
        </tr>
      </tfoot>
    </table>
  );
}

function AnswerRow({
  unit,
  own,
  note,
}: {
  unit: UnitAnswer;
  own: string;
  note?: (unit: UnitAnswer) => void;
}) {
  const [word, tone] = STATES[unit.state];
  return (
    <tr>
      <th scope="row">{unit.organisation.name}</th>
      <td className="number">{unit.quota === null ? '—' : unit.places}</td>
      <td className="number">
        {unit.enrolled === 0 ? 0 : <Link href={`/classes/${own}/trainees?sort=unit`}>{unit.enrolled}</Link>}
      </td>
      <td className="number">{unit.quota === null ? '—' : difference(unit.enrolled - unit.places)}</td>
      <td>
        <Mark tone={tone}>{word}</Mark>
      </td>
      <td className="nowrap">{dayInWords(unit.answeredOn)}</td>
      <td>{orDash(unit.contact)}</td>
      <td className="nowrap">
        {unit.quota === null || unit.contactPhone === null ? (
          '—'
        ) : (
          <Look
            call="classes.reveal"
            input={{ what: 'contact-phone', id: unit.quota }}
            of={`${unit.organisation.name}的联系电话`}
            masked={unit.contactPhone}
          />
        )}
      </td>
      <td>{orDash(unit.note)}</td>
      {note !== undefined && (
        <td className="row-actions">
          {unit.quota !== null && (
            <Button
              size="small"
              type="text"
              aria-label={`登记 ${unit.organisation.name} 的回执`}
              onClick={() => note(unit)}
            >
              登记…
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

/** +2, −3, 0 */
function difference(more: number): string {
  return more > 0 ? `+${more}` : String(more).replace('-', '−');
}
