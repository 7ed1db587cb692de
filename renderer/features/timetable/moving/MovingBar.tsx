import { shortDay } from '../../../../shared/domain/day-words.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { cellOf } from './keys.ts';
import { useMoving, WAITING } from './store.ts';

export const TARGET_WORDS = { free: '可排', warns: '有提示', forbidden: '冲突' } as const;

/** Says what is being moved, where it would be put down and what speaks against it; also for those who hear the screen. */
export function MovingBar() {
  const session = useMoving((moving) => moving.session);
  const how = useMoving((moving) => moving.how);
  const over = useMoving((moving) => moving.over);
  const target = useMoving((moving) =>
    moving.over === null ? null : (moving.targets.get(moving.over) ?? null),
  );
  const cell = over === null ? null : cellOf(over);
  if (session === null) return <div className="moving-bar" aria-live="assertive" />;
  return (
    <div className="moving-bar" aria-live="assertive" data-state={target?.state ?? 'none'} data-open>
      <strong>正在移动“{session.title}”</strong>
      {over === WAITING && <span>退回待排</span>}
      {cell !== null && (
        <span>
          {shortDay(cell.day)}
          {HALF_DAYS[cell.half]}
          {target !== null && `：${TARGET_WORDS[target.state]}`}
        </span>
      )}
      {target !== null && target.reasons.length > 0 && (
        <span className="moving-reasons">{target.reasons.join('；')}</span>
      )}
      <span className="moving-keys">
        {how === 'keyboard' ? '方向键选半天，回车放下，Delete 退回待排，Esc 取消' : '松开放下，Esc 取消'}
      </span>
    </div>
  );
}
