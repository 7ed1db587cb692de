// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './timetable.css';
import { type ComponentType, lazy } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import WeekPage from './board/WeekPage.tsx';

const PAGES: readonly { readonly path: string; readonly title: string; readonly content: ComponentType }[] = [
  { path: '/timetable', title: '全校周课表', content: WeekPage },
  {
    path: '/timetable/teachers',
    title: '教师',
    content: lazy(async () => ({ default: (await import('./board/ResourcePage.tsx')).TeacherPage })),
  },
  {
    path: '/timetable/venues',
    title: '场地',
    content: lazy(async () => ({ default: (await import('./board/ResourcePage.tsx')).VenuePage })),
  },
  { path: '/timetable/free', title: '空闲', content: lazy(() => import('./board/FreePage.tsx')) },
  {
    path: '/timetable/conflicts',
    title: '冲突检查',
    content: lazy(() => import('./board/ConflictsPage.tsx')),
  },
  { path: '/timetable/ratios', title: '教学比例', content: lazy(() => import('./board/RatiosPage.tsx')) },
];

/** 课表: the board of all classes, one teacher, one venue, what is free, conflicts, shares. */
export default function TimetableScreen() {
  const [location] = useLocation();
  const current = PAGES.find(({ path }) => path === location);
  if (current === undefined) return <Redirect to="/timetable" replace />;
  return (
    <div className="scroll">
      <nav className="tabs" aria-label="课表">
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
