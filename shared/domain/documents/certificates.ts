import { CERTIFICATE_KINDS } from '../closing/codes.ts';
import type { CertificateContent } from '../closing/content.ts';
import { daySpan, fullDay } from '../day-words.ts';
import { type ClassHeading, openingOf, sealOf } from './class-heading.ts';
import { fitColumns, fittingCell, nameWidth, widthOf } from './fitting.ts';
import {
  type CertificateFace,
  freeRows,
  HEIGHT_A4,
  MARGINS,
  type Paper,
  type PaperRow,
  type Part,
  printedWidth,
  WIDTH_A4,
} from './paper.ts';

/** A certificate to be printed: what stands on it, and the modules of its code. */
export interface PrintedCertificate {
  readonly content: CertificateContent;
  readonly rows: readonly string[];
}

export interface CertificateSheets {
  readonly className: string;
  readonly certificates: readonly PrintedCertificate[];
  /** Two to a page upright. */
  readonly half: boolean;
  /** Only to be looked at. */
  readonly draft: boolean;
}

const POINT = 25.4 / 72;

/** Certificates, one to a page or two, for the printer or for looking at. */
export function certificatesPaper({ className, certificates, half, draft }: CertificateSheets): Paper {
  return {
    title: `${className}证书`,
    page: { preset: 'certificate', across: !half, foot: null, head: null, mark: draft ? '样张' : null },
    parts: certificates.flatMap((each, index): Part[] => [
      ...(index > 0 && (!half || index % 2 === 0) ? [{ is: 'new-page' } as const] : []),
      { is: 'certificate', face: faceOf(each, half) },
    ]),
  };
}

function faceOf({ content, rows }: PrintedCertificate, half: boolean): CertificateFace {
  return {
    half,
    title: CERTIFICATE_KINDS[content.kind],
    number: `证书编号：${content.number}`,
    name: content.name,
    nameSize: nameSize(content.name, half),
    address: '同志：',
    text: textOf(content),
    seal: [...(content.seal === '' ? [] : [`${content.seal}（盖章）`]), fullDay(content.issuedOn)],
    code: { rows, side: half ? 30 : 38, caption: '防伪码：用“党校教务”的“证书核验”扫码核对' },
  };
}

/** As large as fits one line; what does not fit in the smallest size takes a second one. */
function nameSize(name: string, half: boolean): number {
  const { left, right } = MARGINS.certificate;
  const [largest, smallest, inner] = half ? [24, 14, 24] : [34, 18, 32];
  const text = half ? 14 : 18;
  const room = (half ? WIDTH_A4 : HEIGHT_A4) - left - right - inner - 4 * text * POINT;
  const fitting = Math.floor(room / (widthOf(name) * POINT));
  return Math.max(smallest, Math.min(largest, fitting));
}

function textOf(content: CertificateContent): string {
  const { startsOn, endsOn, classNumber, place, hours } = content;
  const when = startsOn === null ? '' : `于${daySpan(startsOn, endsOn ?? startsOn, '至')}`;
  const where = place === null ? '' : `在${place}`;
  const of = `${content.class}${classNumber === null ? '' : `（${classNumber}）`}`;
  return content.kind === 'completion'
    ? `${when}${where}参加${of}学习，修完规定课程，计${hours}学时，经考核合格，准予结业。`
    : `${when}${where}参加${of}培训，计${hours}学时。特此证明。`;
}

/** 存根: the list that stays, with room for whoever takes his certificate away. */
export interface Counterfoils {
  readonly heading: ClassHeading;
  readonly lines: readonly {
    readonly content: CertificateContent;
    readonly voidedOn: string | null;
    readonly voidReason: string | null;
  }[];
}

const SIZE = 10.5;

export function counterfoilsPaper({ heading, lines }: Counterfoils): Paper {
  const page = { preset: 'working', across: true } as const;
  const title = `${heading.name}证书存根`;
  const names = lines.map(({ content }) => content.name);
  const columns = fitColumns(
    [
      { least: 12, align: 'centre', numbers: true },
      { least: 52, align: 'centre' },
      { least: 20, align: 'centre' },
      { least: nameWidth(names, SIZE, 24), align: 'centre' },
      { least: 50, most: null, align: 'start' },
      { least: 14, align: 'centre', numbers: true },
      { least: 30, align: 'centre' },
      { least: 28, align: 'centre' },
      { least: 28, align: 'start' },
    ],
    printedWidth(page),
  );
  const [, numbers, , nameColumn, units] = columns;
  const valid = lines.filter(({ voidedOn }) => voidedOn === null).length;
  return {
    title,
    page: { ...page, foot: null, head: title, mark: null },
    parts: [
      ...openingOf(heading, title),
      {
        is: 'table',
        table: {
          columns,
          header: [['序号', '证书编号', '种类', '姓名', '单位', '学时', '发证日期', '领取人签字', '备注']],
          groups: freeRows(
            lines.map(
              ({ content, voidedOn, voidReason }, index): PaperRow => [
                String(index + 1),
                fittingCell(content.number, numbers, SIZE, 1),
                CERTIFICATE_KINDS[content.kind],
                fittingCell(content.name, nameColumn, SIZE, 1),
                fittingCell(content.unit, units, SIZE, 2),
                String(content.hours),
                fullDay(content.issuedOn),
                '',
                voidedOn === null ? '' : `${fullDay(voidedOn)}作废：${voidReason ?? ''}`,
              ],
            ),
          ),
          rowHeight: 8.6,
          size: SIZE,
        },
      },
      {
        is: 'closing',
        lines: [`合计：有效 ${valid} 份${lines.length > valid ? `，作废 ${lines.length - valid} 份` : ''}。`],
        seal: [sealOf(heading), '经办人签字：　　　　　　'],
      },
    ],
  };
}
