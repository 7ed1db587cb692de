import type { HoursOfPerson } from '../../../../shared/contract/hours-answers.ts';
import { hoursInWords } from '../../../../shared/domain/hours/words.ts';
import { CATEGORIES } from '../../../../shared/domain/people/codes.ts';
import type { GridColumn } from '../../../ui/grid/column.ts';

const number = (
  key: string,
  title: string,
  text: (line: HoursOfPerson) => string,
): GridColumn<HoursOfPerson> => ({ key, title, width: 88, align: 'end', text });

export const SHORTFALL_COLUMNS: readonly GridColumn<HoursOfPerson>[] = [
  { key: 'name', title: '姓名', width: 110, text: ({ name }) => name },
  { key: 'branch', title: '所在党支部', width: 300, text: ({ branch }) => branch },
  { key: 'category', title: '学员类别', width: 160, text: ({ category }) => CATEGORIES[category] },
  number('hours', '已修学时', ({ hours }) => hoursInWords(hours)),
  number('target', '应修学时', ({ target }) => (target === null ? '—' : hoursInWords(target))),
  number('missing', '尚缺学时', ({ missing }) => hoursInWords(missing)),
  {
    ...number('missingCourses', '缺集中培训', ({ missingCourses }) =>
      missingCourses === 0 ? '—' : `${missingCourses} 次`,
    ),
    width: 100,
  },
  number('forecast', '预计年底', ({ forecast }) => hoursInWords(forecast)),
  number('forecastMissing', '年底仍缺', ({ forecastMissing }) => hoursInWords(forecastMissing)),
];
