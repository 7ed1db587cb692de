import { describe, expect, it } from 'vitest';
import { understoodCells } from '../../../../renderer/features/importing/understood.ts';

const values = (cells: Parameters<typeof understoodCells>[0]) =>
  Object.fromEntries(understoodCells(cells, '2026-11-24').map(({ field, value }) => [field, value]));

describe('what is understood by the cells of a row', () => {
  it('is said in words, days as they will stand on the register', () => {
    expect(
      values({ name: '张  三', sex: '男性', birth: '78年3月', nationality: '汉', education: '本科' }),
    ).toMatchObject({ name: '张三', sex: '男', birth: '1978-03', nationality: '汉族' });
  });

  it('does not depend on how other cells of the column write their months', () => {
    expect(values({ birth: '1978.1' })).toEqual({ birth: '1978-01' });
  });

  it('shows numbers as in the list, tidied', () => {
    expect(values({ phone: '１３８ 0000 0000' })).toEqual({ phone: '13800000000' });
  });

  it('is nothing where nothing is written', () => {
    expect(values({ duty: ' ', note: 'None' })).toEqual({ duty: null, note: null });
  });
});
