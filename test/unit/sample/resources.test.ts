import { expect, test } from 'vitest';
import { brokenStep } from '../../../shared/domain/resources/reviews.ts';
import { WHOLE_COURSES } from '../../support/sample/training/whole-courses.ts';
import { WHOLE_ROUTES, WHOLE_SITES, WHOLE_VENUES } from '../../support/sample/training/whole-places.ts';
import { WHOLE_TEACHERS } from '../../support/sample/training/whole-teachers.ts';

/** What the seed article counts (rules-and-forms §6), and what both sizes have already: see training/resources.ts. */
test('the whole district has as much to teach with as the seed article counts', () => {
  const themes = (theme: string) => WHOLE_COURSES.filter((course) => course.theme === theme).length;
  expect([themes('党史专题'), themes('精品课'), themes('现场教学')]).toEqual([8, 16, 17]);
  expect(WHOLE_VENUES.reduce((sum, { seats }) => sum + seats, 630)).toBe(1000);
  expect(WHOLE_TEACHERS.length + 5).toBe(60);
  expect(WHOLE_ROUTES.map(({ name }) => name)).toEqual(['走传承路', '走复兴路', '走阳光路']);
});

test('nothing stands twice, and every course went a way that the rules allow', () => {
  for (const list of [WHOLE_COURSES, WHOLE_TEACHERS, WHOLE_VENUES, WHOLE_SITES]) {
    const names = list.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
  for (const { name, steps } of WHOLE_COURSES) expect([name, brokenStep(steps)]).toEqual([name, null]);
});
