import { expect, test } from 'vitest';
import { nameParts } from '../../../../../shared/domain/people/names/parts.ts';

test.each([
  ['王军', '王', '军'],
  ['王小军', '王', '小军'],
  ['范徐丽泰', '范', '徐丽泰'],
  ['欧阳修', '欧阳', '修'],
  ['司马相如', '司马', '相如'],
  ['尉迟恭', '尉迟', '恭'],
  ['万俟卨', '万俟', '卨'],
  ['諸葛亮', '諸葛', '亮'],
  ['爱新觉罗启星', '爱新觉罗', '启星'],
  // Two characters cannot be a compound surname without a given name.
  ['欧阳', '欧', '阳'],
  ['司空', '司', '空'],
  ['欧小阳', '欧', '小阳'],
  ['王', '王', ''],
  [' 李 明 ', '李', '明'],
  ['𬀩明', '𬀩', '明'],
  ['阿卜杜·热西提', '', '阿卜杜·热西提'],
  ['司马义·铁力瓦尔地', '', '司马义·铁力瓦尔地'],
  ['迪丽娜尔•阿不都拉', '', '迪丽娜尔•阿不都拉'],
  ['John Smith', '', 'John Smith'],
  ['', '', ''],
])('%s: surname “%s”, given name “%s”', (name, surname, given) => {
  expect(nameParts(name)).toEqual({ surname, given });
});
