// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './statistics.css';
import { lazy } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { useRight } from '../../app/session.tsx';
import FiguresPage from './FiguresPage.tsx';

const RowsPage = lazy(() => import('./RowsPage.tsx'));
const MonthFees = lazy(() => import('../fees/MonthFees.tsx'));

/** 统计: what leaders ask for, each number opening to its rows; fees of a month. */
export default function StatisticsScreen() {
  const [location] = useLocation();
  const seesFigures = useRight('statistics.see');
  const seesFees = useRight('fees.see');
  const atFees = location === '/statistics/fees' || !seesFigures;
  return (
    <div className="scroll">
      <nav className="tabs" aria-label="统计">
        {seesFigures && (
          <Link href="/statistics" aria-current={atFees ? undefined : 'page'}>
            领导要数
          </Link>
        )}
        {seesFees && (
          <Link href="/statistics/fees" aria-current={atFees ? 'page' : undefined}>
            讲课费
          </Link>
        )}
      </nav>
      <Switch>
        <Route path="/statistics/fees">
          <MonthFees />
        </Route>
        <Route path="/statistics/rows/:figure">{({ figure }) => <RowsPage figure={figure} />}</Route>
        <Route>{seesFigures ? <FiguresPage /> : <MonthFees />}</Route>
      </Switch>
    </div>
  );
}
