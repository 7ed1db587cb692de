import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { monthInWords } from '../../../../shared/domain/documents/event-sheet.ts';
import { useCall } from '../../../app/use-call.ts';
import { OrganisationPicker } from '../../../ui/OrganisationPicker.tsx';
import { isoDay } from '../../../ui/words.ts';
import { useEntries } from './entry-store.ts';

/** Whose events and of which month. A clerk of one town finds it chosen. */
export function Where() {
  const { unit, month, choose } = useEntries();
  const tops = useCall('organisations.children', unit === null ? { parent: null } : null);
  const [top] = tops.data?.nodes ?? [];
  useEffect(() => {
    if (unit === null && top !== undefined && top.kind !== 'local-committee')
      choose({ unit: { ...top, path: '', foundAs: null } });
  }, [unit, top, choose]);
  return (
    <div className="branch-events-where">
      <div className="branch-events-unit">
        <OrganisationPicker
          field={{ 'aria-label': '单位' }}
          value={unit}
          onChange={(chosen) => choose({ unit: chosen })}
          allowed={({ kind }) => kind !== 'group' && kind !== 'local-committee'}
          placeholder="镇街、村社区或支部，如 靖港、jgz"
        />
      </div>
      <div className="branch-events-month" role="group" aria-label="月份">
        <Button
          icon={<LeftOutlined />}
          aria-label="上个月"
          onClick={() => choose({ month: monthsLater(month, -1) })}
        />
        <strong>{monthInWords(month)}</strong>
        <Button
          icon={<RightOutlined />}
          aria-label="下个月"
          onClick={() => choose({ month: monthsLater(month, 1) })}
        />
      </div>
    </div>
  );
}

function monthsLater(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const date = new Date(Date.UTC(year, number - 1 + by, 1));
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, 1).slice(0, 7);
}
