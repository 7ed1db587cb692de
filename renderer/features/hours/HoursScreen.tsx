// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './hours.css';
import { type ComponentType, lazy, Suspense } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import type { Right } from '../../../shared/contract/rights.ts';
import { useSession } from '../../app/session.tsx';

interface Tab {
  readonly path: string;
  readonly title: string;
  readonly right: Right;
  readonly content: ComponentType;
}

const OverviewPage = lazy(() => import('./overview/OverviewPage.tsx'));
const TopUnits = lazy(() => import('./overview/TopUnits.tsx'));
const PersonLedgerPage = lazy(() => import('./person/PersonLedgerPage.tsx'));

/** The tabs of 学时 beside the overview; builders of the feature add theirs. */
const TABS: readonly Tab[] = [
  {
    path: '/hours/shortfall',
    title: '未达标',
    right: 'hours.see',
    content: lazy(() => import('./shortfall/ShortfallPage.tsx')),
  },
  {
    path: '/hours/events',
    title: '支部活动',
    right: 'hours.see',
    content: lazy(() => import('./events/BranchEventsPage.tsx')),
  },
  {
    path: '/hours/declarations',
    title: '学时申报',
    right: 'hours.see',
    content: lazy(() => import('./declarations/DeclarationsPage.tsx')),
  },
  {
    path: '/hours/rules',
    title: '认定规则',
    right: 'hours.see',
    content: lazy(() => import('./rules/HoursRulesPage.tsx')),
  },
];

/** 学时: coverage by unit, who lacks hours, the ledger of a person, the rules. */
export default function HoursScreen() {
  const { rights } = useSession().viewer;
  const [location] = useLocation();
  const tabs = TABS.filter((tab) => rights.includes(tab.right));
  const current = tabs.find((tab) => location === tab.path || location.startsWith(`${tab.path}/`));
  return (
    <div className="scroll hours-screen">
      <nav className="tabs" aria-label="学时">
        <Link href="/hours" aria-current={current === undefined ? 'page' : undefined}>
          学时概览
        </Link>
        {tabs.map((tab) => (
          <Link key={tab.path} href={tab.path} aria-current={tab === current ? 'page' : undefined}>
            {tab.title}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<p className="waiting">正在打开…</p>}>
        {current !== undefined ? (
          <current.content />
        ) : (
          <Switch>
            <Route path="/hours/person/:id">{({ id }) => <PersonLedgerPage key={id} id={id} />}</Route>
            <Route path="/hours/unit/:id">{({ id }) => <OverviewPage key={id} id={id} />}</Route>
            <Route>
              <TopUnits />
            </Route>
          </Switch>
        )}
      </Suspense>
    </div>
  );
}
