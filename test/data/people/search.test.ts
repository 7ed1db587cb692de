import { pinyin } from 'pinyin-pro';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { samplePerson } from '../../support/sample/fill-people.ts';
import { districtPeople, type SamplePerson } from '../../support/sample/people/district-people.ts';
import { seededRandom } from '../../support/sample/random.ts';
import { wholeSampleFolder } from '../../support/sample/whole.ts';

/** Whoever is typed in any of the usual ways is found among 34,000; the oracle is the plain data of the sample. */

let desk: DeskInProcess;
const people = districtPeople({ size: 'whole' });

beforeAll(async () => {
  desk = openInProcess(await wholeSampleFolder());
}, 120_000);
afterAll(() => desk.close());

const plain = (name: string) => name.replaceAll(/[\s·]/gu, '').toLowerCase();
const isHan = (name: string) => /^\p{Script=Han}{2,4}$/u.test(name);
const search = (text: string) => desk.ask('people.search', { text, limit: 100 });

const random = seededRandom(20261124);
const some = random.shuffle(people.filter((person) => isHan(person.name))).slice(0, 90);

/** How well a typed part of a name fits somebody: 0 whole, 1 beginning, 2 part, null not at all. */
function fit(person: SamplePerson, typed: string): number | null {
  const ranks = [person.name, person.formerName]
    .filter((name) => name !== null)
    .map((name) => plain(name))
    .map((name) => (name === typed ? 0 : name.startsWith(typed) ? 1 : name.includes(typed) ? 2 : null))
    .filter((rank) => rank !== null);
  return ranks.length === 0 ? null : Math.min(...ranks);
}

describe('by the characters of the name', () => {
  test.each([
    ['the whole name', (name: string) => name],
    ['its first two characters', (name: string) => Array.from(name).slice(0, 2).join('')],
    ['its last two characters', (name: string) => Array.from(name).slice(-2).join('')],
  ])('%s', async (_, typedOf) => {
    for (const person of some) {
      const typed = typedOf(person.name);
      const { found, total } = await search(typed);
      const fitting = people.filter((each) => fit(each, typed) !== null);
      // A word that also names a unit (建设) finds its people besides, but after those who bear it.
      expect(total, typed).toBeGreaterThanOrEqual(fitting.length);
      const at = found.findIndex((each) => each.id === samplePerson(person.key));
      const own = fit(person, typed) ?? 9;
      const atLeastAsGood = fitting.filter((each) => (fit(each, typed) ?? 9) <= own).length;
      if (atLeastAsGood <= 10) expect(at, typed).toBeGreaterThanOrEqual(0);
      if (atLeastAsGood <= 10) expect(at, typed).toBeLessThan(10);
      else if (total <= 100) expect(at, typed).toBeGreaterThanOrEqual(0);
    }
  });
});

const byId = new Map(people.map((person) => [samplePerson(person.key), person]));

/** The name and the former name of somebody found. */
function namesOf(id: string): string[] {
  const person = byId.get(id);
  return [person?.name, person?.formerName].filter((name) => name != null);
}

/** Whether a name can be typed just so: any reading of each character, in full or by its initial. */
function canBeTyped(name: string, typed: string): boolean {
  const ways = (letters: (reading: string) => string): boolean => {
    let left = new Set([typed]);
    for (const one of plain(name)) {
      const usual = pinyin(one, { multiple: true, type: 'array', toneType: 'none', v: true });
      const own = [...usual, ...(SURNAMES[one] ?? [])].map(letters);
      left = new Set(
        [...left].flatMap((rest) =>
          own.filter((way) => rest.startsWith(way)).map((way) => rest.slice(way.length)),
        ),
      );
    }
    return left.has('');
  };
  return ways((reading) => reading) || ways((reading) => reading[0] ?? '');
}

/** Readings that characters have as surnames only. */
const SURNAMES: Readonly<Record<string, readonly string[]>> = {
  单: ['shan'],
  仇: ['qiu'],
  解: ['xie'],
  曾: ['zeng'],
  查: ['zha'],
  覃: ['tan', 'qin'],
  区: ['ou'],
  盖: ['ge'],
  缪: ['miao'],
  尉: ['yu'],
  乐: ['yue'],
  朴: ['piao'],
  种: ['chong'],
  员: ['yun'],
  任: ['ren'],
  翟: ['zhai', 'di'],
  万: ['mo', 'wan'],
  俟: ['qi'],
};

