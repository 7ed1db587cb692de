import { Link } from 'wouter';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Mark } from '../../../ui/Mark.tsx';

/** The most lines that a search gives. */
const LIMIT = 100;

/** What the search box found, with the path of each, instead of the tree. */
export function FoundList({
  text,
  showClosed,
  chosen,
}: {
  text: string;
  showClosed: boolean;
  chosen: string | null;
}) {
  const search = useCall('organisations.search', { text, closed: showClosed, limit: LIMIT });
  if (search.data === undefined) return <CallState asked={search} />;
  const { found, total } = search.data;
  if (found.length === 0) {
    return (
      <p className="quiet">
        没有找到“{text}”。只输入名称的一部分试试
        {showClosed ? '。' : '，或勾选“显示已撤销”。'}
      </p>
    );
  }
  return (
    <ul className="found" aria-label="查找结果">
      {found.map((each) => (
        <li key={each.id}>
          <Link
            href={`/organisations/${each.id}`}
            className="found-line"
            aria-current={each.id === chosen ? 'page' : undefined}
          >
            <span>
              {each.name} {each.closedOn !== null && <Mark tone="plain">已撤销</Mark>}
            </span>
            <small>{each.path}</small>
            {each.foundAs !== null && <small>又名：{each.foundAs}</small>}
          </Link>
        </li>
      ))}
      {total > found.length && (
        <li className="quiet">
          共 {total} 个，只显示前 {found.length} 个，请多输几个字。
        </li>
      )}
    </ul>
  );
}
