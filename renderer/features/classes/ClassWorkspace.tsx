import { type ComponentType, lazy, Suspense } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import type { ClassPage } from '../../../shared/contract/classes.ts';
import { CLASS_STATUSES } from '../../../shared/domain/classes/codes.ts';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { spanInWords, statusTone } from './words.ts';

interface Tab {
  /** Last part of its address; '' for the first tab. */
  readonly path: string;
  readonly title: string;
  /** Stands under another tab and has no entry of its own. */
  readonly under?: string;
  readonly content: ComponentType<{ own: ClassPage }>;
}

/** A tab that another feature gives: it knows the class by its id. */
function ofClass(
  load: () => Promise<{ default: ComponentType<{ classId: string }> }>,
): ComponentType<{ own: ClassPage }> {
  const Content = lazy(load);
  return function OfClass({ own }: { own: ClassPage }) {
    return <Content classId={own.id} />;
  };
}

/** The tabs of a class; features add theirs. */
const TABS: readonly Tab[] = [
  { path: '', title: '概况', content: lazy(() => import('./page/OverviewTab.tsx')) },
  { path: 'edit', title: '修改', under: '', content: lazy(() => import('./forms/EditClassPage.tsx')) },
  { path: 'trainees', title: '学员', content: lazy(() => import('./trainees/TraineesTab.tsx')) },
  { path: 'timetable', title: '课表', content: ofClass(() => import('../timetable/ClassTimetable.tsx')) },
  { path: 'attendance', title: '考勤', content: ofClass(() => import('../attendance/AttendanceTab.tsx')) },
  { path: 'documents', title: '文书', content: ofClass(() => import('../documents/ClassDocuments.tsx')) },
  { path: 'fees', title: '讲课费', content: ofClass(() => import('../fees/ClassFees.tsx')) },
  { path: 'results', title: '成绩', content: ofClass(() => import('../closing/ResultsTab.tsx')) },
  { path: 'closing', title: '结班', content: ofClass(() => import('../closing/ClosingTab.tsx')) },
  {
    path: 'answers',
    title: '名额与回执',
    under: 'trainees',
    content: lazy(() => import('./answers/AnswersPage.tsx')),
  },
];

/** The workspace of one class: everything of it within one click. */
export default function ClassWorkspace({ id }: { id: string }) {
  const asked = useCall('classes.get', { id });
  const [location] = useLocation();
  const here = location.split('/')[3] ?? '';
  const tab = TABS.find(({ path }) => path === here);
  if (tab === undefined) return <Redirect to={`/classes/${id}`} replace />;
  if (asked.data === undefined) return <CallState asked={asked} />;
  const own = asked.data;
  return (
    <div className="scroll">
      {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
      <header className="class-head">
        <nav className="path-line" aria-label="位置">
          <Link href="/classes">班次</Link>
        </nav>
        <p className="class-title">
          <strong>{own.name}</strong>
          <Mark tone={statusTone(own.status)}>{CLASS_STATUSES[own.status]}</Mark>
          <span className="quiet">
            {[own.number ?? '未编号', spanInWords(own), own.venue?.name ?? own.place]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
      </header>
      <nav className="tabs" aria-label="班次">
        {TABS.filter(({ under }) => under === undefined).map(({ path, title }) => (
          <Link
            key={path}
            href={path === '' ? `/classes/${id}` : `/classes/${id}/${path}`}
            aria-current={(tab.under ?? tab.path) === path ? 'page' : undefined}
          >
            {title}
            {path === 'trainees' && own.trainees > 0 && <span className="count"> {own.trainees}</span>}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<p className="waiting">正在打开…</p>}>
        <tab.content own={own} />
      </Suspense>
    </div>
  );
}
