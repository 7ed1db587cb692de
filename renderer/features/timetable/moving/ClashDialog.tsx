import { shortDay } from '../../../../shared/domain/day-words.ts';
import { Button, Modal } from 'antd';
import type { SessionCard, Target } from '../../../../shared/contract/timetable-answers.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { useFocusBack } from '../../../ui/focus-back.ts';

/** Why a session cannot well stand where it was put down, and what can be done: nothing, swap, or keep it all the same. */
export function ClashDialog({
  session,
  target,
  there,
  close,
  keep,
  swap,
}: {
  session: SessionCard;
  target: Target;
  /** The one session of the same class that stands there; null: none or several. */
  there: SessionCard | null;
  close: () => void;
  keep: () => void;
  swap: () => void;
}) {
  useFocusBack();
  return (
    <Modal
      open
      title="这里有冲突"
      onCancel={close}
      destroyOnHidden
      footer={[
        <Button key="keep" onClick={keep}>
          仍然放在这里
        </Button>,
        ...(there !== null && session.at !== null
          ? [
              <Button key="swap" onClick={swap}>
                与“{there.title}”互换
              </Button>,
            ]
          : []),
        <Button key="close" type="primary" autoFocus onClick={close}>
          不移动
        </Button>,
      ]}
    >
      <p>
        “{session.title}”放到{shortDay(target.day)}
        {HALF_DAYS[target.half]}：
      </p>
      <ul className="clash-reasons">
        {target.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="field-hint">确实需要的（如同一场报告），放下后在课次里选“允许这个冲突”，写明原因。</p>
    </Modal>
  );
}
