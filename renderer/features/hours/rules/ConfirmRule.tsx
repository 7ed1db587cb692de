import type { HoursRulesOfActivity } from '../../../../shared/contract/hours-answers.ts';
import { ACTIVITIES } from '../../../../shared/domain/hours/codes.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { limitsInWords, rateInWords } from './rule-words.ts';

/** 核对无误: the rule is as the district's paper says, and which paper that is. */
export function ConfirmRule({ own, close }: { own: HoursRulesOfActivity; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft({ source: '' });
  const confirm = useAction('hours.confirm-rule');
  const { current } = own;
  const source = textOrNull(values.source);
  const submit = async () => {
    setTried(true);
    if (current === null || source === null) return;
    if ((await confirm.run({ id: current.id, source })) === undefined) return;
    saySaved(`已核对学时规则：${ACTIVITIES[own.activity]}`);
    close();
  };
  if (current === null) return null;
  return (
    <FormDialog
      title={`${ACTIVITIES[own.activity]}：核对无误`}
      about={
        <>
          现在：{rateInWords(current)}；上限：{limitsInWords(current)}。
          <br />
          与本区文件一致的，写上依据的文件，“请核对”就会去掉。
        </>
      }
      action={confirm}
      word="正在保存"
      save="核对无误"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="依据"
        required
        value={values.source}
        onChange={set('source')}
        max={200}
        placeholder="文件名称或文号，如 湘组发〔2024〕5号"
        error={tried && source === null ? '请写依据的文件' : undefined}
      />
    </FormDialog>
  );
}