describe('by the reading', () => {
  // Only names whose characters have one reading each: what they sound like is beyond doubt.
  const clear = some.filter((person) =>
    Array.from(person.name).every(
      (one) => pinyin(one, { multiple: true, type: 'array', toneType: 'none' }).length === 1,
    ),
  );
  const syllables = (name: string) => pinyin(name, { type: 'array', toneType: 'none', v: true });

  test.each([
    ['in full', (name: string) => syllables(name).join('')],
    [
      'by initials',
      (name: string) =>
        syllables(name)
          .map((one) => one[0])
          .join(''),
    ],
  ])('%s', async (_, typedOf) => {
    expect(clear.length).toBeGreaterThan(30);
    for (const person of clear) {
      const typed = typedOf(person.name);
      const { found, total } = await search(typed);
      const at = found.findIndex((each) => each.id === samplePerson(person.key));
      expect(at >= 0 || total > 100, `${person.name} ${typed}`).toBe(true);
      // Whoever stands before must be typed just so, too; whatever is only begun or partly so comes after.
      for (const other of found.slice(0, Math.max(at, 0)))
        expect(
          namesOf(other.id).some((name) => canBeTyped(name, typed)),
          `${typed}: ${other.name}`,
        ).toBe(true);
    }
  });

  test.each([
    ['单', 'shan'],
    ['仇', 'qiu'],
    ['解', 'xie'],
    ['曾', 'zeng'],
    ['查', 'zha'],
    ['尉迟', 'yuchi'],
    ['覃', 'tan'],
    ['覃', 'qin'],
  ])('%s is found as %s', async (surname, typed) => {
    const bearers = people.filter((person) => person.name.startsWith(surname) && isHan(person.name));
    for (const person of bearers.slice(0, 3)) {
      const given = Array.from(person.name).slice(Array.from(surname).length).join('');
      const full = `${typed}${syllables(given).join('')}`;
      const { found, total } = await search(full);
      expect(found.some((each) => each.id === samplePerson(person.key)) || total > 100, full).toBe(true);
    }
    expect(bearers.length).toBeGreaterThan(0);
  });
});

test('by the end of a number', async () => {
  for (const person of some) {
    const ends = [person.idNumber?.slice(-4), person.idNumber?.slice(-6), person.phone?.slice(-4)];
    for (const end of ends.filter((each) => each !== undefined)) {
      const { found, total } = await search(end);
      expect(found.some((each) => each.id === samplePerson(person.key)) || total > 100, end).toBe(true);
    }
  }
});

test('by the former name', async () => {
  for (const person of people.filter((each) => each.formerName !== null).slice(0, 40)) {
    const { found } = await search(person.formerName ?? '');
    expect(found.some((each) => each.id === samplePerson(person.key))).toBe(true);
  }
});

test('adding the unit narrows, and still finds', async () => {
  for (const person of some.filter((each) => each.branch !== null)) {
    const town = (person.branch ?? '').split('/')[0] ?? '';
    const without = await search(person.name);
    const within = await search(`${person.name} ${town}`);
    expect(within.total, `${person.name} ${town}`).toBeLessThanOrEqual(without.total);
    expect(
      within.found.some((each) => each.id === samplePerson(person.key)) || within.total > 100,
      `${person.name} ${town}`,
    ).toBe(true);
  }
});

test('by the person’s own reading, and by initials with the town', async () => {
  for (const person of people.filter((each) => each.reading !== null && isHan(each.name)).slice(0, 30)) {
    const own = (person.reading ?? '')
      .normalize('NFD')
      .replaceAll(/[^a-z]/giu, '')
      .toLowerCase();
    const { found, total } = await search(own);
    expect(found.some((each) => each.id === samplePerson(person.key)) || total > 100, own).toBe(true);
  }
  for (const person of some.filter((each) => each.branch !== null).slice(0, 40)) {
    const initials = pinyin(person.name, {
      type: 'array',
      pattern: 'first',
      toneType: 'none',
      surname: 'head',
    }).join('');
    const town = (person.branch ?? '').split('/')[0] ?? '';
    const { found, total } = await search(`${initials} ${town}`);
    expect(
      found.some((each) => each.id === samplePerson(person.key)) || total > 100,
      `${initials} ${town}`,
    ).toBe(true);
  }
});

test.each(['阿巴阿巴', 'qqxxzzqq', "'", '"', '%', '_', '\\', '单%', '😀', '字'.repeat(60)])(
  '%s finds nobody and harms nothing',
  async (text) => expect((await search(text)).total).toBe(0),
);
