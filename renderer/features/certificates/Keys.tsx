import { Button, Input } from 'antd';
import { useState } from 'react';
import { keyIdInWords } from '../../../shared/domain/closing/code.ts';
import { sayDone } from '../../app/notices.ts';
import { useRight } from '../../app/session.tsx';
import { saySaved } from '../../app/undo.ts';
import { useAction } from '../../app/use-action.ts';
import { useCall } from '../../app/use-call.ts';
import { ActionState } from '../../ui/ActionState.tsx';
import { CallState } from '../../ui/CallState.tsx';
import { dayInWords, orDash } from '../../ui/words.ts';
import { KeyDialog } from './KeyDialog.tsx';

/** Whose certificates are accepted here, and this office's own key for the others. */
export function Keys() {
  const asked = useCall('certificates.keys', {});
  const mayIssue = useRight('certificates.issue');
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<string>();
  const own = useAction('certificates.public-key');
  const place = useAction('window.choose-place');
  const remove = useAction('certificates.remove-key');
  if (asked.data === undefined) return <CallState asked={asked} />;
  const { keys } = asked.data;
  const show = async () => {
    const answer = await own.run({});
    if (answer !== undefined) setShown(answer.text);
  };
  const saveKey = async () => {
    const chosen = await place.run({ purpose: 'attachment', suggestedName: '本单位证书公钥.txt' });
    if (chosen === undefined || chosen.file === null) return;
    const done = await own.run({ to: chosen.file.token });
    if (done !== undefined) sayDone(`已保存：${done.saved ?? chosen.file.name}`);
  };
  const takeAway = async (id: string, issuer: string) => {
    if ((await remove.run({ id })) !== undefined) saySaved(`不再采信：${issuer}`);
  };
  return (
    <>
      <p className="quiet">
        本单位：
        {asked.data.own === null ? (
          '还没有发过证书，发放或查看时生成'
        ) : (
          <>
            {asked.data.own.issuer}，密钥编号{' '}
            <span className="key-id">{keyIdInWords(asked.data.own.keyId)}</span>
          </>
        )}
        。别的单位登记本单位的公钥之后，才能核验本单位的证书；登记时请当面或打电话核对编号。
      </p>
      {mayIssue && (
        <p className="row-actions">
          <Button onClick={() => void show()}>查看本单位公钥</Button>
          <Button onClick={() => void saveKey()}>另存公钥…</Button>
          <Button onClick={() => setAdding(true)}>登记别的单位的公钥…</Button>
        </p>
      )}
      <ActionState action={own} word="正在读取" />
      <ActionState action={remove} word="正在保存" />
      {shown !== undefined && (
        <Input.TextArea aria-label="本单位公钥" readOnly rows={4} value={shown} style={{ maxWidth: 720 }} />
      )}
      {keys.length > 0 && (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">发证单位</th>
              <th scope="col">密钥编号</th>
              <th scope="col">登记日期</th>
              <th scope="col">核对说明</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key.id}>
                <th scope="row">{key.issuer}</th>
                <td className="key-id">{keyIdInWords(key.keyId)}</td>
                <td className="nowrap">{dayInWords(key.addedOn)}</td>
                <td>{orDash(key.note)}</td>
                <td className="row-actions">
                  {mayIssue && (
                    <Button
                      size="small"
                      aria-label={`不再采信 ${key.issuer}`}
                      onClick={() => void takeAway(key.id, key.issuer)}
                    >
                      不再采信
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && <KeyDialog close={() => setAdding(false)} />}
    </>
  );
}
