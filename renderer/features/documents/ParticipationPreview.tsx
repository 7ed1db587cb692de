import { useMemo } from 'react';
import DocumentPreview, { type Wanted } from './DocumentPreview.tsx';

/** 参训情况证明 of a person. His name stands on the paper only, not in the name of a file. */
export default function ParticipationPreview({ id, close }: { id: string; close: () => void }) {
  const wanted = useMemo(
    (): Wanted => ({ call: 'documents.participation', input: { person: id }, title: '参训情况证明' }),
    [id],
  );
  return <DocumentPreview wanted={wanted} close={close} />;
}
