import { Button } from 'antd';
import { useState } from 'react';
import type { BranchMonth, EventLineRemark } from '../../../../shared/contract/branch-event-answers.ts';
import { useCommand } from '../../../app/commands.ts';
import type { CallFailure } from '../../../app/desk.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { Section } from '../../../ui/Page.tsx';
import { toLine } from './entry.ts';
import { EntryLine } from './EntryLine.tsx';
import { addLine, forgetLines, removeLine, tellFaults, useEntries, type WaitingLine } from './entry-store.ts';
import { WaitingLines } from './WaitingLines.tsx';

/** 按月录入: papers of many branches, typed one line after the other and kept with one step. */
export function EnterMonth({ branches }: { branches: readonly BranchMonth[] }) {
  const { lines, month } = useEntries();
  const save = useAction('events.enter-month');
  const [editing, setEditing] = useState<WaitingLine | null>(null);
  const taken = lines.filter(({ out }) => !out);
  const faulty = taken.filter(({ faults }) => faults.length > 0).length;
  const looking = taken.filter(({ named }) => named === null).length;

  const submit = async () => {
    if (taken.length === 0 || looking > 0) return;
    const keys = taken.map(({ key }) => key);
    const done = await save.run({ lines: taken.map((line) => toLine(line, line.named ?? [])) });
    if (done === undefined) return;
    forgetLines(keys);
    saySaved(`已登记 ${done.ids.length} 次支部活动`);
  };
  useCommand('save', () => void submit());
  const told = faultsOf(save.failure);
  const keys = taken.map(({ key }) => key);
  return (
    <Section
      title="按月录入"
      actions={
        <span className="branch-event-chosen">
          <span className="count" role="status">
            待保存 {taken.length} 次{faulty > 0 && `，${faulty} 次有问题`}
            {looking > 0 && '，正在核对…'}
          </span>
          <Button
            type="primary"
            loading={save.busy}
            disabled={taken.length === 0 || looking > 0 || faulty > 0}
            onClick={() => void submit()}
          >
            保存 {taken.length} 次
          </Button>
        </span>
      }
    >
      <EntryLine
        key={editing?.key ?? 'new'}
        branches={branches}
        month={month}
        editing={editing}
        keep={(line) => {
          if (editing !== null) removeLine(editing.key);
          setEditing(null);
          addLine(line);
        }}
      />
      <p className="quiet">Enter 下一项　Ctrl+S 保存　“不登记”的行留在这里，不会保存</p>
      <ActionState action={save} word="正在登记" />
      {told.length > 0 && (
        <Button size="small" onClick={() => tellFaults(keys, told)}>
          在各行里看原因
        </Button>
      )}
      {lines.length > 0 && <WaitingLines lines={lines} edit={setEditing} />}
    </Section>
  );
}

/** The faults by line that stand behind a refusal. */
function faultsOf(failure: CallFailure | undefined): readonly EventLineRemark[] {
  if (failure?.code !== 'events.faulty-lines') return [];
  return (failure.details as { readonly faults?: readonly EventLineRemark[] }).faults ?? [];
}
