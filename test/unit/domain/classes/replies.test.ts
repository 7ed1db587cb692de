import { describe, expect, test } from 'vitest';
import { unitOfReply } from '../../../../shared/domain/classes/replies.ts';

const CLASS = '丁字湾街道、靖港镇联合培训班';
const UNITS = [
  { of: 'J', names: ['中共望城区靖港镇委员会', '靖港镇党委'] },
  { of: 'D', names: ['中共望城区丁字湾街道工作委员会', '丁字湾街道党工委'] },
];
const unit = (name: string, headings: readonly string[] = [], units = UNITS) =>
  unitOfReply({ name, headings }, CLASS, units);

describe('whose answer a file is', () => {
  test('units in the name of the class have not sent it', () => {
    const title = `${CLASS}报名回执`;
    expect(unit(`${CLASS}报名回执（靖港镇党委）.xlsx`, [title, '报送单位：靖港镇党委'])).toBe('J');
    expect(unit(`${CLASS}报名回执（丁字湾街道党工委）.xlsx`)).toBe('D');
    expect(unit('回执 终稿.xlsx', [title, '报送单位：丁字湾街道党工委'])).toBe('D');
    expect(unit(`${CLASS}报名回执.xlsx`, [title])).toBeNull();
  });

  test('the line of the sender counts before the file name, its brackets before what else is named', () => {
    expect(unit('回执（丁字湾街道）.xlsx', ['报送单位（盖章）：靖港镇'])).toBe('J');
    expect(unit('丁字湾街道转来的回执（靖港镇）.xlsx')).toBe('J');
    expect(unit('回执（靖港镇）(1).xlsx')).toBe('J');
    expect(unit('回执（靖港镇党委）.xlsx', ['报送单位： '])).toBe('J');
  });

  test('several are none; a name inside of a longer one is not meant', () => {
    expect(unit('靖港镇和丁字湾街道的名单.xlsx')).toBeNull();
    expect(unit('名单.xlsx', ['靖港镇参训人员名单'])).toBe('J');
    const nested = [...UNITS, { of: 'S', names: ['靖港镇芦江社区党总支'] }];
    expect(unit('名单（靖港镇芦江社区）.xlsx', [], nested)).toBe('S');
    expect(unit('名单.xlsx')).toBeNull();
  });
});
