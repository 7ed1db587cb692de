import { dayInWords, today } from '../../ui/words.ts';
import { Mark } from '../../ui/Mark.tsx';

/** Whether something is out of use by today; a day to come does not count yet. */
export const isOutOfUse = (on: string | null): boolean => on !== null && on <= today();

/** 停用 or 停聘, or from which day on; nothing for what stays in use. `day`: with the day also when it has come. */
export function OutOfUse({ on, word, day = false }: { on: string | null; word: string; day?: boolean }) {
  if (on === null) return null;
  const come = isOutOfUse(on);
  const text = !come ? `${dayInWords(on)}起${word}` : day ? `${dayInWords(on)}${word}` : word;
  return (
    <>
      {' '}
      <Mark tone="plain">{text}</Mark>
    </>
  );
}
