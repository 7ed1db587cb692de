import { Button } from 'antd';

/** How many there are, which of them are shown, and the way to the others. */
export function Pager({
  total,
  offset,
  step,
  unit,
  go,
}: {
  total: number;
  offset: number;
  step: number;
  /** The measure word, e.g. 次. */
  unit: string;
  go: (offset: number) => void;
}) {
  return (
    <div className="pager">
      <span className="count">
        共 {total} {unit}
        {total > step && `，第 ${offset + 1}–${Math.min(offset + step, total)} ${unit}`}
      </span>
      {total > step && (
        <>
          <Button disabled={offset === 0} onClick={() => go(Math.max(0, offset - step))}>
            上一页
          </Button>
          <Button disabled={offset + step >= total} onClick={() => go(offset + step)}>
            下一页
          </Button>
        </>
      )}
    </div>
  );
}
