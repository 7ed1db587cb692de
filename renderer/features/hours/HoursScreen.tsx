import { type ComponentType, lazy } from 'react';
import { Link, Redirect, useLocation } from 'wouter';

const PAGES: readonly { readonly path: string; readonly title: string; readonly content: ComponentType }[] = [
  { path: '/hours/events', title: '支部活动', content: lazy(() => import('./events/BranchEventsPage.tsx')) },
  {
    path: '/hours/declarations',
    title: '学时申报',
    content: lazy(() => import('./declarations/DeclarationsPage.tsx')),
  },
];

/** 学时: what branches hold, what people declare. */
export default function HoursScreen() {
  const [location] = useLocation();
  const current = PAGES.find(({ path }) => location === path || location.startsWith(`${path}/`));
  if (current === undefined) return <Redirect to="/hours/events" replace />;
  return (
    <div className="scroll">
      <nav className="tabs" aria-label="学时">
        {PAGES.map(({ path, title }) => (
          <Link key={path} href={path} aria-current={path === current.path ? 'page' : undefined}>
            {title}
          </Link>
        ))}
      </nav>
      <current.content />
    </div>
  );
}
