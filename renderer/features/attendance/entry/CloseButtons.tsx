import { Button } from 'antd';
import { useState } from 'react';
import type { SheetPage } from '../../../../shared/contract/attendance.ts';
import { halfInWords } from '../../../../shared/domain/attendance/half-line.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { ReasonDialog } from '../leave/ReasonDialog.tsx';

/** 核定 of an entered sheet, and taking it back with a reason. */
export function CloseButtons({ page }: { page: SheetPage }) {
  const mayEdit = useRight('attendance.edit');
  const close = useAction('attendance.close');
  const reopen = useAction('attendance.reopen');
  const [asking, setAsking] = useState(false);
  const half = { day: page.day, half: page.half };
  if (!mayEdit || (page.state !== 'entered' && page.state !== 'closed')) return null;
  const closeIt = async () => {
    const done = await close.run({ class: page.class.id, halves: [half] });
    if (done !== undefined) saySaved(`${halfInWords(half)}的考勤已核定，之后改动要写原因`);
  };
  return (
    <>
      <ActionState action={close} word="正在保存" />
      {page.state === 'entered' ? (
        <Button loading={close.busy} onClick={() => void closeIt()}>
          核定
        </Button>
      ) : (
        <Button onClick={() => setAsking(true)}>取消核定…</Button>
      )}
      {asking && (
        <ReasonDialog
          title="取消核定"
          about={`${halfInWords(half)}的考勤取消核定后可以直接修改。`}
          save="取消核定"
          required
          action={reopen}
          submit={async (reason) => {
            if ((await reopen.run({ class: page.class.id, ...half, reason })) === undefined) return false;
            saySaved(`${halfInWords(half)}的考勤已取消核定`);
            return true;
          }}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
