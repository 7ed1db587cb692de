import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { OFFICE_KIND_CHOICES, type OfficeKindChoice } from './office-kinds.ts';
import type { Session } from '../../shared/contract/offices.ts';
import { useAction } from '../app/use-action.ts';
import { ActionState } from '../ui/ActionState.tsx';
import { Field } from '../ui/form/Field.tsx';
import { FormFrame } from '../ui/form/FormFrame.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';

/** First run: which office is this, or which backup is to be restored. */
export default function FirstRun({
  session,
  ready,
}: {
  session: Extract<Session, { state: 'new' }>;
  ready: () => void;
}) {
  const [kind, setKind] = useState<OfficeKindChoice['kind']>();
  const [name, setName] = useState('');
  const [typedTop, setTop] = useState<string>();
  const [asked, setAsked] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const found = useAction('office.found');
  const group = useId();
  const choice = OFFICE_KIND_CHOICES.find((each) => each.kind === kind);
  // A town's or a body's tree begins with its own committee, so its name need not be typed twice.
  const top = typedTop ?? (choice?.isTop === true ? name : '');

  const submit = async () => {
    setAsked(true);
    if (kind === undefined || name.trim() === '' || top.trim() === '') return;
    const office = await found.run({ kind, name: name.trim(), top: top.trim() });
    if (office !== undefined) ready();
  };

  return (
    <div className="start">
      <h1>党校教务</h1>
      <p className="about">第一次使用。先告诉程序这台电脑属于哪个单位，以后不用再选。</p>
      <FormFrame submit={() => void submit()}>
        <fieldset className="kind-choice">
          <legend>本单位是（必选）</legend>
          {OFFICE_KIND_CHOICES.map((each) => (
            <label key={each.kind} data-chosen={each.kind === kind}>
              <input
                type="radio"
                name={group}
                checked={each.kind === kind}
                autoFocus={each === OFFICE_KIND_CHOICES[0]}
                onChange={() => setKind(each.kind)}
              />
              <span>
                <strong>{each.title}</strong>
                <small>{each.explanation}</small>
              </span>
            </label>
          ))}
          {asked && kind === undefined && <p className="field-error">请选一个</p>}
        </fieldset>
        <Field
          label="单位全称"
          required
          hint={`如：${choice?.nameExample ?? '中共××市××区委党校'}`}
          error={asked && name.trim() === '' ? '请填写单位全称' : undefined}
        >
          {(field) => (
            <Input {...field} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field
          label="组织树最上面的组织"
          required
          hint={`如：${choice?.topExample ?? '中共××市××区委员会'}。以后可以更名。`}
          error={asked && top.trim() === '' ? '请填写最上面的组织' : undefined}
        >
          {(field) => (
            <Input {...field} value={top} maxLength={100} onChange={(event) => setTop(event.target.value)} />
          )}
        </Field>
        <ActionState action={found} word="正在建立" />
        <div className="start-actions">
          <Button onClick={() => setRestoring(true)}>从备份恢复…</Button>
          <Button type="primary" htmlType="submit" loading={found.busy}>
            开始使用
          </Button>
        </div>
      </FormFrame>
      {restoring && <RestoreBackup restored={ready} close={() => setRestoring(false)} />}
      <StartFoot folder={session.folder} version={session.version} />
    </div>
  );
}

/** The foot of the screens before the program proper. */
export function StartFoot({ folder, version }: { folder?: string; version: string }) {
  return (
    <p className="start-foot">
      <strong>非涉密，禁止录入国家秘密</strong>
      <br />
      {folder !== undefined && `数据文件夹：${folder}　`}版本 {version}
    </p>
  );
}
