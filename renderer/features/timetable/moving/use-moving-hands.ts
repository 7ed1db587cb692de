import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef } from 'react';
import type { SessionCard } from '../../../../shared/contract/timetable-answers.ts';
import { asFailure, call } from '../../../app/desk.ts';
import { sayFailed } from '../../../app/notices.ts';
import { type Arrow, cellBeside } from './keys.ts';
import { cellKey, useMoving, WAITING } from './store.ts';

/** Pixels that the pointer has to go before a press becomes a drag. */
const SLACK = 5;
/** Near the edge of what scrolls, the page goes on by this much with each move. */
const EDGE = 48;

/**
 * Moves sessions by pointer and by keys. Cards carry `data-session`, cells `data-cell` and their row `data-row`. Own
 * pointer events as in the grid of people: @dnd-kit/core has not been released since 2024, its successor is at 0.5 and
 * changes its keyboard from release to release; what counts here — what each cell says, and moving from cell to
 * cell by arrows — would be ours either way.
 */
export function useMovingHands({
  sessionOf,
  days,
  layout,
  drop,
  edit,
}: {
  readonly sessionOf: (id: string) => SessionCard | undefined;
  /** All days in their order; those of the first and last are asked about. */
  readonly days: readonly string[];
  readonly layout: 'days-down' | 'days-across';
  readonly drop: (session: SessionCard, over: string) => void;
  readonly edit: (session: SessionCard) => void;
}): {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onDoubleClick: (event: { target: EventTarget }) => void;
} {
  const latest = useRef({ sessionOf, days, layout, drop, edit });
  useEffect(() => {
    latest.current = { sessionOf, days, layout, drop, edit };
  });
  const stop = useRef<() => void>(undefined);
  useEffect(
    () => () => {
      stop.current?.();
      useMoving.getState().putDown();
    },
    [],
  );

  const pickUp = useCallback((session: SessionCard, how: 'pointer' | 'keyboard', row: string) => {
    const over = session.at === null ? null : cellKey(session.at.day, session.at.half);
    useMoving.getState().pickUp(session, how, row, over);
    const [from, to] = [latest.current.days[0], latest.current.days.at(-1)];
    if (from === undefined || to === undefined) return;
    call('timetable.targets', { session: session.id, from, to }).then(
      ({ targets }) => useMoving.getState().tell(session.id, targets),
      (thrown) => {
        sayFailed(asFailure(thrown).message);
        useMoving.getState().putDown();
      },
    );
  }, []);

  const release = useCallback(() => {
    const { session, over, putDown } = useMoving.getState();
    putDown();
    if (session !== null && over !== null) latest.current.drop(session, over);
  }, []);

  const onPointerDown = (event: PointerEvent) => {
    const card = cardAt(event.target);
    const session = card === null ? undefined : latest.current.sessionOf(card.id);
    if (event.button !== 0 || card === null || session === undefined) return;
    const begun = { x: event.clientX, y: event.clientY };
    let dragging = false;
    const onMove = (move: globalThis.PointerEvent) => {
      if (!dragging) {
        if (Math.hypot(move.clientX - begun.x, move.clientY - begun.y) < SLACK) return;
        dragging = true;
        pickUp(session, 'pointer', card.row);
      }
      move.preventDefault();
      scrollAtEdge(move.clientX, move.clientY);
      useMoving.getState().hover(cellAt(move.clientX, move.clientY, card.row));
    };
    const onUp = () => {
      stop.current?.();
      if (dragging) release();
    };
    const onKey = (key: globalThis.KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      stop.current?.();
      useMoving.getState().putDown();
    };
    const onCancel = () => {
      stop.current?.();
      useMoving.getState().putDown();
    };
    stop.current?.();
    stop.current = () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey, true);
      stop.current = undefined;
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKey, true);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const { session: moved, how, over, hover, putDown } = useMoving.getState();
    if (moved !== null && how === 'keyboard') {
      if (event.key.startsWith('Arrow')) {
        const next = cellBeside(over, event.key as Arrow, latest.current.days, latest.current.layout);
        hover(next);
        if (next !== null)
          document
            .querySelector(`[data-cell="${next}"]`)
            ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      } else if (event.key === 'Enter' || event.key === ' ') release();
      else if (event.key === 'Delete') {
        hover(WAITING);
        release();
      } else if (event.key === 'Escape') putDown();
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const card = cardAt(event.target);
    const session = card === null ? undefined : latest.current.sessionOf(card.id);
    if (card === null || session === undefined) return;
    if (event.key === ' ' || event.key === 'Enter') pickUp(session, 'keyboard', card.row);
    else if (event.key === 'F2') latest.current.edit(session);
    else return;
    event.preventDefault();
  };

  return {
    onPointerDown,
    onKeyDown,
    onDoubleClick: ({ target }) => {
      const session = latest.current.sessionOf(cardAt(target)?.id ?? '');
      if (session !== undefined) latest.current.edit(session);
    },
  };
}

function cardAt(target: EventTarget): { readonly id: string; readonly row: string } | null {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null;
  const id = card?.dataset['session'];
  if (card === null || id === undefined) return null;
  return { id, row: card.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '' };
}

/** The cell of a row under a point, or the list of those that wait. */
function cellAt(x: number, y: number, row: string): string | null {
  const under = document.elementFromPoint(x, y);
  const cell = under?.closest<HTMLElement>('[data-cell]');
  if (cell == null || cell.closest<HTMLElement>('[data-row]')?.dataset['row'] !== row) return null;
  return cell.dataset['cell'] ?? null;
}

function scrollAtEdge(x: number, y: number): void {
  const scroller = document.elementFromPoint(x, y)?.closest('.screen, .timetable-scroll');
  if (scroller == null) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE) scroller.scrollBy(0, -12);
  else if (y > bottom - EDGE) scroller.scrollBy(0, 12);
}
