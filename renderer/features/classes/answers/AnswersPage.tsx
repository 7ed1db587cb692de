import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ClassAnswers, ClassPage, UnitAnswer } from '../../../../shared/contract/classes.ts';
import { sayDone } from '../../../app/notices.ts';
import { useRight } from '../../../app/session.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { CallState } from '../../../ui/CallState.tsx';
import { Empty, Page, Section } from '../../../ui/Page.tsx';
import { NoticeDialog } from '../forms/NoticeDialog.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import { QuotaDialog } from './QuotaDialog.tsx';

type Open = { readonly is: 'quotas' | 'notice' } | { readonly is: 'answer'; readonly unit: UnitAnswer };

/** 名额与回执: places of the units, who has answered, who is over, who stands twice on lists, whom to call. */
export default function AnswersPage({ own }: { own: ClassPage }) {
  const asked = useCall('classes.answers', { class: own.id });
  const mayEdit = useRight('classes.edit');
  const [open, setOpen] = useState<Open>();
  const [, navigate] = useLocation();
  const folder = useAction('window.choose-folder');
  const save = useAction('classes.save-reply-forms');
  const close = () => setOpen(undefined);
  const answers = asked.data;
  const saveForms = async () => {
    const chosen = await folder.run({ purpose: 'reply-forms' });
    if (chosen === undefined || chosen.file === null) return;
    const done = await save.run({ class: own.id, folder: chosen.file.token });
    if (done !== undefined) sayDone(`${done.saved.length} 份报名回执已存到“${done.folder}”，一个单位一份。`);
  };
  const hasQuotas = own.quota.units > 0;
  return (
    <Page
      title="名额与回执"
      about={
        <>
          <Link href={`/classes/${own.id}/trainees`}>学员</Link>
          {answers !== undefined && `　${answers.line}`}
        </>
      }
      actions={
        <>
          <Button onClick={() => setOpen({ is: 'notice' })}>通知文字</Button>
          <Button disabled={!hasQuotas} loading={save.busy} onClick={() => void saveForms()}>
            生成报名回执…
          </Button>
          {mayEdit && (
            <>
              <Button onClick={() => setOpen({ is: 'quotas' })}>分配名额…</Button>
              <Button type="primary" onClick={() => navigate(`/classes/${own.id}/import`)}>
                导入回执…
              </Button>
            </>
          )}
        </>
      }
    >
      <ActionState action={folder} word="正在打开" />
      <ActionState action={save} word="正在生成" />
      {answers === undefined ? (
        <CallState asked={asked} />
      ) : answers.units.length === 0 ? (
        <Empty>
          还没有分配名额。点“分配名额…”，可以按党员数分；再点“生成报名回执…”发给各单位。收回的放在一个文件夹里，点“导入回执…”一次导入。
        </Empty>
      ) : (
        <>
          <AnswerTable
            answers={answers}
            own={own.id}
            {...(mayEdit && { note: (unit: UnitAnswer) => setOpen({ is: 'answer', unit }) })}
          />
          <Doubts answers={answers} own={own.id} />
        </>
      )}
      {open?.is === 'quotas' && answers !== undefined && (
        <QuotaDialog own={own} units={answers.units} close={close} />
      )}
      {open?.is === 'answer' && <AnswerDialog own={own} unit={open.unit} close={close} />}
      {open?.is === 'notice' && <NoticeDialog own={own} close={close} />}
    </Page>
  );
}

/** Who may stand twice on lists, and who is called to two classes at once. */
function Doubts({ answers, own }: { answers: ClassAnswers; own: string }) {
  return (
    <>
      {answers.twice.length > 0 && (
        <Section title="名单上同名的" count={answers.twice.length}>
          <ul className="lines">
            {answers.twice.map(({ name, enrolments }) => (
              <li key={name} className="line">
                <strong>{name}</strong>
                <span className="line-text">
                  {enrolments.map(({ unit, phone }) => `${unit}（${phone ?? '没有电话'}）`).join('、')}
                </span>
                <Link href={`/classes/${own}/trainees`}>到名单里核对</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {answers.clashing.length > 0 && (
        <Section title="同期在别的班" count={answers.clashing.length}>
          <ul className="lines">
            {answers.clashing.map(({ id, name, sentence }) => (
              <li key={id} className="line">
                <strong>{name}</strong>
                <span className="line-text">{sentence}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
