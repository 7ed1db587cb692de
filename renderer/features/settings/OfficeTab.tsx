import { Button } from 'antd';
import { useState } from 'react';
import { useRight, useSession } from '../../app/session.tsx';
import { saySaved } from '../../app/undo.ts';
import { useAction } from '../../app/use-action.ts';
import { OFFICE_KIND_CHOICES } from '../../start/office-kinds.ts';
import { ActionState } from '../../ui/ActionState.tsx';
import { FormFrame } from '../../ui/form/FormFrame.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { Page } from '../../ui/Page.tsx';

/** 本单位: the name that stands at the head of the window and of papers. */
export default function OfficeTab() {
  const { office } = useSession();
  const mayEdit = useRight('settings.edit');
  return (
    <Page title="本单位" about={OFFICE_KIND_CHOICES.find((choice) => choice.kind === office.kind)?.title}>
      {mayEdit ? <NameForm key={office.name} name={office.name} /> : <p>{office.name}</p>}
    </Page>
  );
}

function NameForm({ name }: { name: string }) {
  const [typed, setTyped] = useState(name);
  const rename = useAction('office.rename');
  const wanted = typed.trim();
  const submit = async () => {
    if (wanted === '' || wanted === name) return;
    const done = await rename.run({ name: wanted });
    if (done !== undefined) saySaved('已修改本单位名称');
  };
  return (
    <div className="narrow-form">
      <FormFrame submit={() => void submit()}>
        <TextField
          label="单位全称"
          required
          value={typed}
          onChange={setTyped}
          max={60}
          hint="显示在窗口上方，打印时用作落款单位"
          error={wanted === '' ? '请填写单位全称' : undefined}
        />
        <ActionState action={rename} word="正在保存" />
        <div className="form-actions form-actions-left">
          <Button
            type="primary"
            htmlType="submit"
            loading={rename.busy}
            disabled={wanted === '' || wanted === name}
          >
            保存
          </Button>
        </div>
      </FormFrame>
    </div>
  );
}
