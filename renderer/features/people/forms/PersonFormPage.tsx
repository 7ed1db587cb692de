// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import '../person.css';
import { WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PersonFieldKey } from '../../../../shared/domain/people/fields.ts';
import type { Action } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { FormFrame } from '../../../ui/form/FormFrame.tsx';
import { Page } from '../../../ui/Page.tsx';

/** The page around a form of a person: the fields, what is odd about them, and at its foot the buttons. */
export function PersonFormPage({
  title,
  about,
  at = null,
  restored,
  startAgain,
  doubts,
  action,
  word,
  submit,
  close,
  buttons,
  children,
}: {
  title: string;
  about?: ReactNode;
  /** The field to begin at; null: the first. */
  at?: PersonFieldKey | null;
  /** What is shown was typed before and not saved. */
  restored: boolean;
  startAgain: () => void;
  doubts: readonly string[];
  action: Pick<Action<never, unknown>, 'busy' | 'progress' | 'failure' | 'cancel'>;
  word: string;
  submit: () => void;
  close: () => void;
  /** The buttons that save. */
  buttons: ReactNode;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = at === null ? box.current : box.current?.querySelector(`[data-field="${at}"]`);
    place?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [at]);
  return (
    <Page title={title} about={about}>
      {restored && (
        <div className="restored" role="status">
          <span>接着上次没有保存的内容填。</span>
          <Button size="small" onClick={startAgain}>
            不要了，重新填
          </Button>
        </div>
      )}
      <div ref={box} className="person-form">
        <FormFrame submit={submit}>
          {children}
          <div className="person-form-foot">
            {doubts.length > 0 && (
              <ul className="doubts" aria-label="请核对">
                {doubts.map((doubt) => (
                  <li key={doubt}>
                    <WarningOutlined />
                    <span>{doubt}</span>
                  </li>
                ))}
              </ul>
            )}
            <ActionState action={action} word={word} />
            <div className="form-actions">
              <span className="form-keys">
                Enter 下一项　Ctrl+S 保存{doubts.length > 0 && '　有疑问也可以保存'}
              </span>
              <Button onClick={close}>取消</Button>
              {buttons}
            </div>
          </div>
        </FormFrame>
      </div>
    </Page>
  );
}
