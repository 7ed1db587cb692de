import { saySaved } from '../../app/undo.ts';
import { useAction } from '../../app/use-action.ts';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../ui/form/use-draft.ts';
import { today } from '../../ui/words.ts';

/** Another office's key, as its text came, with who compared its id. */
export function KeyDialog({ close }: { close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft({ text: '', note: '' });
  const add = useAction('certificates.add-key');
  const text = textOrNull(values.text);
  const note = textOrNull(values.note);
  const submit = async () => {
    setTried(true);
    if (text === null || note === null) return;
    const done = await add.run({ text, on: today(), note });
    if (done === undefined) return;
    saySaved(`已登记公钥：${done.issuer}`);
    close();
  };
  return (
    <FormDialog
      title="登记证书公钥"
      about="请对方在“证书核验”里查看或另存公钥，整段粘贴到这里；再打电话或当面核对密钥编号，以免被冒名。"
      action={add}
      word="正在保存"
      save="登记"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="公钥文本"
        required
        rows={5}
        value={values.text}
        onChange={set('text')}
        max={2000}
        error={tried && text === null ? '请粘贴对方给的全部文字' : undefined}
      />
      <TextField
        label="谁与谁核对了编号"
        required
        value={values.note}
        onChange={set('note')}
        max={200}
        placeholder="如 11月24日与雷锋街道组织办电话核对"
        error={tried && note === null ? '请写明核对情况' : undefined}
      />
    </FormDialog>
  );
}
