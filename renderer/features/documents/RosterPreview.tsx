import { useMemo } from 'react';
import DocumentPreview, { type Wanted } from './DocumentPreview.tsx';

/** 打印组织名册. */
export default function RosterPreview({
  root,
  name,
  close,
}: {
  root: string;
  name: string;
  close: () => void;
}) {
  const wanted = useMemo(
    (): Wanted => ({ call: 'documents.organisation-roster', input: { root }, title: `${name}组织名册` }),
    [root, name],
  );
  return <DocumentPreview wanted={wanted} close={close} />;
}
