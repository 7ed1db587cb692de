import { Button, Checkbox, InputNumber, Popover, Radio, Select } from 'antd';
import { TRAINEE_SORTS, type TraineeSort } from '../../../shared/domain/classes/codes.ts';
import { TRAINEE_COLUMNS, type TraineeColumn } from '../../../shared/domain/documents/trainee-columns.ts';
import { keysOf } from '../../ui/keys-of.ts';

/** Small controls beside a document: how it is to be printed. */

export function OrderChoice({
  value,
  onChange,
}: {
  value: TraineeSort;
  onChange: (order: TraineeSort) => void;
}) {
  return (
    <Select<TraineeSort>
      aria-label="次序"
      className="option-order"
      value={value}
      onChange={onChange}
      options={keysOf(TRAINEE_SORTS).map((key) => ({ value: key, label: `按${TRAINEE_SORTS[key]}` }))}
    />
  );
}

export function DirectionChoice({
  across,
  onChange,
}: {
  across: boolean;
  onChange: (across: boolean) => void;
}) {
  return (
    <Radio.Group
      aria-label="纸张方向"
      optionType="button"
      value={across}
      onChange={(event) => onChange(event.target.value === true)}
      options={[
        { value: false, label: '纵向' },
        { value: true, label: '横向' },
      ]}
    />
  );
}

const ALL = keysOf(TRAINEE_COLUMNS);

/** Number and name always stand first; the others as they are ticked, in the order of the field. */
export function ColumnsChoice({
  columns,
  usual,
  onChange,
}: {
  columns: readonly TraineeColumn[];
  usual: readonly TraineeColumn[];
  onChange: (columns: TraineeColumn[]) => void;
}) {
  const toggle = (column: TraineeColumn, shown: boolean) =>
    onChange(ALL.filter((each) => (each === column ? shown : columns.includes(each))));
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <div className="column-choice">
          {ALL.filter((column) => column !== 'number' && column !== 'name').map((column) => (
            <Checkbox
              key={column}
              checked={columns.includes(column)}
              onChange={(event) => toggle(column, event.target.checked)}
            >
              {TRAINEE_COLUMNS[column]}
            </Checkbox>
          ))}
          <Button size="small" onClick={() => onChange([...usual])}>
            恢复常用的
          </Button>
        </div>
      }
    >
      <Button>列（{columns.length}）…</Button>
    </Popover>
  );
}

export function SpareRowsChoice({ value, onChange }: { value: number; onChange: (rows: number) => void }) {
  return (
    <span className="option-rows">
      空行
      <InputNumber
        aria-label="空行数"
        min={0}
        max={30}
        precision={0}
        value={value}
        onChange={(rows) => onChange(rows ?? 0)}
      />
    </span>
  );
}

/** Phones and ID numbers whole: only with the right, and written down. */
export function ClearChoice({
  clear,
  allowed,
  onChange,
}: {
  clear: boolean;
  allowed: boolean;
  onChange: (clear: boolean) => void;
}) {
  return (
    <Checkbox
      checked={clear && allowed}
      disabled={!allowed}
      onChange={(event) => onChange(event.target.checked)}
    >
      号码不打码（会记入修改记录）
    </Checkbox>
  );
}
