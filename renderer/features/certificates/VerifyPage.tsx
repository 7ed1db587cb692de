// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './certificates.css';
import { Button, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { CertificateFacts } from '../../../shared/domain/closing/code.ts';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { CERTIFICATE_KINDS } from '../../../shared/domain/closing/codes.ts';
import { daySpan, fullDay } from '../../../shared/domain/day-words.ts';
import { useAction } from '../../app/use-action.ts';
import { ActionState } from '../../ui/ActionState.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Keys } from './Keys.tsx';

/** 证书核验: a code is scanned or pasted, and what it says is shown with whether it can be trusted. No network is needed. */
export default function VerifyPage() {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<CallOutput<'certificates.verify'>>();
  const verify = useAction('certificates.verify');
  const field = useRef<InputRef>(null);
  const check = async () => {
    if (text.trim() === '') return;
    setAnswer(await verify.run({ text }));
    // Ready for the next one: a scanner types over what stands there.
    field.current?.focus({ cursor: 'all' });
  };
  return (
    <Page title="证书核验" about="用扫码枪对准证书上的二维码，或粘贴防伪码。核验不需要联网。">
      <div className="verify-form">
        <Input
          ref={field}
          autoFocus
          aria-label="防伪码"
          placeholder="以 DXZS1 开头"
          value={text}
          maxLength={4000}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={() => void check()}
        />
        <div>
          <Button type="primary" loading={verify.busy} onClick={() => void check()}>
            核验
          </Button>
        </div>
        <ActionState action={verify} word="正在核验" />
      </div>
      {answer !== undefined && <Answer answer={answer} />}
      <Section title="证书公钥">
        <Keys />
      </Section>
    </Page>
  );
}

const STATES = {
  valid: '真实有效',
  changed: '被改动过',
  'unknown-issuer': '不认识的发证单位',
  voided: '已作废',
  'not-registered': '没有登记',
} as const;

function Answer({ answer }: { answer: CallOutput<'certificates.verify'> }) {
  return (
    <div className="verify-answer" role="status" data-good={answer.state === 'valid'}>
      <p className="verify-state">{STATES[answer.state]}</p>
      <p>{answer.sentence}</p>
      {answer.facts !== null && <Facts facts={answer.facts} />}
    </div>
  );
}

function Facts({ facts }: { facts: CertificateFacts }) {
  const { startsOn, endsOn } = facts;
  const lines = [
    ['种类', CERTIFICATE_KINDS[facts.kind]],
    ['证书编号', facts.number],
    ['姓名', facts.name],
    ['班次', facts.class],
    ['培训时间', startsOn === null ? '—' : daySpan(startsOn, endsOn ?? startsOn, '至')],
    ['学时', String(facts.hours)],
    ['发证日期', fullDay(facts.issuedOn)],
  ] as const;
  return (
    <table className="rows">
      <tbody>
        {lines.map(([title, value]) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
