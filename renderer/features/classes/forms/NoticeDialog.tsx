import { Button, Input, Modal } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef } from 'react';
import type { ClassPage } from '../../../../shared/contract/classes.ts';
import { sayDone, sayFailed } from '../../../app/notices.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { CallState } from '../../../ui/CallState.tsx';
import { useFocusBack } from '../../../ui/focus-back.ts';
import { today } from '../../../ui/words.ts';

/** 通知文字: the notice as plain text, to be pasted into a message. */
export function NoticeDialog({ own, close }: { own: Pick<ClassPage, 'id'>; close: () => void }) {
  const asked = useCall('classes.notice-text', { class: own.id });
  useFocusBack();
  const text = useRef<TextAreaRef>(null);
  const copy = () => {
    // The clipboard of the browser asks for a permission that no window of ours is given; a selection needs none.
    text.current?.focus({ cursor: 'all' });
    if (document.execCommand('copy')) {
      sayDone('通知文字已复制，可以粘贴到微信或文档里。');
      close();
    } else sayFailed('没有复制成。文字已选中，请按 Ctrl+C。');
  };
  const mayEdit = useRight('classes.edit');
  const note = useAction('classes.note-notice');
  const noteSent = async () => {
    if ((await note.run({ class: own.id, on: today() })) === undefined) return;
    saySaved('已登记：今天发出通知');
    close();
  };
  return (
    <Modal
      open
      width={640}
      style={{ top: 48 }}
      title="通知文字"
      onCancel={close}
      footer={null}
      destroyOnHidden
    >
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : (
        <div className="form">
          <Input.TextArea ref={text} aria-label="通知文字" value={asked.data.text} readOnly rows={14} />
          <ActionState action={note} word="正在保存" />
          <div className="form-actions">
            <span className="form-keys">正式的通知在“文书”里打印</span>
            <Button onClick={close}>关闭</Button>
            {mayEdit && (
              <Button loading={note.busy} onClick={() => void noteSent()}>
                登记今天已发出
              </Button>
            )}
            <Button type="primary" onClick={copy}>
              复制
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
