import { Button, Select } from 'antd';
import type { ImportFile } from '../../../shared/contract/importing.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Columns } from './Columns.tsx';
import { withFileReplaced, withHidden, withoutFile, withSheet } from './plan.ts';
import { useImportPlan } from './store.ts';
import { chooseWorkbooks } from './use-import.ts';

/** One file as it was read: its sheet, what should be known about it, its columns; or why it could not be read. */
export function FileCard({ file, index }: { file: ImportFile; index: number }) {
  const change = useImportPlan((work) => work.change);
  const takesHidden = useImportPlan((work) => work.plan.files[index]?.hidden ?? false);
  const noPeople = file.fault === null && file.columns.length === 0;
  const chooseAgain = async () => {
    const [chosen] = await chooseWorkbooks(false);
    if (chosen !== undefined) change((plan) => withFileReplaced(plan, index, chosen));
  };
  return (
    <li className="wizard-file" data-bad={file.fault !== null || noPeople}>
      <div className="wizard-file-head">
        <strong className="wizard-file-name">{file.name}</strong>
        {file.sheets.length > 1 && (
          <Select
            size="small"
            className="wizard-sheet"
            aria-label={`${file.name} 的工作表`}
            value={file.sheet}
            placeholder="选择工作表"
            options={file.sheets.map(({ name, hidden, rows }) => ({
              value: name,
              label: `${name}（${rows} 行${hidden ? '，隐藏的表' : ''}）`,
            }))}
            onChange={(sheet: string) => change((plan) => withSheet(plan, index, sheet))}
          />
        )}
        <span className="wizard-file-side">
          {(file.fault !== null || noPeople) && (
            <Button size="small" onClick={() => void chooseAgain()}>
              重新选择…
            </Button>
          )}
          <Button
            size="small"
            type="text"
            aria-label={`去掉 ${file.name}`}
            onClick={() => change((plan) => withoutFile(plan, index))}
          >
            去掉这个文件
          </Button>
        </span>
      </div>
      {file.fault !== null && (
        <p className="wizard-fault" role="alert">
          没有读入：{file.fault.message}
        </p>
      )}
      {noPeople && (
        <p className="wizard-fault" role="alert">
          没有读入：这张表里没有找到人员。{file.sheets.length > 1 ? '请在上面换一张工作表，或' : '请'}
          确认选对了文件，表里要有“姓名”一列。
        </p>
      )}
      {(file.hiddenRows > 0 || takesHidden) && (
        <div className="wizard-question">
          <span>
            {takesHidden ? '表里隐藏的行也导入了' : `这张表有 ${file.hiddenRows} 行是隐藏的，没有导入`}
          </span>
          <Button size="small" onClick={() => change((plan) => withHidden(plan, index, !takesHidden))}>
            {takesHidden ? '隐藏的不导入' : '隐藏的也导入'}
          </Button>
        </div>
      )}
      {(noPeople ? [] : notesOf(file)).map((note) => (
        <p key={note} className="quiet">
          {note.replace(/。$/u, '')}。
        </p>
      ))}
      {file.columns.length > 0 && (
        <details>
          <summary>
            列对照 <span className="count">{columnsInWords(file)}</span>{' '}
            {file.columns.some(({ state }) => state === 'conflict') && <Mark tone="warning">请核对</Mark>}
          </summary>
          <Columns file={file} index={index} />
        </details>
      )}
    </li>
  );
}

/** What is said by the question about hidden rows is not said twice. */
function notesOf(file: ImportFile): readonly string[] {
  return file.notes.filter((note) => !note.includes('隐藏的行'));
}

function columnsInWords(file: ImportFile): string {
  const used = file.columns.filter(({ field }) => field !== null).length;
  const unused = file.columns.filter(({ state }) => state === 'unused' || state === 'conflict');
  const titles = unused
    .slice(0, 4)
    .map(({ title }) => title)
    .filter((title) => title !== '');
  if (unused.length === 0) return `${used} 列导入`;
  return `${used} 列导入，${unused.length} 列没有用上${titles.length === 0 ? '' : `：${titles.join('、')}${unused.length > 4 ? '等' : ''}`}`;
}
