import type { ReactNode } from 'react';

/** A short mark beside a word: 请核对, 文号待补, 已撤销. The word itself carries the meaning. */
export function Mark({ tone, children }: { tone: 'plain' | 'warning' | 'good'; children: ReactNode }) {
  return (
    <span className="mark" data-tone={tone}>
      {children}
    </span>
  );
}
