import { useCallback } from 'react';
import { today } from '../../ui/words.ts';
import { useAction } from '../../app/use-action.ts';
import { PreviewDialog } from './PreviewDialog.tsx';

/** 打印组织名册: preview, then 另存为 PDF or 打印. */
export default function RosterPreview({
  root,
  name,
  close,
}: {
  root: string;
  name: string;
  close: () => void;
}) {
  const prepare = useAction('documents.organisation-roster');
  const save = useAction('documents.organisation-roster');
  const runPrepare = prepare.run;
  const runSave = save.run;
  return (
    <PreviewDialog
      title={`组织名册：${name}`}
      suggestedName={`${name}组织名册${today().replaceAll('-', '')}.pdf`}
      preparing={prepare}
      saving={save}
      prepare={useCallback(() => runPrepare({ root }), [runPrepare, root])}
      saveTo={useCallback((to: string) => runSave({ root, to }), [runSave, root])}
      close={close}
    />
  );
}
