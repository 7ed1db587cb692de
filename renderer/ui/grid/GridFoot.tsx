import { Button } from 'antd';
import type { Draft } from './state.ts';

/** What the grid has to say: the whole text of the active cell, what was done last, and how many there are. */
export function GridFoot({
  title,
  text,
  sentence,
  refused,
  goTo,
  giveUp,
  total,
  selected,
  cells,
}: {
  /** Column and text of the active cell. */
  title: string;
  text: string;
  sentence: string;
  refused: readonly Draft[];
  goTo: (draft: Draft) => void;
  giveUp: () => void;
  total: number | undefined;
  selected: number;
  /** Size of the range in words; empty: one cell. */
  cells: string;
}) {
  const [first] = refused;
  return (
    <div className="grid-foot">
      <span className="grid-foot-text" title={text}>
        {title !== '' && <span className="secondary">{title}：</span>}
        {text}
      </span>
      <span className="grid-foot-said" role="status">
        {sentence}
      </span>
      {first !== undefined && (
        <span className="grid-foot-refused">
          {refused.length} 格没有保存
          <Button size="small" onClick={() => goTo(first)}>
            去改
          </Button>
          <Button size="small" onClick={giveUp}>
            放弃这些
          </Button>
        </span>
      )}
      <span className="count nowrap">
        {[
          cells,
          selected > 0 ? `已选中 ${selected} 行` : '',
          total === undefined ? '正在读取…' : `共 ${total} 行`,
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </div>
  );
}
