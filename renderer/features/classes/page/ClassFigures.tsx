import { Link } from 'wouter';
import type { ClassPage } from '../../../../shared/contract/classes.ts';

/** Counts of a class, each the way to its rows. */
export function ClassFigures({ own }: { own: ClassPage }) {
  const { byStatus, groups, withoutGroup, sessions, placed } = own.counts;
  const trainees = `/classes/${own.id}/trainees`;
  return (
    <dl className="figures">
      <Figure
        title="学员"
        to={trainees}
        value={own.trainees}
        after={own.planned === null ? '' : ` / ${own.planned}`}
      />
      <Figure title="已报到" to={`${trainees}?status=reported`} value={byStatus.reported} />
      {byStatus.absent > 0 && (
        <Figure title="未报到" to={`${trainees}?status=absent`} value={byStatus.absent} />
      )}
      {byStatus.withdrawn > 0 && (
        <Figure title="退出" to={`${trainees}?status=withdrawn`} value={byStatus.withdrawn} />
      )}
      {byStatus.finished > 0 && (
        <Figure title="结业" to={`${trainees}?status=finished`} value={byStatus.finished} />
      )}
      <Figure
        title="组"
        to={`${trainees}?sort=group`}
        value={groups}
        after={groups > 0 && withoutGroup > 0 ? `，${withoutGroup} 人未分` : ''}
      />
      <Figure
        title="已回执单位"
        to={`/classes/${own.id}/answers`}
        value={own.quota.answered}
        after={` / ${own.quota.units}`}
      />
      <Figure title="已排课次" to={`/classes/${own.id}/timetable`} value={placed} after={` / ${sessions}`} />
    </dl>
  );
}

function Figure({
  title,
  to,
  value,
  after = '',
}: {
  title: string;
  to: string;
  value: number;
  after?: string;
}) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <Link href={to}>{value}</Link>
        <small className="quiet">{after}</small>
      </dd>
    </div>
  );
}
