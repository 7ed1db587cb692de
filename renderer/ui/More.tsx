import { Button } from 'antd';

/** The foot of a long list: how many of how many are shown, and more of them. Nothing when all are. */
export function More({
  shown,
  total,
  unit,
  loading,
  more,
}: {
  shown: number;
  total: number;
  /** The measure word, e.g. 个. */
  unit: string;
  loading: boolean;
  more: () => void;
}) {
  if (shown >= total) return null;
  return (
    <div className="more">
      <span className="count">
        已显示 {shown} {unit}，共 {total} {unit}
      </span>
      <Button loading={loading} onClick={more}>
        显示更多
      </Button>
    </div>
  );
}
