import { lazy } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useRight } from '../../app/session.tsx';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Empty } from '../../ui/Page.tsx';
import { OrganisationPage } from './page/OrganisationPage.tsx';
import { TreePane } from './tree/TreePane.tsx';

const FiguresPage = lazy(() => import('./figures/FiguresPage.tsx'));
const BelowPage = lazy(() => import('./figures/BelowPage.tsx'));
const PapersPage = lazy(() => import('./events/PapersPage.tsx'));
const ImportPage = lazy(() => import('./import/ImportPage.tsx'));

/** 组织: the tree at the left, what was opened from it at the right. */
export default function OrganisationsScreen() {
  const [location] = useLocation();
  const chosen = /^\/organisations\/([0-9a-f-]{36})/u.exec(location)?.[1] ?? null;
  return (
    <div className="split">
      <TreePane chosen={chosen} />
      <div className="split-main">
        <Switch>
          <Route path="/organisations/figures">
            <FiguresPage />
          </Route>
          <Route path="/organisations/papers">
            <PapersPage />
          </Route>
          <Route path="/organisations/:id/import">{({ id }) => <ImportPage key={id} under={id} />}</Route>
          <Route path="/organisations/:id/list/:what">
            {({ id, what }) => <BelowPage key={`${id}/${what}`} root={id} what={what} />}
          </Route>
          <Route path="/organisations/:id">{({ id }) => <OrganisationPage key={id} id={id} />}</Route>
          <Route>
            <Welcome />
          </Route>
        </Switch>
      </div>
    </div>
  );
}

/** Nothing chosen yet. A tree with a single top shows that one; there is nothing to choose. */
function Welcome() {
  const mayEdit = useRight('organisations.edit');
  const tops = useCall('organisations.children', { parent: null });
  const only = tops.data?.nodes.length === 1 ? tops.data.nodes[0] : undefined;
  if (tops.data === undefined) return <CallState asked={tops} />;
  if (only !== undefined) return <Redirect to={`/organisations/${only.id}`} replace />;
  return (
    <Empty>
      从左边的组织树里选一个组织，或在上面的框里输入名称、拼音首字母查找。
      {mayEdit && '选中以后可以新建下级、更名、调整隶属、导入组织清单。'}
    </Empty>
  );
}
