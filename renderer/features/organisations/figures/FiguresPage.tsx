import { Link } from 'wouter';
import type { OrganisationFigures } from '../../../../shared/contract/organisations.ts';
import { ORGANISATION_KINDS, STATISTICS_KINDS } from '../../../../shared/domain/organisations/kinds.ts';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Page, Section } from '../../../ui/Page.tsx';
import { keysOf } from '../../../ui/keys-of.ts';

type Unit = OrganisationFigures['units'][number];

const COLUMNS = [
  { key: 'committees', title: '党委、党工委', what: 'committees' },
  { key: 'generalBranches', title: '党总支', what: 'general-branch' },
  { key: 'branches', title: '党支部', what: 'branches' },
  { key: 'groups', title: '党小组', what: 'group' },
] as const satisfies readonly { key: keyof Unit; title: string; what: string }[];

/** 组织统计: towns and units × kinds; every number opens the organisations behind it. */
export default function FiguresPage() {
  const figures = useCall('organisations.figures', {});
  const tops = useCall('organisations.children', { parent: null });
  if (figures.data === undefined) return <CallState asked={figures} />;
  const nodes = tops.data?.nodes ?? [];
  const top = nodes.length === 1 ? (nodes[0]?.id ?? null) : null;
  return (
    <Page title="组织统计" about="只数未撤销的组织。点数字看是哪些。">
      <ByUnit units={figures.data.units} />
      <div className="columns columns-even">
        <Section title="按类别">
          <Counts counts={figures.data.byKind} titles={ORGANISATION_KINDS} top={top} prefix="" />
        </Section>
        <Section title="按统计类别">
          <Counts
            counts={figures.data.byStatisticsKind}
            titles={{ ...STATISTICS_KINDS, none: '未填' }}
            top={top}
            prefix="statistics-"
          />
        </Section>
      </div>
    </Page>
  );
}

/** The units that have something below them; a town's branches without groups have nothing to count. */
function ByUnit({ units: all }: { units: readonly Unit[] }) {
  const units = all.filter((unit) => COLUMNS.some((column) => unit[column.key] > 0));
  if (units.length === 0) return null;
  return (
    <>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">下级单位（不计本级）</th>
            {COLUMNS.map((column) => (
              <th scope="col" key={column.key} className="number">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">
                <Link href={`/organisations/${unit.id}`} title={unit.name}>
                  {unit.shortName ?? unit.name}
                </Link>
              </th>
              {COLUMNS.map((column) => (
                <td key={column.key} className="number">
                  {unit[column.key] === 0 ? (
                    0
                  ) : (
                    <Link href={`/organisations/${unit.id}/list/${column.what}`}>{unit[column.key]}</Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            {COLUMNS.map((column) => (
              <td key={column.key} className="number">
                {units.reduce((sum, unit) => sum + unit[column.key], 0)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      {units.length < all.length && (
        <p className="quiet">另有 {all.length - units.length} 个没有下级，上表不列，已计入下面两表。</p>
      )}
    </>
  );
}

function Counts<Key extends string>({
  counts,
  titles,
  top,
  prefix,
}: {
  counts: Readonly<Partial<Record<Key, number>>>;
  titles: Readonly<Record<Key, string>>;
  /** The one organisation at the top; null: the numbers have no common list. */
  top: string | null;
  prefix: string;
}) {
  const keys = keysOf(titles).filter((key) => (counts[key] ?? 0) > 0);
  return (
    <table className="rows narrow">
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <th scope="row">{titles[key]}</th>
            <td className="number">
              {top === null ? (
                counts[key]
              ) : (
                <Link href={`/organisations/${top}/list/${prefix}${key}`}>{counts[key]}</Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
