import { Input, Select } from 'antd';
import {
  ENROLMENT_STATUSES,
  TRAINEE_SORTS,
  type EnrolmentStatus,
  type TraineeSort,
} from '../../../../shared/domain/classes/codes.ts';
import { keysOf } from '../../../ui/keys-of.ts';

/** Which trainees are looked at and in which order; null: all. */
export interface TraineeLook {
  readonly text: string;
  readonly sort: TraineeSort;
  readonly status: EnrolmentStatus | null;
  readonly group: number | null;
}

/** Filters, search and order of the trainees; the count at the right. */
export function TraineeTools({
  look,
  change,
  groups,
  shown,
  order,
}: {
  look: TraineeLook;
  change: (change: Partial<TraineeLook>) => void;
  groups: number;
  shown: number;
  order: string;
}) {
  return (
    <div className="class-tools">
      <Select<EnrolmentStatus | ''>
        aria-label="学员状态"
        className="class-choice"
        value={look.status ?? ''}
        onChange={(status) => change({ status: status === '' ? null : status })}
        options={[
          { value: '' as const, label: '全部状态' },
          ...keysOf(ENROLMENT_STATUSES).map((value) => ({ value, label: ENROLMENT_STATUSES[value] })),
        ]}
      />
      {groups > 0 && (
        <Select<number>
          aria-label="组别"
          className="class-year"
          value={look.group ?? 0}
          onChange={(group) => change({ group: group === 0 ? null : group })}
          options={[
            { value: 0, label: '全部组' },
            ...Array.from({ length: groups }, (_, index) => ({
              value: index + 1,
              label: `第 ${index + 1} 组`,
            })),
          ]}
        />
      )}
      <Input.Search
        className="class-search"
        aria-label="在名单里查找"
        placeholder="姓名、单位或职务"
        allowClear
        value={look.text}
        maxLength={60}
        onChange={(event) => change({ text: event.target.value })}
      />
      <Select<TraineeSort>
        aria-label="排列次序"
        className="class-choice"
        value={look.sort}
        onChange={(sort) => change({ sort })}
        options={keysOf(TRAINEE_SORTS).map((value) => ({ value, label: `按${TRAINEE_SORTS[value]}` }))}
      />
      <span className="count" role="status">
        共 {shown} 人，按{order}
      </span>
    </div>
  );
}
