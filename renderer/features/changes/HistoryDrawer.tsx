import { Drawer, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { useFocusBack } from '../../ui/focus-back.ts';
import { Empty } from '../../ui/Page.tsx';
import { orDash, timeInWords } from '../../ui/words.ts';

/** 修改历史 of one row, or of one of its fields: who, when, from what to what. */
export default function HistoryDrawer({
  table,
  row,
  title,
  close,
}: {
  table: string;
  row: string;
  title: string;
  close: () => void;
}) {
  useFocusBack();
  const history = useCall('changes.history', { table, row });
  const [field, setField] = useState<string>('');
  const changes = history.data?.changes ?? [];
  const fields = new Map(changes.map((change) => [change.field ?? '', change.fieldTitle ?? '']));
  fields.delete('');
  const shown = changes.filter((change) => field === '' || change.field === field);
  return (
    <Drawer open size={760} title={`修改历史：${title}`} onClose={close}>
      <CallState asked={{ ...history, loading: history.data === undefined }} />
      {fields.size > 1 && (
        <Select
          className="history-field"
          aria-label="字段"
          value={field}
          onChange={setField}
          options={[
            { value: '', label: '全部字段' },
            ...[...fields].map(([value, label]) => ({ value, label })),
          ]}
        />
      )}
      {history.data !== undefined && shown.length === 0 && <Empty>没有修改过。</Empty>}
      {shown.length > 0 && (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">时间</th>
              <th scope="col">谁</th>
              <th scope="col">字段</th>
              <th scope="col">原来</th>
              <th scope="col">改为</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change) => (
              <tr key={`${change.transaction} ${change.kind} ${change.field ?? ''}`}>
                <td className="nowrap">{timeInWords(change.at)}</td>
                <td className="nowrap">{change.actor}</td>
                <td className="nowrap">{change.fieldTitle ?? KIND_WORDS[change.kind]}</td>
                <td className="before">{orDash(change.before)}</td>
                <td>{orDash(change.after)}</td>
                <td>
                  <Link href={`/changes/${change.transaction}`}>{change.label}</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Drawer>
  );
}

const KIND_WORDS = { insert: '新增', update: '修改', delete: '删除' } as const;
