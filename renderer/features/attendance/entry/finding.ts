import type { SheetTrainee } from '../../../../shared/contract/attendance.ts';

type Found = Pick<SheetTrainee, 'number' | 'name' | 'search'>;

/**
 * Who is meant by what is typed: the number on the sheet, a part of the name, or the beginning of its pinyin or initials.
 * Whole initials come before beginnings.
 */
export function findTrainees<Trainee extends Found>(
  trainees: readonly Trainee[],
  typed: string,
): readonly Trainee[] {
  const text = typed.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
  if (text === '') return trainees;
  if (/^\d+$/u.test(text)) return trainees.filter(({ number }) => number === Number(text));
  const forms = (trainee: Trainee) => trainee.search.split('\n').filter((form) => form !== '');
  const whole = trainees.filter((trainee) => forms(trainee).includes(text));
  const begun = trainees.filter(
    (trainee) =>
      !whole.includes(trainee) &&
      (trainee.name.includes(text) || forms(trainee).some((form) => form.startsWith(text))),
  );
  return [...whole, ...begun];
}
