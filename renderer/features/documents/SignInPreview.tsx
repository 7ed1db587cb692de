import { useMemo, useRef } from 'react';
import type { CallInput } from '../../../shared/contract/index.ts';
import { sayDone } from '../../app/notices.ts';
import { useAction } from '../../app/use-action.ts';
import { ALL_FORMATS, type FileFormat, fileNameOf } from './formats.ts';
import { PreviewDialog } from './PreviewDialog.tsx';

/** 签到表: a draft to look at, which is frozen once it is printed or saved. */
export default function SignInPreview({
  input,
  className,
  close,
}: {
  input: CallInput<'documents.freeze'>;
  className: string;
  close: () => void;
}) {
  const draft = useAction('documents.sign-in-sheet');
  const freeze = useAction('documents.freeze');
  const final = useAction('documents.frozen-sheet');
  const saving = useAction('documents.frozen-sheet');
  const frozen = useRef<string>(undefined);
  const { run: runDraft } = draft;
  const { run: runFreeze } = freeze;
  const { run: runFinal } = final;
  const { run: runSave } = saving;

  const source = useMemo(() => {
    const finish = async () => {
      if (frozen.current === undefined) {
        const done = await runFreeze(input);
        if (done === undefined) return undefined;
        frozen.current = done.id;
        sayDone(`签到表已定版：第 ${done.version} 版`);
      }
      return runFinal({ id: frozen.current });
    };
    return {
      prepare: () => runDraft(input),
      finish,
      save: async (format: FileFormat, to: string) =>
        frozen.current === undefined ? undefined : runSave({ id: frozen.current, format, to }),
    };
  }, [input, runDraft, runFreeze, runFinal, runSave]);

  const making = [draft, freeze, final].find(({ busy, failure }) => busy || failure !== undefined) ?? draft;
  return (
    <PreviewDialog
      title={`${className}签到表`}
      fileName={fileNameOf(`${className}签到表`)}
      formats={ALL_FORMATS}
      source={source}
      preparing={making}
      saving={saving}
      remark="签到表是报销凭证：打印或另存时定版，记下版次和时间，以后人员有变动也不改动这一份，另出增补页。"
      close={close}
    />
  );
}
