import { Button, Modal } from 'antd';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useFocusBack } from '../focus-back.ts';
import type { Action } from '../../app/use-action.ts';
import { ActionState } from '../ActionState.tsx';
import { FormFrame } from './FormFrame.tsx';

/**
 * A form in a dialog. What was typed stays when the call is refused; a click beside the dialog does not
 * close it, and Esc only while nothing was typed.
 */
export function FormDialog({
  title,
  about,
  action,
  word,
  save,
  danger = false,
  dirty,
  submit,
  close,
  children,
}: {
  title: string;
  about?: ReactNode;
  action: Pick<Action<never, unknown>, 'busy' | 'progress' | 'failure' | 'cancel'>;
  word: string;
  /** What the button does, e.g. 更名. */
  save: string;
  danger?: boolean;
  dirty: boolean;
  submit: () => void;
  close: () => void;
  children: ReactNode;
}) {
  const content = useRef<HTMLDivElement>(null);
  useFocusBack();
  return (
    <Modal
      open
      width={560}
      style={{ top: 48 }}
      title={title}
      onCancel={close}
      keyboard={!dirty}
      mask={{ closable: false }}
      footer={null}
      destroyOnHidden
    >
      <div ref={content}>
        <FocusFirstField within={content} />
        <FormFrame submit={submit}>
          {about !== undefined && <div className="form-about">{about}</div>}
          {children}
          <ActionState action={action} word={word} />
          <div className="form-actions">
            <span className="form-keys">Enter 下一项　Ctrl+S 保存</span>
            <Button onClick={close}>取消</Button>
            <Button type="primary" danger={danger} htmlType="submit" loading={action.busy}>
              {save}
            </Button>
          </div>
        </FormFrame>
      </div>
    </Modal>
  );
}

/** Puts the focus into the first field; from inside the dialog, because only there it exists already. */
function FocusFirstField({ within }: { within: RefObject<HTMLElement | null> }) {
  useEffect(() => within.current?.querySelector('input')?.focus(), [within]);
  return null;
}
