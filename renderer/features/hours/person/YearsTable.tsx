import { Button } from 'antd';
import type { YearOfPerson } from '../../../../shared/contract/hours-answers.ts';
import { hoursInWords, lackInWords } from '../../../../shared/domain/hours/words.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { thisYear } from '../view.ts';

/** The hours of a person year by year; the year that is chosen shows its lines below. */
export function YearsTable({
  years,
  chosen,
  choose,
}: {
  years: readonly YearOfPerson[];
  chosen: number;
  choose: (year: number) => void;
}) {
  return (
    <table className="rows" aria-label="各年学时">
      <thead>
        <tr>
          <th scope="col">年度</th>
          <th scope="col" className="number">
            集中培训
          </th>
          <th scope="col" className="number">
            集体学习
          </th>
          <th scope="col" className="number">
            合计
          </th>
          <th scope="col" className="number">
            应修
          </th>
          <th scope="col">情况</th>
        </tr>
      </thead>
      <tbody>
        {years.map((each) => (
          <tr key={each.year} aria-current={each.year === chosen ? 'true' : undefined}>
            <td>
              <Button
                type="link"
                size="small"
                className="hours-link-button"
                aria-pressed={each.year === chosen}
                onClick={() => choose(each.year)}
              >
                {each.year}年
              </Button>
              {each.year === chosen && <span className="secondary">　明细见下</span>}
            </td>
            <td className="number">{hoursInWords(each.concentrated)}</td>
            <td className="number">{hoursInWords(each.collective)}</td>
            <td className="number">
              <strong>{hoursInWords(each.total)}</strong>
            </td>
            <td className="number">{each.target === null ? '—' : hoursInWords(each.target)}</td>
            <td>
              <Standing year={each} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ year }: { year: YearOfPerson }) {
  if (year.exempt) return <Mark tone="plain">免学时</Mark>;
  if (year.target === null) return <span className="secondary">不作要求</span>;
  const missingCourses = year.courses === null ? 0 : Math.max(0, year.courses.asked - year.courses.done);
  const lack = lackInWords({ missing: year.missing, missingCourses });
  if (lack === '') return <Mark tone="good">已达标</Mark>;
  return (
    <>
      <Mark tone="warning">{lack}</Mark>
      {year.year === thisYear() && (
        <span className="secondary">　预计到年底共 {hoursInWords(year.forecast)} 学时</span>
      )}
    </>
  );
}
