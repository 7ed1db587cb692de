import { type ComponentType, lazy } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import type { Right } from '../../../shared/contract/rights.ts';
import { useSession } from '../../app/session.tsx';

interface Tab {
  readonly path: string;
  readonly title: string;
  readonly right: Right;
  readonly content: ComponentType;
}

/** The tabs of 设置; features add theirs. */
const TABS: readonly Tab[] = [
  {
    path: '/settings/rules',
    title: '规则',
    right: 'settings.see',
    content: lazy(() => import('./rules/RulesTab.tsx')),
  },
  {
    path: '/settings/certificates',
    title: '证书核验',
    right: 'closing.see',
    content: lazy(() => import('../certificates/VerifyPage.tsx')),
  },
  {
    path: '/settings/backups',
    title: '备份与恢复',
    right: 'system.maintain',
    content: lazy(() => import('./BackupsTab.tsx')),
  },
  {
    path: '/settings/health',
    title: '系统检查',
    right: 'system.maintain',
    content: lazy(() => import('./HealthTab.tsx')),
  },
  {
    path: '/settings/office',
    title: '本单位',
    right: 'settings.see',
    content: lazy(() => import('./OfficeTab.tsx')),
  },
];

/** 设置: rules, backup and restore, system check, the office itself. */
export default function SettingsScreen() {
  const { rights } = useSession().viewer;
  const [location] = useLocation();
  const tabs = TABS.filter((tab) => rights.includes(tab.right));
  const current = tabs.find((tab) => tab.path === location);
  const first = tabs[0];
  if (current === undefined) return first === undefined ? null : <Redirect to={first.path} replace />;
  return (
    <div className="scroll">
      <nav className="tabs" aria-label="设置">
        {tabs.map((tab) => (
          <Link key={tab.path} href={tab.path} aria-current={tab === current ? 'page' : undefined}>
            {tab.title}
          </Link>
        ))}
      </nav>
      <current.content />
    </div>
  );
}
