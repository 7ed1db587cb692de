import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { codeRows } from '../../../../electron/features/certificates/qr.ts';
import { codePng } from '../../../../electron/compute/documents/png.ts';
import { certificatesPaper, counterfoilsPaper } from '../../../../shared/domain/documents/certificates.ts';
import { assessmentPaper } from '../../../../shared/domain/documents/assessment-form.ts';
import { CODE_MARGIN, type Paper } from '../../../../shared/domain/documents/paper.ts';
import { HEADING, inventedCertificate, inventedLine, LONG_NAME } from '../../../support/papers.ts';

const faces = (paper: Paper) => paper.parts.flatMap((part) => (part.is === 'certificate' ? [part.face] : []));
const sheets = (names: readonly string[], half = false) =>
  certificatesPaper({
    className: '轮训班',
    certificates: names.map((name, index) => inventedCertificate(index, name)),
    half,
    draft: false,
  });

test('names stand whole, large where they fit and never smaller than can be read', () => {
  for (const half of [false, true]) {
    const [short, compound, long] = faces(sheets(['李丽', '欧阳建国', LONG_NAME], half));
    expect([short?.name, compound?.name, long?.name]).toEqual(['李丽', '欧阳建国', LONG_NAME]);
    expect(short?.nameSize).toBe(half ? 24 : 34);
    expect(compound?.nameSize).toBe(half ? 24 : 34);
    expect(long?.nameSize).toBe(half ? 14 : 18);
  }
});

test('one to a page across, two to a page upright', () => {
  const breaks = (paper: Paper) => paper.parts.filter((part) => part.is === 'new-page').length;
  const whole = sheets(['甲', '乙', '丙']);
  expect([whole.page.across, breaks(whole)]).toEqual([true, 2]);
  const half = sheets(['甲', '乙', '丙'], true);
  expect([half.page.across, breaks(half)]).toEqual([false, 1]);
});

test('what stands on it: class, days, hours, seal, number', () => {
  const [face] = faces(sheets(['李丽']));
  expect(face).toMatchObject({
    title: '结业证书',
    number: '证书编号：望党校结〔2026〕0001号',
    text: '于2026年11月9日至10日在区委党校参加后备干部培训班（2026年第1期）学习，修完规定课程，计16学时，经考核合格，准予结业。',
    seal: ['区委党校（盖章）', '2026年11月11日'],
  });
});

test('voided certificates stay among the counterfoils, with the reason', () => {
  const lines = ['甲', '乙'].map((name, index) => ({
    content: inventedCertificate(index, name).content,
    voidedOn: index === 1 ? '2026-11-20' : null,
    voidReason: index === 1 ? '本人遗失' : null,
  }));
  const paper = counterfoilsPaper({ heading: HEADING, lines });
  const said = JSON.stringify(paper);
  expect(said).toContain('2026年11月20日作废：本人遗失');
  expect(said).toContain('有效 1 份，作废 1 份');
});

test('a form for each trainee, with 遵规守纪, and one list to sign', () => {
  const trainee = { attendance: '', rate: '', hours: '', score: '', grade: '', outcome: '', remark: '' };
  const paper = assessmentPaper({
    heading: HEADING,
    trainees: [1, 2, 3].map((index) => ({ ...trainee, line: inventedLine(index) })),
  });
  const titles = paper.parts.flatMap((part) => (part.is === 'title' ? [part.text] : []));
  expect(titles).toEqual(['学员考核登记表', '学员考核登记表', '学员考核登记表', '学员考核登记表移交清单']);
  expect(JSON.stringify(paper).match(/遵规守纪/gu)).toHaveLength(3);
});

test('the picture of a code has its modules, and the white that scanners need around them', () => {
  const rows = codeRows('DXZS1:0123456789ABCDEF:MZXW6YTBOI');
  const png = codePng(rows);
  const width = png.readUInt32BE(16);
  const scale = width / (rows.length + 2 * CODE_MARGIN);
  const start = png.indexOf('IDAT');
  const pixels = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  const line = 1 + Math.ceil(width / 8);
  const isDark = (x: number, y: number) => ((pixels[y * line + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0;
  const middle = (module: number) => Math.floor((module + CODE_MARGIN + 0.5) * scale);
  const read = rows.map((_, y) => rows.map((__, x) => (isDark(middle(x), middle(y)) ? '1' : '0')).join(''));
  expect(read).toEqual(rows);
  expect([isDark(0, 0), isDark(width - 1, width - 1)]).toEqual([false, false]);
});
