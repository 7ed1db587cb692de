import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { useRight } from '../../app/session.tsx';
import { useAction } from '../../app/use-action.ts';
import { useCall } from '../../app/use-call.ts';
import { ActionState } from '../../ui/ActionState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { CallState } from '../../ui/CallState.tsx';
import { DayField } from '../../ui/day/DayField.tsx';
import { readDay } from '../../ui/day/entry.ts';
import { Field } from '../../ui/form/Field.tsx';
import { Empty, Page } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { PAGE, questionOf, useFilters } from './filters.ts';
import { Verified } from './Verified.tsx';

/** 修改记录: who did what and when, with filters; each line opens. */
export function ChangeList() {
  const filters = useFilters();
  const list = useCall('changes.list', questionOf(filters));
  const mayVerify = useRight('system.maintain');
  const verify = useAction('changes.verify');
  const [verified, setVerified] = useState<CallOutput<'changes.verify'>>();
  const narrowed = filters.from !== '' || filters.to !== '' || filters.text !== '' || filters.table !== '';
  return (
    <Page
      title="修改记录"
      about="每一步修改都在这里，点开看改了什么，也可以单独撤销。"
      actions={
        mayVerify && (
          <Button loading={verify.busy} onClick={() => void verify.run({}).then(setVerified)}>
            核对修改记录
          </Button>
        )
      }
    >
      {list.data !== undefined && list.failure !== undefined && (
        <Failure failure={list.failure} again={list.again} />
      )}
      <ActionState action={verify} word="正在核对" />
      {verified !== undefined && <Verified result={verified} />}
      <FilterBar />
      {list.data === undefined ? (
        <CallState asked={list} />
      ) : list.data.transactions.length === 0 ? (
        <Empty
          action={
            narrowed && (
              <Button onClick={() => filters.narrow({ from: '', to: '', text: '', table: '' })}>
                显示全部
              </Button>
            )
          }
        >
          {narrowed ? '没有符合条件的修改记录。' : '还没有修改。您做的每一步都会记在这里，可以撤销。'}
        </Empty>
      ) : (
        <>
          <ChangeTable lines={list.data.transactions} />
          <Pager
            total={list.data.total}
            offset={filters.offset}
            step={PAGE}
            unit="次"
            go={(offset) => filters.narrow({ offset })}
          />
        </>
      )}
    </Page>
  );
}

function FilterBar() {
  const { from, to, text, table, narrow } = useFilters();
  const tables = useCall('changes.tables', {}).data?.tables ?? [];
  return (
    <div className="filters">
      <DayField
        label="从"
        value={from}
        onChange={(value) => narrow({ from: value })}
        error={unreadable(from)}
      />
      <DayField label="到" value={to} onChange={(value) => narrow({ to: value })} error={unreadable(to)} />
      <Field label="内容">
        {(field) => (
          <Select
            {...field}
            className="filter-table"
            value={table}
            onChange={(value) => narrow({ table: value })}
            options={[
              { value: '', label: '全部' },
              ...tables.map(({ name, title }) => ({ value: name, label: title })),
            ]}
          />
        )}
      </Field>
      <Field label="查找">
        {(field) => (
          <Input
            {...field}
            allowClear
            value={text}
            maxLength={60}
            placeholder="操作、名称、原因或人"
            onChange={(event) => narrow({ text: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

function unreadable(text: string): string | undefined {
  return text.trim() !== '' && readDay(text) === null ? '请写成 2026-11-23' : undefined;
}
