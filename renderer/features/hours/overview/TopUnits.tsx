import { Link } from 'wouter';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Empty, Page } from '../../../ui/Page.tsx';
import OverviewPage from './OverviewPage.tsx';

/** The overview begins at the top of what the viewer may see: one unit, or a choice of several. */
export default function TopUnits() {
  const asked = useCall('organisations.children', { parent: null });
  if (asked.data === undefined) return <CallState asked={asked} />;
  const { nodes } = asked.data;
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1) return <OverviewPage key={only.id} id={only.id} />;
  return (
    <Page title="学时概览">
      {nodes.length === 0 ? (
        <Empty>还没有组织。先在“组织”里建立或导入党组织，学时按隶属支部汇总。</Empty>
      ) : (
        <ul className="lines">
          {nodes.map(({ id, name }) => (
            <li key={id}>
              <Link className="line-link" href={`/hours/unit/${id}`}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
