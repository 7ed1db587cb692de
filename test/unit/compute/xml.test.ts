import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { XmlFault, xmlScanner } from '../../../electron/compute/workbook/xml.ts';

/** What a scanner tells, as one line; neighbouring pieces of text are joined, as they may come in any pieces. */
function told(pieces: readonly string[]): string {
  let line = '';
  const scanner = xmlScanner({
    open: (name, attribute) => {
      line += `<${name} ${attribute('r') ?? '-'} ${attribute('t') ?? '-'}>`;
    },
    close: (name) => {
      line += `</${name}>`;
    },
    text: (text) => {
      line += text;
    },
  });
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return line;
}

const DOCUMENT = `\ufeff<?xml version="1.0" encoding='UTF-8'?>
<!-- <c r="no"> --><x:row xmlns:x="urn:x" x:r = "1>2" t='a "b"'><c r="A1"/><v>1 &lt; 2 &amp;&#x5f20;&#19977;</v><![CDATA[<甲>&amp;]]><t >乙</t ></x:row>`;

test('a document in one piece', () => {
  expect(told([DOCUMENT])).toBe(
    '<row 1>2 a "b"><c A1 -></c><v - ->1 < 2 &张三</v><甲>&amp;<t - ->乙</t></row>',
  );
});

test('cut anywhere it tells the same', () => {
  const whole = told([DOCUMENT]);
  for (let cut = 1; cut < DOCUMENT.length; cut++)
    expect(told([DOCUMENT.slice(0, cut), DOCUMENT.slice(cut)])).toBe(whole);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 10 }), (sizes) => {
      const pieces: string[] = [];
      let at = 0;
      for (const size of sizes) pieces.push(DOCUMENT.slice(at, (at += size)));
      expect(told([...pieces, DOCUMENT.slice(at)])).toBe(whole);
    }),
  );
});

describe('what is no XML is a fault', () => {
  test.each([
    ['<row><c', '断在标签里'],
    ['<row><c>', '没有结束'],
    ['<row></row></row>', '多了结束'],
    ['<row r=1></row>', '没有引号'],
    ['<row r></row>', '没有值'],
    ['<row / x></row>', '多出的斜线'],
    ['< row></row>', '没有名字'],
    ['<!DOCTYPE x [<!ENTITY a "b">]><row></row>', '外部定义'],
  ])('%s (%s)', (document) => {
    expect(() => told([document])).toThrow(XmlFault);
  });
});

test('a tag that never ends does not fill the memory', () => {
  const scanner = xmlScanner({ open: () => {}, close: () => {}, text: () => {} });
  scanner.push('<row r="');
  expect(() => {
    for (let piece = 0; piece < 10; piece++) scanner.push('x'.repeat(1024 * 1024));
  }).toThrow(XmlFault);
});
