import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { dayInWords, today } from '../words.ts';
import { daysLater } from '../../../shared/domain/day.ts';
import { weeksOf } from './entry.ts';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  PageUp: -28,
  PageDown: 28,
};

/** A month to pick a day from, with the arrow keys or the mouse. */
export function MonthView({ chosen, choose }: { chosen: string | null; choose: (day: string) => void }) {
  const [at, setAt] = useState(chosen ?? today());
  const [year = 0, month = 1] = at.split('-').map(Number);

  useEffect(() => {
    document.getElementById(`month-${at}`)?.focus();
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setAt(daysLater(at, step));
  };
  const turn = (months: number) => {
    const there = new Date(Date.UTC(year, month - 1 + months, 1));
    setAt(there.toISOString().slice(0, 10));
  };

  return (
    <div className="month" onKeyDown={onKeyDown}>
      <div className="month-head">
        <Button size="small" type="text" icon={<LeftOutlined />} aria-label="上月" onClick={() => turn(-1)} />
        <strong>
          {year}年{month}月
        </strong>
        <Button size="small" type="text" icon={<RightOutlined />} aria-label="下月" onClick={() => turn(1)} />
      </div>
      <table>
        <thead>
          <tr>
            {['一', '二', '三', '四', '五', '六', '日'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    id={`month-${day}`}
                    tabIndex={day === at ? 0 : -1}
                    aria-label={dayInWords(day)}
                    aria-pressed={day === chosen}
                    data-other={Number(day.slice(5, 7)) !== month}
                    data-today={day === today()}
                    onClick={() => choose(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
