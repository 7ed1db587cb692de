import { Button, Modal } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { PreparedDocument } from '../../../shared/contract/document-parts.ts';
import { useCommand } from '../../app/commands.ts';
import { sayDone } from '../../app/notices.ts';
import { type Action, useAction } from '../../app/use-action.ts';
import { ActionState } from '../../ui/ActionState.tsx';
import { useFocusBack } from '../../ui/focus-back.ts';
import { FontReport } from './FontReport.tsx';
import { type FileFormat, FORMATS } from './formats.ts';

const PdfPages = lazy(() => import('./PdfPages.tsx'));

type Running = Pick<Action<never, unknown>, 'busy' | 'progress' | 'failure' | 'cancel'>;

/** What the dialog asks of the document that it shows. */
export interface DocumentSource {
  readonly prepare: () => Promise<PreparedDocument | undefined>;
  /** Saves to a place that the save dialog gave. */
  readonly save: (format: FileFormat, place: string) => Promise<PreparedDocument | undefined>;
  /** Makes a draft final before it leaves, and shows what it has become; undefined: refused. */
  readonly finish?: () => Promise<PreparedDocument | undefined>;
}

/**
 * Any document before it is printed: its pages as they will come out of the printer, the fonts in use and what is
 * missing in them, then 另存为 or 打印.
 */
export function PreviewDialog({
  title,
  fileName,
  formats,
  source: { prepare, save, finish },
  preparing,
  saving,
  remark,
  close,
}: {
  title: string;
  /** Without its ending. */
  fileName: string;
  formats: readonly FileFormat[];
  source: DocumentSource;
  preparing: Running;
  saving: Running;
  remark?: string;
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

  /** The document as it may leave; undefined: it could not be made final. */
  const ready = async (): Promise<PreparedDocument | undefined> => {
    if (finish === undefined) return prepared;
    const finished = await finish();
    if (finished !== undefined) setPrepared(finished);
    return finished;
  };
  const saveAs = async (format: FileFormat) => {
    const { purpose, ending } = FORMATS[format];
    const chosen = await place.run({ purpose, suggestedName: `${fileName}.${ending}` });
    if (chosen === undefined || chosen.file === null) return;
    if ((await ready()) === undefined) return;
    const done = await save(format, chosen.file.token);
    if (done !== undefined) sayDone(`已保存：${done.saved ?? chosen.file.name}`);
  };
  const printNow = async () => {
    const final = await ready();
    if (final === undefined || final.address === null) return;
    const done = await print.run({ address: final.address });
    if (done?.printed === true) sayDone('已送打印机');
  };
  const shown = prepared !== undefined && !preparing.busy;
  useCommand('save', () => void saveAs('pdf'), shown);
  useCommand('print', () => void printNow(), shown && address !== null);

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
          {formats.map((format) => (
            <Button
              key={format}
              disabled={!shown}
              loading={saving.busy && format === 'pdf'}
              onClick={() => void saveAs(format)}
            >
              {`另存为 ${FORMATS[format].title}…`}
            </Button>
          ))}
          <Button
            ref={printButton}
            type="primary"
            disabled={!shown || address === null}
            loading={print.busy}
            onClick={() => void printNow()}
          >
            打印…
          </Button>
        </div>
      }
    >
      {remark !== undefined && <p className="preview-remark">{remark}</p>}
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
