import { Button } from 'antd';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { useAction } from '../../app/use-action.ts';
import { ActionState } from '../../ui/ActionState.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { timeInWords } from '../../ui/words.ts';
import type { Wanted } from './DocumentPreview.tsx';

type Sheet = CallOutput<'documents.frozen'>['sheets'][number];

/** Sign-in sheets that were printed: they can be printed again as they were, and added to with who has come since. */
export function FrozenSheets({
  sheets,
  className,
  show,
}: {
  sheets: readonly Sheet[];
  className: string;
  show: (wanted: Wanted) => void;
}) {
  const supplement = useAction('documents.supplement');
  const reprint = ({ id, title }: Pick<Sheet, 'id' | 'title'>) =>
    show({ call: 'documents.frozen-sheet', input: { id }, title: `${className}${title}` });
  const add = async (of: Sheet) => {
    const done = await supplement.run({ of: of.id });
    if (done !== undefined) reprint({ id: done.id, title: `签到表 第 ${of.version} 版 增补页` });
  };
  if (sheets.length === 0) return null;
  return (
    <>
      <ActionState action={supplement} word="正在定版" />
      <ul className="frozen" aria-label="已定版的签到表">
        {sheets.map((sheet) => (
          <li key={sheet.id}>
            <span className="frozen-title">{sheet.title}</span>
            <span className="quiet">
              {timeInWords(sheet.frozenAt)}定版 · {sheet.people} 人 · {sheet.halves.length} 个半天
              {sheet.note !== null && ` · ${sheet.note}`}
            </span>
            {sheet.newcomers.length > 0 && (
              <Mark tone="warning">
                {`定版后新来 ${sheet.newcomers.length} 人：${sheet.newcomers.slice(0, 3).join('、')}${sheet.newcomers.length > 3 ? '等' : ''}`}
              </Mark>
            )}
            <span className="frozen-actions">
              {sheet.newcomers.length > 0 && (
                <Button size="small" type="primary" loading={supplement.busy} onClick={() => void add(sheet)}>
                  增补页…
                </Button>
              )}
              <Button size="small" aria-label={`重印${sheet.title}`} onClick={() => reprint(sheet)}>
                重印…
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
