import type { ClassTimetable } from '../../../../shared/contract/timetable-answers.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';

/** 发布课表: the draft becomes a version; from the second on with the reason why lessons were moved. */
export function PublishForm({ timetable, close }: { timetable: ClassTimetable; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft({ reason: '' });
  const action = useAction('timetable.publish');
  const { published, placed, waiting } = timetable;
  const reason = textOrNull(values.reason);
  const missing = published !== null && reason === null;
  const clashes = placed.filter(({ conflicts }) =>
    conflicts.some(({ severity, allowed }) => severity === 'clash' && allowed === null),
  ).length;
  const submit = async () => {
    setTried(true);
    if (missing) return;
    const done = await action.run({ class: timetable.class.id, reason });
    if (done === undefined) return;
    const said = done.warning === null ? '' : `。${done.warning}`;
    saySaved(`已发布课表第 ${done.version} 版${said}`);
    close();
  };
  return (
    <FormDialog
      title={published === null ? '发布课表' : '再次发布（调课）'}
      about={
        <>
          {published === null
            ? `已排 ${placed.length} 个课次。`
            : `第 ${published.version} 版以后有 ${published.changes} 处调整，发布后记入调课记录。`}
          {waiting.length > 0 && `还有 ${waiting.length} 个待排，不在发布的课表里。`}
          {clashes > 0 && `有 ${clashes} 个课次存在冲突，发布不会拦住，请先看一下。`}
        </>
      }
      action={action}
      word="正在发布"
      save="发布"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      {published !== null && (
        <TextField
          label="调课原因"
          required
          value={values.reason}
          onChange={set('reason')}
          max={200}
          placeholder="如 授课教师临时出差"
          error={tried && missing ? '请写明调课原因' : undefined}
        />
      )}
    </FormDialog>
  );
}
