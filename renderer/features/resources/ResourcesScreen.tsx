// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './resources.css';
import { lazy } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import CoursesPage from './courses/CoursesPage.tsx';

const CoursePage = lazy(() => import('./courses/CoursePage.tsx'));
const TeachersPage = lazy(() => import('./teachers/TeachersPage.tsx'));
const TeacherPage = lazy(() => import('./teachers/TeacherPage.tsx'));
const VenuesPage = lazy(() => import('./venues/VenuesPage.tsx'));
const VenuePage = lazy(() => import('./venues/VenuePage.tsx'));
const PlacesPage = lazy(() => import('./places/PlacesPage.tsx'));
const SitePage = lazy(() => import('./places/SitePage.tsx'));
const RoutePage = lazy(() => import('./places/RoutePage.tsx'));
const CalendarPage = lazy(() => import('./calendar/CalendarPage.tsx'));

const TABS = [
  { path: '/resources', title: '课程', also: '/resources/courses' },
  { path: '/resources/teachers', title: '师资', also: '/resources/teachers' },
  { path: '/resources/venues', title: '场地', also: '/resources/venues' },
  { path: '/resources/places', title: '教学点与路线', also: '/resources/places' },
  { path: '/resources/calendar', title: '校历与作息', also: '/resources/calendar' },
] as const;

/** 资源: what teaching needs — courses, teachers, rooms, sites and routes, the calendar. */
export default function ResourcesScreen() {
  const [location] = useLocation();
  return (
    <div className="scroll">
      <nav className="tabs" aria-label="资源">
        {TABS.map(({ path, title, also }) => (
          <Link
            key={path}
            href={path}
            aria-current={location === path || location.startsWith(also) ? 'page' : undefined}
          >
            {title}
          </Link>
        ))}
      </nav>
      <Switch>
        <Route path="/resources/courses/:id">{({ id }) => <CoursePage key={id} id={id} />}</Route>
        <Route path="/resources/teachers">
          <TeachersPage />
        </Route>
        <Route path="/resources/teachers/:id">{({ id }) => <TeacherPage key={id} id={id} />}</Route>
        <Route path="/resources/venues">
          <VenuesPage />
        </Route>
        <Route path="/resources/venues/:id">{({ id }) => <VenuePage key={id} id={id} />}</Route>
        <Route path="/resources/places">
          <PlacesPage />
        </Route>
        <Route path="/resources/places/sites/:id">{({ id }) => <SitePage key={id} id={id} />}</Route>
        <Route path="/resources/places/routes/:id">{({ id }) => <RoutePage key={id} id={id} />}</Route>
        <Route path="/resources/calendar">
          <CalendarPage />
        </Route>
        <Route>
          <CoursesPage />
        </Route>
      </Switch>
    </div>
  );
}
