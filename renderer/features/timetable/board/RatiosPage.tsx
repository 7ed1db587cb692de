import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Ratio, TermRatios } from '../../../../shared/contract/timetable-answers.ts';
import { TERMS, type Term } from '../../../../shared/domain/timetable/ratios.ts';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { keysOf } from '../../../ui/keys-of.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { Empty, Page, Section } from '../../../ui/Page.tsx';
import { today } from '../../../ui/words.ts';

/** 教学比例: the shares of a half-year over all 主体班次, with the hours behind them. Hints, nothing more. */
export default function RatiosPage() {
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const [term, setTerm] = useState<Term>(Number(today().slice(5, 7)) <= 6 ? 'first' : 'second');
  const asked = useCall('timetable.ratios', { year, term });
  return (
    <Page title="教学比例" about="按半年统计全部主体班次已排的授课、异地教学和研讨，合班按每个班各计一次。">
      <div className="conflict-tools">
        <InputNumber
          aria-label="年份"
          value={year}
          min={2000}
          max={2100}
          onChange={(value) => setYear(value ?? year)}
        />
        <Select<Term>
          aria-label="学期"
          value={term}
          onChange={setTerm}
          options={keysOf(TERMS).map((value) => ({ value, label: TERMS[value] }))}
        />
      </div>
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : asked.data.hours.total === 0 ? (
        <Empty>这半年的主体班次还没有排课。</Empty>
      ) : (
        <>
          <Shares ratios={asked.data} />
          <OfClasses classes={asked.data.classes} />
        </>
      )}
    </Page>
  );
}

function Shares({ ratios: { ratios, hours } }: { ratios: TermRatios }) {
  return (
    <Section title="比例">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">项目</th>
            {['学时', '占比', '要求'].map((title) => (
              <th key={title} scope="col" className="number">
                {title}
              </th>
            ))}
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {ratios.map((ratio) => (
            <RatioRow key={ratio.key} ratio={ratio} total={hours.total} />
          ))}
        </tbody>
      </table>
      {hours.unassigned > 0 && (
        <p className="field-hint">其中 {hours.unassigned} 学时没有选课程库里的课程，只计入总学时。</p>
      )}
    </Section>
  );
}

function RatioRow({ ratio, total }: { ratio: Ratio; total: number }) {
  const { title, hours, percent, least, missing, toConfirm, source } = ratio;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="number">
        {hours}／{total}
      </td>
      <td className="number">{percent === null ? '—' : `${percent.toFixed(1)}%`}</td>
      <td className="number">{least === null ? '未填' : `≥ ${least}%`}</td>
      <td>
        {missing > 0 ? (
          <Mark tone="warning">还差 {Math.ceil(missing * 10) / 10} 学时</Mark>
        ) : (
          <Mark tone="good">达到</Mark>
        )}{' '}
        {toConfirm && <Mark tone="warning">请核对</Mark>} <small className="quiet">{source}</small>
      </td>
    </tr>
  );
}

function OfClasses({ classes }: { classes: TermRatios['classes'] }) {
  return (
    <Section title="各班学时" count={classes.length}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">班次</th>
            {['总学时', '领导干部讲课', '理论和党性', '其中党性', '未选课程'].map((title) => (
              <th key={title} scope="col" className="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map(({ class: own, hours }) => (
            <tr key={own.id}>
              <th scope="row">
                <Link href={`/classes/${own.id}/timetable`}>
                  {[own.number, own.name].filter(Boolean).join('　')}
                </Link>
              </th>
              <td className="number">{hours.total}</td>
              <td className="number">{hours.leaders}</td>
              <td className="number">{hours.theory}</td>
              <td className="number">{hours.spirit}</td>
              <td className="number">{hours.unassigned}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
