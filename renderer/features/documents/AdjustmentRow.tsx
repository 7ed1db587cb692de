import { Input, Select } from 'antd';
import { useState } from 'react';
import { useCall } from '../../app/use-call.ts';
import { timeInWords } from '../../ui/words.ts';
import type { Wanted } from './DocumentPreview.tsx';
import { DocumentRow } from './DocumentRow.tsx';

/** Stands for the timetable as it is now; no id looks like it. */
const NOW = 'now';

/** 调课单: what changed between two published timetables, or since the last one. */
export function AdjustmentRow({
  classId,
  className,
  show,
}: {
  classId: string;
  className: string;
  show: (wanted: Wanted) => void;
}) {
  const asked = useCall('timetable.versions', { class: classId });
  const [before, setBefore] = useState<string>();
  const [after, setAfter] = useState(NOW);
  const [reason, setReason] = useState('');
  const versions = asked.data?.versions ?? [];
  const [newest] = versions;
  if (newest === undefined) return null;
  const options = versions.map(({ id, version, at }) => ({
    value: id,
    label: `第 ${version} 版（${timeInWords(at)}）`,
  }));
  const from = before ?? newest.id;
  return (
    <DocumentRow
      title="调课单"
      about="两个课表版本之间的调整，供审批签字"
      open={() =>
        show({
          call: 'documents.adjustment',
          input: {
            before: from,
            after: after === NOW ? null : after,
            reason: reason.trim() === '' ? null : reason.trim(),
          },
          title: `${className}调课单`,
        })
      }
      options={
        <>
          <Select aria-label="原课表" value={from} onChange={setBefore} options={options} />
          <span>至</span>
          <Select
            aria-label="现课表"
            value={after}
            onChange={setAfter}
            options={[{ value: NOW, label: '现在的课表' }, ...options]}
          />
          <Input
            aria-label="调课原因"
            className="option-reason"
            placeholder="调课原因"
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      }
    />
  );
}
