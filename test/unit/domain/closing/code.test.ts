import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  base32,
  codeText,
  factsText,
  fromBase32,
  keyIdInWords,
  readCode,
  readFacts,
} from '../../../../shared/domain/closing/code.ts';
import {
  freeNumbers,
  numberIn,
  placeInSeries,
  seriesOfPattern,
} from '../../../../shared/domain/closing/pattern.ts';

describe('base32', () => {
  test('the examples of RFC 4648, without filling', () => {
    const encoded = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) =>
      base32(Buffer.from(text)),
    );
    expect(encoded).toEqual(['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI']);
  });

  test('any bytes come back, and a text that means no bytes is none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(fromBase32(base32(bytes))).toEqual(bytes);
      }),
    );
    // Bits over in the last letter, a letter too many, figures that are not among the letters.
    for (const wrong of ['MZ', 'MZXW6YTBO', 'M1', 'mz', 'A']) expect(fromBase32(wrong), wrong).toBeNull();
  });
});

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const facts = fc.record({
  serial: text,
  kind: fc.constantFrom('completion' as const, 'training' as const),
  number: text,
  name: text,
  class: text,
  startsOn: fc.option(fc.constant('2026-11-09')),
  endsOn: fc.option(fc.constant('2026-11-10')),
  hours: fc.integer({ min: 0, max: 4000 }).map((quarters) => quarters / 4),
  issuedOn: fc.constant('2026-11-11'),
});

test('a code says what was put in, however a scanner or a message breaks its lines and cases', () => {
  fc.assert(
    fc.property(facts, fc.uint8Array({ minLength: 64, maxLength: 64 }), (given, signature) => {
      const said = factsText(given);
      const code = codeText('0123456789ABCDEF', Buffer.from(said), signature);
      expect(code).toMatch(/^[A-Z0-9:]+$/u);
      const typed = ` ${code.toLowerCase().replaceAll(/(.{40})/gu, '$1\r\n')} `.replace(':', '：');
      const read = readCode(typed);
      expect(read).toMatchObject({ text: code, keyId: '0123456789ABCDEF' });
      expect(Buffer.from(read?.signature ?? [])).toEqual(Buffer.from(signature));
      const back = readFacts(Buffer.from(read?.facts ?? []).toString('utf8'));
      expect(back === null ? null : factsText(back)).toBe(said);
    }),
  );
});

test('what is no code is none', () => {
  for (const wrong of ['', 'DXZS1', 'DXZS2:0123456789ABCDEF:MZXW6', 'DXZS1:0123:MZXW6', 'https://a.b/c'])
    expect(readCode(wrong), wrong).toBeNull();
  expect(readFacts('[]')).toBeNull();
  expect(readFacts('{')).toBeNull();
  expect(keyIdInWords('0BA248F93F36BC73')).toBe('0BA2 48F9 3F36 BC73');
});

describe('numbers', () => {
  const series = (pattern: string) => seriesOfPattern(pattern, '2026-11-11');

  test('a pattern has one place for the number, and may have one for the year', () => {
    const usual = series('望党校结〔{年}〕{序号:4}号');
    expect(usual === null ? '' : numberIn(usual, 7)).toBe('望党校结〔2026〕0007号');
    const short = series('培-{序号:2}');
    expect(short === null ? '' : numberIn(short, 123)).toBe('培-123');
    for (const wrong of [
      '望党校〔2026〕号',
      '{年}{年}{序号}',
      '{序号}{序号}',
      '{月}{序号}',
      '{序号:0}',
      '{序号',
    ])
      expect(series(wrong), wrong).toBeNull();
  });

  test('the free ones are the lowest that nobody has, in order, none twice', () => {
    const usual = { before: '结〔2026〕', after: '号', digits: 4 };
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 40 })),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 50 }),
        (used, count, start) => {
          const taken = used.map((at) => numberIn(usual, at));
          const free = freeNumbers(usual, [...taken, '结〔2025〕0001号', '别的'], count, start);
          const places = free.map((number) => placeInSeries(usual, number) ?? 0);
          // Counted up one by one, as somebody with the list in hand would.
          const expected: number[] = [];
          for (
            let at = start ?? Math.min(...(used.length === 0 ? [1] : used));
            expected.length < count;
            at += 1
          )
            if (!used.includes(at)) expected.push(at);
          expect(places).toEqual(expected);
        },
      ),
    );
  });
});
