import { describe, expect, it } from 'vitest';
import {
  accepted,
  type Draft,
  marked,
  opened,
  refused,
  refusedDrafts,
  refusedInEditor,
  restored,
  sent,
  shifted,
  START,
  typedInto,
  withoutRefused,
} from '../../../../renderer/ui/grid/state.ts';

const place = { rowId: 'p1', column: 'name', cell: { row: 3, column: 0 } };
const draft = (typed: string, turn: number): Draft => ({ ...place, typed, turn, reason: null });
const other = { rowId: 'p2', column: 'name', cell: { row: 4, column: 0 } };

describe('writing into a cell', () => {
  it('begins with what stood there or with what was typed, and puts the cursor there', () => {
    expect(opened(START, place, 'in', '张三').editor).toMatchObject({ typed: '张三', reason: null });
    expect(opened(START, place, 'over', '李').cursor.active).toEqual(place.cell);
  });

  it('shows what was sent until it is saved', () => {
    const waiting = sent(opened(START, place, 'over', '李四'), [draft('李四', 1)]);
    expect(waiting.editor).toBeNull();
    expect([...waiting.drafts.values()].map(({ typed }) => typed)).toEqual(['李四']);
    expect(accepted(waiting, [draft('李四', 1)]).drafts.size).toBe(0);
  });

  it('opens again with what was typed when it is refused, wherever the row stands now', () => {
    const waiting = sent(START, [draft('去年', 1)]);
    const state = refusedInEditor(waiting, draft('去年', 1), '日期不对。', 9);
    expect(state.editor).toMatchObject({ typed: '去年', reason: '日期不对。', mode: 'in' });
    expect(state.cursor.active).toEqual({ row: 9, column: 0 });
  });

  it('does not take the editor away from another cell, but keeps the fault', () => {
    const writing = opened(sent(START, [draft('去年', 1)]), other, 'over', '王');
    const state = refusedInEditor(writing, draft('去年', 1), '日期不对。', 3);
    expect(state.editor).toMatchObject({ rowId: 'p2', typed: '王' });
    expect(refusedDrafts(state.drafts)).toMatchObject([{ typed: '去年', reason: '日期不对。' }]);
  });

  it('goes on with a refused text when it is opened, and begins anew when something is typed over it', () => {
    const before = refused(sent(START, [draft('去年', 1)]), [{ draft: draft('去年', 1), reason: '不对。' }]);
    expect(opened(before, place, 'in', '1970-01-01').editor).toMatchObject({
      typed: '去年',
      reason: '不对。',
    });
    expect(opened(before, place, 'over', '1').editor).toMatchObject({ typed: '1', reason: null });
  });

  it('forgets the reason as soon as the text is another', () => {
    const state = refusedInEditor(sent(START, [draft('去年', 1)]), draft('去年', 1), '不对。', 3);
    expect(typedInto(state, '1970', -1).editor).toMatchObject({ typed: '1970', reason: null });
  });

  it('keeps the newest text, marked, when it is left with a fault over an older one', () => {
    const before = refused(sent(START, [draft('去年', 1)]), [{ draft: draft('去年', 1), reason: '不对。' }]);
    const state = marked(opened(before, place, 'over', '前年'), draft('前年', 2), '也不对。');
    expect(state.editor).toBeNull();
    expect(refusedDrafts(state.drafts)).toMatchObject([{ typed: '前年', reason: '也不对。' }]);
  });

  it('goes on with a text that is still on its way', () => {
    const waiting = sent(START, [draft('新名', 1)]);
    expect(opened(waiting, place, 'in', '旧名').editor).toMatchObject({ typed: '新名', reason: null });
  });

  it('gives up the text and its mark on Esc', () => {
    const state = refusedInEditor(sent(START, [draft('去年', 1)]), draft('去年', 1), '不对。', 3);
    const after = restored(state, place);
    expect([after.editor, after.drafts.size]).toEqual([null, 0]);
  });
});

describe('answers that come late', () => {
  const newer = sent(sent(START, [draft('一', 1)]), [draft('二', 2)]);

  it('an older text that is saved does not take the newer one away', () => {
    expect([...accepted(newer, [draft('一', 1)]).drafts.values()]).toMatchObject([{ typed: '二' }]);
  });

  it('an older text that is refused does not mark the newer one nor open the editor', () => {
    const state = refusedInEditor(newer, draft('一', 1), '不对。', 3);
    expect(state.editor).toBeNull();
    expect(refusedDrafts(state.drafts)).toEqual([]);
  });

  it('a saved text does not take away what is being written in the same cell', () => {
    const writing = opened(sent(START, [draft('一', 1)]), place, 'over', '新');
    expect(accepted(writing, [draft('一', 1)]).editor).toMatchObject({ typed: '新' });
  });
});

it('the editor goes with its row when rows come above it, and keeps what was typed', () => {
  const state = shifted(opened(START, place, 'over', '张'), 4);
  expect(state.editor).toMatchObject({ rowId: 'p1', typed: '张', cell: { row: 7, column: 0 } });
  expect(state.cursor.active).toEqual({ row: 7, column: 0 });
});

it('giving up what was refused leaves what is still on its way', () => {
  const waiting: Draft = { ...other, typed: '等', turn: 2, reason: null };
  const state = refused(sent(START, [draft('坏', 1), waiting]), [
    { draft: draft('坏', 1), reason: '不对。' },
  ]);
  expect([...withoutRefused(state).drafts.values()]).toMatchObject([{ typed: '等' }]);
});
