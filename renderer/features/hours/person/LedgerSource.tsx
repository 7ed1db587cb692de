import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { HoursSource } from '../../../../shared/contract/hours-answers.ts';
import { sourceAddress } from './source-address.ts';

const EventDialog = lazy(async () => ({ default: (await import('../events/EventDialog.tsx')).EventDialog }));

/** What a line rests on: the sheet of a class, an event of a branch, a declaration; opens where the viewer may. */
export function LedgerSource({ source }: { source: HoursSource }) {
  const [open, setOpen] = useState(false);
  const to = sourceAddress(source);
  const { kind, id, title, where, openable } = source;
  return (
    <>
      {kind === 'event' && openable && id !== null ? (
        <Button type="link" size="small" className="hours-link-button" onClick={() => setOpen(true)}>
          {title}
        </Button>
      ) : to === null ? (
        title
      ) : (
        <Link href={to}>{title}</Link>
      )}
      {where !== null && <span className="secondary">　{where}</span>}
      <Suspense fallback={null}>
        {open && id !== null && <EventDialog id={id} close={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
