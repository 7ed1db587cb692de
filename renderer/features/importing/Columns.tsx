import { Button, Select } from 'antd';
import type { ImportFile } from '../../../shared/contract/importing.ts';
import { PERSON_IMPORT_FIELDS } from '../../../shared/domain/people/import-fields.ts';
import type { PersonImportKey } from '../../../shared/domain/people/fields.ts';
import { letterOf } from '../../../shared/domain/importing/column-letter.ts';
import { withField, withGuessedFields } from './plan.ts';
import { useImportPlan } from './store.ts';

const CHOICES: readonly { value: PersonImportKey | ''; label: string }[] = [
  { value: '', label: '不导入' },
  ...PERSON_IMPORT_FIELDS.map(({ key, title }) => ({ value: key, label: title })),
];

/** 列对照: what each column is taken for, with the reason; another choice holds for the next list of the form. */
export function Columns({ file, index }: { file: ImportFile; index: number }) {
  const change = useImportPlan((work) => work.change);
  const chosen = useImportPlan((work) => work.plan.files[index]?.fields ?? null) !== null;
  return (
    <div className="wizard-columns">
      <p className="quiet">
        改了的对照，导入后会记住：下次导入同样表头的名单，自动照此对应。
        {chosen && (
          <Button size="small" type="link" onClick={() => change((plan) => withGuessedFields(plan, index))}>
            恢复自动对照
          </Button>
        )}
      </p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col" className="col-short">
              列
            </th>
            <th scope="col">列名</th>
            <th scope="col">例</th>
            <th scope="col" className="wizard-col-field">
              作为
            </th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {file.columns.map((column) => (
            <tr key={column.column} data-state={column.state}>
              <td>{letterOf(column.column)}</td>
              <th scope="row">{column.title === '' ? '（没有列名）' : column.title}</th>
              <td className="secondary">{column.sample === '' ? '—' : column.sample}</td>
              <td>
                <Select<PersonImportKey | ''>
                  className="wide"
                  size="small"
                  aria-label={`${column.title === '' ? `${letterOf(column.column)} 列` : column.title} 作为`}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={column.field ?? ''}
                  options={[...CHOICES]}
                  onChange={(field) =>
                    change((plan) =>
                      withField(plan, index, file.columns, column.column, field === '' ? null : field),
                    )
                  }
                />
              </td>
              <td className={column.state === 'conflict' ? 'wizard-warning' : 'secondary'}>
                {column.reason}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
