import { useMemo, useRef } from 'react';
import { sayDone } from '../../app/notices.ts';
import { useAction } from '../../app/use-action.ts';
import { type FileFormat, fileNameOf } from '../documents/formats.ts';
import { PreviewDialog } from '../documents/PreviewDialog.tsx';
import type { PrintWish } from './PrintDialog.tsx';

/** Certificates as 样张 to look at; the printing is noted once they are printed or saved, and then they come unmarked. */
export default function CertificatePreview({
  wish,
  className,
  close,
}: {
  wish: PrintWish;
  className: string;
  close: () => void;
}) {
  const draft = useAction('documents.certificates');
  const note = useAction('certificates.note-print');
  const final = useAction('documents.certificates');
  const saving = useAction('documents.certificates');
  const run = useRef<string>(undefined);
  const { run: runDraft } = draft;
  const { run: runNote } = note;
  const { run: runFinal } = final;
  const { run: runSave } = saving;

  const source = useMemo(() => {
    const { reason, ...input } = wish;
    return {
      prepare: () => runDraft(input),
      finish: async () => {
        if (run.current === undefined) {
          const noted = await runNote({ certificates: input.certificates, reason });
          if (noted === undefined) return undefined;
          run.current = noted.run;
          sayDone(
            `已登记打印：${noted.first + noted.again} 份${noted.again > 0 ? `，补印 ${noted.again} 份` : ''}`,
          );
        }
        return runFinal({ ...input, run: run.current });
      },
      save: async (format: FileFormat, to: string) =>
        run.current === undefined || format === 'xlsx'
          ? undefined
          : runSave({ ...input, run: run.current, format, to }),
    };
  }, [wish, runDraft, runNote, runFinal, runSave]);

  const making = [draft, note, final].find(({ busy, failure }) => busy || failure !== undefined) ?? draft;
  return (
    <PreviewDialog
      title={`${className}证书`}
      fileName={fileNameOf(`${className}证书`)}
      formats={['pdf', 'docx']}
      source={source}
      preparing={making}
      saving={saving}
      remark="现在看到的是样张。打印或另存时登记一次打印，“样张”字样随之去掉。"
      close={close}
    />
  );
}
