import { Link } from 'wouter';
import type { UnitLedgerRow } from '../../../../shared/contract/hours-answers.ts';
import { hoursInWords } from '../../../../shared/domain/hours/words.ts';
import { CoverageBar } from '../CoverageBar.tsx';
import { ShortfallLink } from '../ShortfallLink.tsx';

/** The units below one, in the order as maintained: their names lead down, those who lack hours open as a list. */
export function UnitTable({ rows }: { rows: readonly UnitLedgerRow[] }) {
  return (
    <table className="rows hours-units" aria-label="各单位学时">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col" className="number">
            应达标
          </th>
          <th scope="col" className="number">
            已达标
          </th>
          <th scope="col" className="number">
            未达标
          </th>
          <th scope="col" className="number">
            免学时
          </th>
          <th scope="col" className="number">
            人均学时
          </th>
          <th scope="col" className="col-coverage">
            达标率
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.unit.id}>
            <td>
              <Link href={`/hours/unit/${row.unit.id}`}>{row.unit.name}</Link>
              {row.path !== '' && <span className="secondary">　{row.path}</span>}
            </td>
            <td className="number">{row.members.toLocaleString('zh-CN')}</td>
            <td className="number">{row.met.toLocaleString('zh-CN')}</td>
            <td className="number">
              <ShortfallLink organisation={row.unit.id} people={row.missing} of={row.unit.name} />
            </td>
            <td className="number">{row.exempt === 0 ? '—' : row.exempt.toLocaleString('zh-CN')}</td>
            <td className="number">{row.members === 0 ? '—' : hoursInWords(row.average)}</td>
            <td>
              <CoverageBar coverage={row.coverage} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
