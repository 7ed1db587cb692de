import type { RestoreLook } from '../../shared/contract/backups.ts';
import { timeInWords } from '../ui/words.ts';

/** What a restore would lose: the changes since, and of what there would be more or less than now. */
export function LostByRestore({ look }: { look: RestoreLook }) {
  const different = look.rows.filter((row) => row.now !== row.then);
  return (
    <>
      {different.length > 0 && (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">内容</th>
              <th scope="col" className="number">
                现在
              </th>
              <th scope="col" className="number">
                恢复后
              </th>
            </tr>
          </thead>
          <tbody>
            {different.map((row) => (
              <tr key={row.title}>
                <td>{row.title}</td>
                <td className="number">{row.now}</td>
                <td className="number">{row.then}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {look.lostTotal === null && <p>现在的数据打不开，看不出备份之后有哪些修改；恢复后只有备份里的内容。</p>}
      {look.lostTotal === 0 && <p>备份之后没有修改，恢复不会丢失内容。</p>}
      {look.lostTotal !== null && look.lostTotal > 0 && (
        <>
          <p className="lost-head">
            会丢失备份之后的 <strong>{look.lostTotal} 次修改</strong>
            {look.lostTotal > look.lost.length && `（下面是最近 ${look.lost.length} 次）`}：
          </p>
          <ul className="lines lost">
            {look.lost.map((line) => (
              <li key={line.id} className="line">
                <span className="line-time">{timeInWords(line.at)}</span>
                <span className="line-text">{line.label}</span>
                <span className="line-side">{line.actor}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
