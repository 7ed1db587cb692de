import type { ClosingLine } from '../../../shared/contract/closing-answers.ts';
import { CLOSING_ITEMS } from '../../../shared/domain/closing/codes.ts';
import { saySaved } from '../../app/undo.ts';
import { useAction } from '../../app/use-action.ts';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../ui/form/use-draft.ts';

/** Where a paper of the check list lies, or why there is none. */
export function NoteDialog({
  classId,
  line,
  close,
}: {
  classId: string;
  line: ClosingLine;
  close: () => void;
}) {
  const { values, dirty, set } = useDraft({ keptAt: line.keptAt ?? '', reason: line.reason ?? '' });
  const save = useAction('closing.note');
  const title = CLOSING_ITEMS[line.item];
  const submit = async () => {
    const done = await save.run({
      class: classId,
      item: line.item,
      keptAt: textOrNull(values.keptAt),
      reason: textOrNull(values.reason),
    });
    if (done === undefined) return;
    saySaved(`已登记${title}`);
    close();
  };
  return (
    <FormDialog
      title={`登记${title}`}
      about="写存放处；没有的写原因。两项都空着就是取消登记。"
      action={save}
      word="正在保存"
      save="登记"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="存放处"
        value={values.keptAt}
        onChange={set('keptAt')}
        max={200}
        placeholder="如 2026年教务档案 12 盒"
      />
      <TextField label="没有的原因" value={values.reason} onChange={set('reason')} max={300} />
    </FormDialog>
  );
}
