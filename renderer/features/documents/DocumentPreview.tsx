import { useMemo } from 'react';
import type { PreparedDocument } from '../../../shared/contract/document-parts.ts';
import type { CallInput } from '../../../shared/contract/index.ts';
import { type Action, useAction } from '../../app/use-action.ts';
import { ALL_FORMATS, type FileFormat, fileNameOf } from './formats.ts';
import { PreviewDialog } from './PreviewDialog.tsx';

/** Calls that prepare a document, or save it where `to` says. */
export type DocumentCall =
  | 'documents.organisation-roster'
  | 'documents.class-roster'
  | 'documents.contacts'
  | 'documents.groups'
  | 'documents.frozen-sheet'
  | 'documents.class-timetable'
  | 'documents.week-timetable'
  | 'documents.teacher-timetable'
  | 'documents.venue-timetable'
  | 'documents.adjustment'
  | 'documents.leave-slip'
  | 'documents.notice'
  | 'documents.event-sheet'
  | 'documents.participation'
  | 'documents.hours-register'
  | 'documents.shortfall'
  | 'documents.fee-receipt'
  | 'documents.fee-month'
  | 'documents.counterfoils'
  | 'documents.assessment-form'
  | 'documents.figures';

/** A document to be looked at: which call makes it, and from what. */
export interface Wanted<Call extends DocumentCall = DocumentCall> {
  readonly call: Call;
  readonly input: CallInput<Call>;
  readonly title: string;
  readonly formats?: readonly FileFormat[];
  readonly remark?: string;
}

type AnyDocument = Action<object, PreparedDocument>;

/** The preview of any document. */
export default function DocumentPreview({
  wanted: { call, input, title, formats = ALL_FORMATS, remark },
  close,
}: {
  wanted: Wanted;
  close: () => void;
}) {
  // All these calls take their input with format and place, and answer alike.
  const prepare = useAction(call) as AnyDocument;
  const saving = useAction(call) as AnyDocument;
  const { run } = prepare;
  const { run: runSave } = saving;
  const source = useMemo(
    () => ({
      prepare: () => run(input),
      save: (format: FileFormat, to: string) => runSave({ ...input, format, to }),
    }),
    [run, runSave, input],
  );
  return (
    <PreviewDialog
      title={title}
      fileName={fileNameOf(title)}
      formats={formats}
      source={source}
      preparing={prepare}
      saving={saving}
      close={close}
      {...(remark !== undefined && { remark })}
    />
  );
}
