import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { Field } from '../form/Field.tsx';
import { dayInWords } from '../words.ts';
import { MonthView } from './MonthView.tsx';
import { readDay } from './entry.ts';

/**
 * A day, typed in any usual way or picked. `value` is the text as typed; `readDay` makes a day of it. The
 * day read from it stands below in words, so that a slip is seen at once.
 */
export function DayField({
  label,
  required = false,
  value,
  onChange,
  error,
  hint,
}: {
  label: string;
  required?: boolean;
  value: string;
  onChange: (text: string) => void;
  error?: string | undefined;
  hint?: string;
}) {
  const [picking, setPicking] = useState(false);
  const day = readDay(value);
  const words = day === null ? hint : dayInWords(day);
  return (
    <Field label={label} required={required} error={error} {...(words !== undefined && { hint: words })}>
      {(field) => (
        <Input
          {...field}
          className="day-input"
          value={value}
          placeholder="如 2026-11-23"
          maxLength={20}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => day !== null && day !== value && onChange(day)}
          suffix={
            <Popover
              open={picking}
              onOpenChange={setPicking}
              trigger="click"
              placement="bottomRight"
              destroyOnHidden
              content={
                <MonthView
                  chosen={day}
                  choose={(picked) => {
                    onChange(picked);
                    setPicking(false);
                  }}
                />
              }
            >
              <Button
                type="text"
                size="small"
                tabIndex={-1}
                icon={<CalendarOutlined />}
                aria-label="选日期"
              />
            </Popover>
          }
        />
      )}
    </Field>
  );
}
