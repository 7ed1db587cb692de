import { Link } from 'wouter';
import type { RulePreview } from '../../../../shared/contract/hours-answers.ts';
import { hoursInWords } from '../../../../shared/domain/hours/words.ts';

/** As many people are named. */
const NAMED = 8;

/** What a rule would change, before it is saved: people who reach their hours, all hours, and the first people. */
export function RuleImpact({ impact, supposed }: { impact: RulePreview; supposed: boolean }) {
  const { year, before, after, changed, first } = impact;
  return (
    <div className="hours-impact" role="status">
      {supposed && <p>新规定到明年以后才生效，下面按“今年 1 月 1 日起就这样算”试算：</p>}
      <strong>
        {changed === 0 ? `${year} 年没有人的学时会变。` : `${year} 年有 ${changed} 人的学时会变：`}
      </strong>
      <table className="rows" aria-label="会改变什么">
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col" className="number">
              现在
            </th>
            <th scope="col" className="number">
              改后
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">已达标人数</th>
            <td className="number">{before.met.toLocaleString('zh-CN')}</td>
            <td className="number">{after.met.toLocaleString('zh-CN')}</td>
          </tr>
          <tr>
            <th scope="row">未达标人数</th>
            <td className="number">{before.missing.toLocaleString('zh-CN')}</td>
            <td className="number">{after.missing.toLocaleString('zh-CN')}</td>
          </tr>
          <tr>
            <th scope="row">学时合计</th>
            <td className="number">{hoursInWords(before.hours)}</td>
            <td className="number">{hoursInWords(after.hours)}</td>
          </tr>
        </tbody>
      </table>
      {first.length > 0 && (
        <p className="secondary">
          如：
          {first.slice(0, NAMED).map(({ person, before: from, after: to }, index) => (
            <span key={person.id}>
              {index > 0 && '，'}
              <Link href={`/hours/person/${person.id}`}>{person.name}</Link> {hoursInWords(from)} →{' '}
              {hoursInWords(to)}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
