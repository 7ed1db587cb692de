import { Button } from 'antd';
import type { ReactNode } from 'react';

/** A document that can be printed: what it is, how it is to be printed, and the way to its preview. */
export function DocumentRow({
  title,
  about,
  options,
  open,
  disabled = false,
  children,
}: {
  title: string;
  about: string;
  options?: ReactNode;
  open: () => void;
  disabled?: boolean;
  /** Under it: what was printed before, what else is to be filled in. */
  children?: ReactNode;
}) {
  return (
    <li className="document">
      <div className="document-line">
        <div className="document-name">
          <h3>{title}</h3>
          <p className="quiet">{about}</p>
        </div>
        <div className="document-options">{options}</div>
        <Button disabled={disabled} aria-label={`预览和打印${title}`} onClick={open}>
          预览和打印…
        </Button>
      </div>
      {children}
    </li>
  );
}
