import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Kept } from './kept.ts';

/**
 * A saved value that is shown beside the field and never in it — a masked phone, a link — with the steps to replace or
 * empty it. Where nothing is saved, the field stands there at once.
 */
export function KeptField<Value>({
  label,
  saved,
  kept,
  onChange,
  fresh,
  children,
}: {
  label: string;
  /** As it is shown; null: nothing is saved. */
  saved: string | null;
  kept: Kept<Value>;
  onChange: (kept: Kept<Value>) => void;
  /** What a new value begins as. */
  fresh: Value;
  /** The field for a new value. */
  children: (value: Value, change: (value: Value) => void) => ReactNode;
}) {
  const change = (value: Value) => onChange({ is: 'new', value });
  if (saved === null) return children(kept.is === 'new' ? kept.value : fresh, change);
  if (kept.is === 'new')
    return (
      <div>
        {children(kept.value, change)}
        <Button size="small" type="link" onClick={() => onChange({ is: 'kept' })}>
          不改了，还是 {saved}
        </Button>
      </div>
    );
  const emptied = kept.is === 'emptied';
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      <div className="kept-value">
        {emptied ? <s>{saved}</s> : <span>{saved}</span>}
        {emptied ? (
          <Button size="small" onClick={() => onChange({ is: 'kept' })}>
            不清空
          </Button>
        ) : (
          <>
            <Button size="small" aria-label={`修改${label}`} onClick={() => change(fresh)}>
              修改
            </Button>
            <Button
              size="small"
              type="text"
              aria-label={`清空${label}`}
              onClick={() => onChange({ is: 'emptied' })}
            >
              清空
            </Button>
          </>
        )}
      </div>
      {emptied && <p className="field-hint">保存后清空</p>}
    </div>
  );
}
