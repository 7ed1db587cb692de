import { Link } from 'wouter';
import type { CallOutput } from '../../../shared/contract/index.ts';

/** What 核对修改记录 found: the chain is whole, or where it is not. */
export function Verified({ result }: { result: CallOutput<'changes.verify'> }) {
  if (result.broken.length === 0) {
    return (
      <p className="result" role="status">
        已核对 {result.transactions} 次操作、{result.entries} 条记录，前后相连，没有被改动。
      </p>
    );
  }
  return (
    <div className="failure" role="alert">
      <div>
        <p>
          {result.broken.length} 处对不上，数据可能在程序之外被改动。请先另存一份数据文件夹，再联系维护人员。
        </p>
        <ul>
          {result.broken.map((each) => (
            <li key={each.transaction}>
              <Link href={`/changes/${each.transaction}`}>第 {each.transaction} 次操作</Link>：{each.reason}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
