import { shortDay } from '../../../../shared/domain/day-words.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { daysLater } from '../../../../shared/domain/day.ts';
import { mondayOf } from '../../../../shared/domain/timetable/clock.ts';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { today } from '../../../ui/words.ts';

/** Goes from week to week, to this one, or to the week of a day. */
export function WeekPicker({ from, go }: { from: string; go: (monday: string) => void }) {
  const [typed, setTyped] = useState('');
  const to = daysLater(from, 6);
  return (
    <div className="week-picker">
      <Button onClick={() => go(daysLater(from, -7))}>上一周</Button>
      <Button onClick={() => go(mondayOf(today()))}>本周</Button>
      <Button onClick={() => go(daysLater(from, 7))}>下一周</Button>
      <strong>
        {from.slice(0, 4)}年{shortDay(from)}至{shortDay(to)}
      </strong>
      <div className="week-day">
        <DayField
          label="到某一天"
          value={typed}
          onChange={(text) => {
            setTyped(text);
            const day = readDay(text);
            if (day !== null) go(mondayOf(day));
          }}
        />
      </div>
    </div>
  );
}
