import { expect, test } from 'vitest';
import { doubtsOf } from '../../../../shared/domain/people/doubts.ts';

const TODAY = '2026-11-24';
const fieldsOf = (person: Parameters<typeof doubtsOf>[0]) =>
  doubtsOf(person, TODAY).map(({ field }) => field);

test('each doubt names the field at which it is mended, the number first', () => {
  expect(
    fieldsOf({
      idNumber: '123',
      birth: '2000',
      sex: '1',
      joinedOn: '2010',
      confirmedOn: '2009',
      membership: 'full',
    }),
  ).toEqual(['idNumber', 'joinedOn', 'confirmedOn']);
  expect(
    fieldsOf({
      idNumber: '430199197803120014',
      birth: '1979',
      sex: '2',
      confirmedOn: '2009',
      membership: 'probationary',
    }),
  ).toEqual(['sex', 'birth', 'membership']);
});

test('the page doubts what a list is doubted for: the order of the steps, the category against the status', () => {
  const person = { appliedOn: '2002-01', activistOn: '2001-12', membership: 'full', politicalStatus: '13' };
  expect(fieldsOf(person)).toEqual(['membership', 'activistOn']);
});

test('nothing is odd where nothing is known, and no sentence shows a whole number', () => {
  expect(fieldsOf({ idNumber: null, birth: null, sex: null, membership: 'none' })).toEqual([]);
  const number = '430199197803120014';
  const said = doubtsOf({ idNumber: number, birth: '1979', sex: '2' }, TODAY);
  expect(said).toHaveLength(2);
  expect(said.filter(({ sentence }) => sentence.includes(number))).toEqual([]);
});
