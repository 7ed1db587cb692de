import { CLASS_KINDS } from '../classes/codes.ts';
import { fullDay } from '../day-words.ts';
import { figureSentences, hoursInWords, percentInWords, type SaidFigures } from '../statistics/sentences.ts';
import { freeRows, type Paper, type PaperTable, printedWidth } from './paper.ts';

const SIZE = 10.5;

/** “领导要数” as a page: the sentences, then classes by kind and coverage by town. */
export function figuresPaper(figures: SaidFigures): Paper {
  const page = { preset: 'working', across: false } as const;
  const title = `${figures.year}年党员教育培训情况`;
  return {
    title,
    page: { ...page, foot: null, head: title, mark: null },
    parts: [
      { is: 'title', text: title },
      { is: 'ends', left: '', right: `截至${fullDay(figures.on)}` },
      ...figureSentences(figures).map((text) => ({ is: 'text', as: 'body', text }) as const),
      { is: 'ends', left: '一、各类班次', right: '' },
      {
        is: 'table',
        table: tableOf(
          printedWidth(page),
          ['班次类别', '班次', '人次', '人数'],
          [
            ...figures.kinds.map(({ kind, classes, personTimes, persons }) => [
              CLASS_KINDS[kind],
              String(classes),
              String(personTimes),
              String(persons),
            ]),
            ['合计', ...[figures.held.classes, figures.held.personTimes, figures.held.persons].map(String)],
          ],
        ),
      },
      { is: 'ends', left: '二、各单位学时完成情况', right: '单位：人' },
      {
        is: 'table',
        table: tableOf(
          printedWidth(page),
          ['单位', '应完成', '已完成', '还差学时', '免学时', '完成率'],
          [
            ...figures.units.map(({ unit, ...own }) => [unit.name, ...covered(own)]),
            ['合计', ...covered(figures.coverage)],
          ],
        ),
      },
      {
        is: 'closing',
        lines: [
          `累计学时 ${hoursInWords(figures.hours.total)}。人次按在册学员计，不含未报到和退学的；人数一人只计一次。免学时的不计入应完成。`,
        ],
        seal: [],
      },
    ],
  };
}

/** A first column of names, the others of numbers and alike. */
function tableOf(
  width: number,
  header: readonly string[],
  lines: readonly (readonly string[])[],
): PaperTable {
  const name = width * 0.36;
  const others = (width - name) / (header.length - 1);
  return {
    columns: header.map((_, index) =>
      index === 0
        ? { width: name, align: 'start' as const }
        : { width: others, align: 'centre' as const, numbers: true },
    ),
    header: [header],
    groups: freeRows(lines),
    rowHeight: 7.5,
    size: SIZE,
  };
}

const covered = ({ members, met, missing, exempt, percent }: SaidFigures['coverage']): string[] => [
  String(members),
  String(met),
  String(missing),
  String(exempt),
  percentInWords(percent),
];
