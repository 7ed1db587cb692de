import { Button } from 'antd';
import type { SheetLine } from '../../../../shared/contract/attendance.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';

/** 核定 of all sheets that are entered. */
export function CloseAll({ classId, sheets }: { classId: string; sheets: readonly SheetLine[] }) {
  const close = useAction('attendance.close');
  const open = sheets.filter(({ state }) => state === 'entered');
  if (open.length < 2) return null;
  const run = async () => {
    const done = await close.run({ class: classId, halves: open.map(({ day, half }) => ({ day, half })) });
    if (done !== undefined) saySaved(`已核定 ${done.closed} 个半天的考勤，之后改动要写原因`);
  };
  return (
    <>
      <ActionState action={close} word="正在保存" />
      <Button loading={close.busy} onClick={() => void run()}>
        核定已录的 {open.length} 个半天
      </Button>
    </>
  );
}
