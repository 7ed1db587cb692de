import { Link, useLocation } from 'wouter';
import type { TransactionLine } from '../../../shared/contract/changes.ts';
import { Mark } from '../../ui/Mark.tsx';
import { timeInWords } from '../../ui/words.ts';

/** The lines of 修改记录; the whole line opens its transaction. */
export function ChangeTable({ lines }: { lines: readonly TransactionLine[] }) {
  const [, navigate] = useLocation();
  return (
    <table className="rows rows-open">
      <thead>
        <tr>
          <th scope="col" className="col-time">
            时间
          </th>
          <th scope="col" className="col-actor">
            谁
          </th>
          <th scope="col">做了什么</th>
          <th scope="col">原因</th>
          <th scope="col" className="number col-number">
            条数
          </th>
          <th scope="col" className="col-short">
            状态
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} onClick={() => navigate(`/changes/${line.id}`)}>
            <td className="nowrap">{timeInWords(line.at)}</td>
            <td className="nowrap">
              {line.actor}
              {line.office !== null && <div className="secondary">{line.office}</div>}
            </td>
            <td>
              <Link href={`/changes/${line.id}`} onClick={(event) => event.stopPropagation()}>
                {line.label}
              </Link>
            </td>
            <td>{line.reason ?? ''}</td>
            <td className="number">{line.rows}</td>
            <td className="nowrap">{line.undoneBy !== null && <Mark tone="plain">已撤销</Mark>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
