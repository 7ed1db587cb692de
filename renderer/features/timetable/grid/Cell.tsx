import type { ReactNode } from 'react';
import { CONFLICT_KINDS } from '../../../../shared/domain/timetable/codes.ts';
import { TARGET_WORDS } from '../moving/MovingBar.tsx';
import { useTarget } from '../moving/store.ts';

/** A half-day of a row: what stands in it, and while something is moved, whether it can be put down here and why not. */
export function Cell({
  row,
  cell,
  free = false,
  label,
  children,
}: {
  row: string;
  /** Key of the half-day. */
  cell: string;
  /** A holiday or weekend. */
  free?: boolean;
  label: string;
  children: ReactNode;
}) {
  const { target, over } = useTarget(row, cell);
  return (
    <div
      className="half"
      data-cell={cell}
      data-free={free || undefined}
      data-state={target?.state}
      data-over={over || undefined}
      role="group"
      aria-label={label}
      title={target === null ? undefined : target.reasons.join('\n')}
    >
      {children}
      {target !== null && (
        <span className="half-state">
          {TARGET_WORDS[target.state]}
          {target.kinds.length > 0 && `：${target.kinds.map((kind) => CONFLICT_KINDS[kind]).join('、')}`}
        </span>
      )}
    </div>
  );
}
