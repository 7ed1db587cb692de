import { Button, Checkbox, Popover } from 'antd';
import { PERSON_FIELD_KEYS } from '../../../../shared/domain/people/fields.ts';
import { columnTitle, type ListColumn } from '../../../../shared/domain/people/list-columns.ts';
import { USUAL_COLUMNS, useColumns } from './view.ts';

const ALL: readonly ListColumn[] = [...PERSON_FIELD_KEYS, 'age', 'category', 'standing', 'exempt'];

/** 列: which columns the register shows. The name always stands first. */
export function ColumnChoice() {
  const { columns, setColumns } = useColumns();
  const toggle = (column: ListColumn, shown: boolean) =>
    setColumns(ALL.filter((each) => (each === column ? shown : columns.includes(each))));
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="people-columns">
          {ALL.filter((column) => column !== 'name').map((column) => (
            <Checkbox
              key={column}
              checked={columns.includes(column)}
              onChange={(event) => toggle(column, event.target.checked)}
            >
              {columnTitle(column)}
            </Checkbox>
          ))}
          <Button size="small" onClick={() => setColumns(USUAL_COLUMNS)}>
            恢复常用的
          </Button>
        </div>
      }
    >
      <Button>列…</Button>
    </Popover>
  );
}
