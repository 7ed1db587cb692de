import { WarningOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ClassPage } from '../../../../shared/contract/classes.ts';
import type { ClassStep } from '../../../../shared/domain/classes/status.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { Page, Section } from '../../../ui/Page.tsx';
import { CopyDialog } from '../forms/CopyDialog.tsx';
import { DatesDialog } from '../forms/DatesDialog.tsx';
import { NoticeDialog } from '../forms/NoticeDialog.tsx';
import { StatusDialog } from '../forms/StatusDialog.tsx';
import { STEP_WORDS } from '../words.ts';
import { ClassEvents } from './ClassEvents.tsx';
import { ClassFacts } from './ClassFacts.tsx';
import { ClassFigures } from './ClassFigures.tsx';
import { StepLine } from './StepLine.tsx';

type Open = { readonly is: 'step'; readonly step: ClassStep } | { readonly is: 'dates' | 'copy' | 'notice' };

/** 概况: where the class stands and its next step, what is missing, its facts, what happened to it. */
export default function OverviewTab({ own }: { own: ClassPage }) {
  const [open, setOpen] = useState<Open>();
  const mayEdit = useRight('classes.edit');
  const [, navigate] = useLocation();
  const remove = useAction('classes.remove');
  const close = () => setOpen(undefined);
  const [next, ...others] = own.steps;
  const usual = next?.way === 'next' ? next : undefined;
  // A class is closed from its check list, which also settles what becomes of the trainees.
  const take = (step: ClassStep) =>
    step.to === 'finished' && step.way === 'next'
      ? navigate(`/classes/${own.id}/closing`)
      : setOpen({ is: 'step', step });
  const takeOut = async () => {
    if ((await remove.run({ id: own.id })) === undefined) return;
    saySaved(`已删除班次：${own.name}`);
    navigate('/classes');
  };
  return (
    <Page
      title="概况"
      {...(own.copiedFrom !== null && { about: `按${own.copiedFrom.number ?? own.copiedFrom.name}复制` })}
      actions={
        <>
          <Button onClick={() => setOpen({ is: 'notice' })}>通知文字</Button>
          {mayEdit && (
            <>
              <Button onClick={() => navigate(`/classes/${own.id}/edit`)}>修改</Button>
              <Button onClick={() => setOpen({ is: 'dates' })}>调整日期…</Button>
              <Dropdown
                trigger={['click']}
                menu={{
                  items: [
                    ...(usual === undefined ? own.steps : others).map((step) => ({
                      key: step.to,
                      label: `${STEP_WORDS[step.to]}…`,
                      danger: step.to === 'cancelled',
                      onClick: () => take(step),
                    })),
                    { type: 'divider' as const },
                    { key: 'copy', label: '复制为下一期…', onClick: () => setOpen({ is: 'copy' }) },
                    { key: 'remove', label: '删除建错的班次', onClick: () => void takeOut() },
                  ],
                }}
              >
                <Button>更多</Button>
              </Dropdown>
              {usual !== undefined && (
                <Button type="primary" onClick={() => take(usual)}>
                  {STEP_WORDS[usual.to]}…
                </Button>
              )}
            </>
          )}
        </>
      }
    >
      <ActionState action={remove} word="正在删除" />
      <StepLine own={own} />
      {own.hints.length > 0 && (
        <ul className="class-hints" aria-label="请留意">
          {own.hints.map(({ sentence }) => (
            <li key={sentence}>
              <WarningOutlined />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
      <Section title="进展">
        <ClassFigures own={own} />
      </Section>
      <Section title="基本情况">
        <ClassFacts own={own} />
      </Section>
      <ClassEvents events={own.events} />
      {open?.is === 'step' && <StatusDialog own={own} step={open.step} close={close} />}
      {open?.is === 'dates' && <DatesDialog own={own} close={close} />}
      {open?.is === 'copy' && <CopyDialog own={own} close={close} />}
      {open?.is === 'notice' && <NoticeDialog own={own} close={close} />}
    </Page>
  );
}
