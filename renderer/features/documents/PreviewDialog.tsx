import { Button, Modal } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { PreparedDocument } from '../../../shared/contract/document-parts.ts';
import { useCommand } from '../../app/commands.ts';
import { sayDone } from '../../app/notices.ts';
import { type Action, useAction } from '../../app/use-action.ts';
import { ActionState } from '../../ui/ActionState.tsx';
import { useFocusBack } from '../../ui/focus-back.ts';
import { FontReport } from './FontReport.tsx';

const PdfPages = lazy(() => import('./PdfPages.tsx'));

type Running = Pick<Action<never, unknown>, 'busy' | 'progress' | 'failure' | 'cancel'>;

/**
 * Any printed document before it is printed: its pages as they will come out of the printer, the fonts in
 * use and what is missing in them, then 另存为 PDF or 打印.
 */
export function PreviewDialog({
  title,
  suggestedName,
  preparing,
  saving,
  prepare,
  saveTo,
  close,
}: {
  title: string;
  suggestedName: string;
  preparing: Running;
  saving: Running;
  prepare: () => Promise<PreparedDocument | undefined>;
  /** Saves to a place that the save dialog gave. */
  saveTo: (place: string) => Promise<PreparedDocument | undefined>;
  close: () => void;
}) {
  useFocusBack();
  const [prepared, setPrepared] = useState<PreparedDocument>();
  const print = useAction('documents.print');
  const place = useAction('window.choose-place');
  const asked = useRef(false);
  const printButton = useRef<HTMLButtonElement>(null);
  const address = prepared?.address ?? null;

  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void prepare().then(setPrepared);
  }, [prepare]);

  // Ready: Enter prints. Until then there is nothing to press.
  useEffect(() => {
    if (address !== null) printButton.current?.focus();
  }, [address]);

  const save = async () => {
    const chosen = await place.run({ purpose: 'roster', suggestedName });
    if (chosen === undefined || chosen.file === null) return;
    const done = await saveTo(chosen.file.token);
    if (done !== undefined) sayDone(`已保存：${done.saved ?? chosen.file.name}`);
  };
  const printNow = async () => {
    if (address === null) return;
    const done = await print.run({ address });
    if (done?.printed === true) sayDone('已送打印机');
  };
  useCommand('save', () => void save(), prepared !== undefined);
  useCommand('print', () => void printNow(), address !== null);

  return (
    <Modal
      open
      className="preview"
      width="min(1100px, 94vw)"
      title={title}
      centered
      mask={{ closable: false }}
      onCancel={() => {
        if (preparing.busy) preparing.cancel();
        close();
      }}
      footer={
        <div className="preview-foot">
          {prepared !== undefined && <FontReport prepared={prepared} />}
          <Button onClick={close}>关闭</Button>
          <Button disabled={prepared === undefined} loading={saving.busy} onClick={() => void save()}>
            另存为 PDF…
          </Button>
          <Button
            ref={printButton}
            type="primary"
            disabled={address === null}
            loading={print.busy}
            onClick={() => void printNow()}
          >
            打印…
          </Button>
        </div>
      }
    >
      <ActionState action={preparing} word="正在生成" />
      <ActionState action={place} word="正在打开" />
      <ActionState action={saving} word="正在保存" />
      <ActionState action={print} word="正在送打印机" />
      <div className="preview-pages" tabIndex={0} role="document" aria-label="预览">
        {address !== null && (
          <Suspense fallback={<p className="waiting">正在打开预览…</p>}>
            <PdfPages address={address} />
          </Suspense>
        )}
      </div>
    </Modal>
  );
}
