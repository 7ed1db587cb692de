import { Link } from 'wouter';
import type { PersonPage } from '../../../../shared/contract/people.ts';
import {
  CLASS_KINDS,
  CLASS_STATUSES,
  ENROLMENT_ROLES,
  ENROLMENT_STATUSES,
} from '../../../../shared/domain/classes/codes.ts';
import { Section } from '../../../ui/Page.tsx';
import { shortSpan } from '../../../../shared/domain/classes/words.ts';

/** 培训经历: the classes that somebody is or was in, the latest first. */
export function Training({ training }: { training: PersonPage['training'] }) {
  return (
    <Section title="培训经历" {...(training.length > 0 && { count: training.length })}>
      {training.length === 0 ? (
        <p className="quiet">还没有培训记录。报入班次以后自动记在这里。</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">班次</th>
              <th scope="col">编号</th>
              <th scope="col">类别</th>
              <th scope="col">时间</th>
              <th scope="col">班次状态</th>
              <th scope="col">本人</th>
            </tr>
          </thead>
          <tbody>
            {training.map((each) => (
              <tr key={each.id} data-past={each.status === 'withdrawn' || each.classStatus === 'cancelled'}>
                <td>
                  <Link href={`/classes/${each.class.id}`}>{each.class.name}</Link>
                </td>
                <td className="nowrap">{each.class.number ?? '未编号'}</td>
                <td className="nowrap">{CLASS_KINDS[each.kind]}</td>
                <td className="nowrap">{shortSpan(each.class)}</td>
                <td>{CLASS_STATUSES[each.classStatus]}</td>
                <td>
                  {ENROLMENT_STATUSES[each.status]}
                  {each.role !== 'trainee' && `，${ENROLMENT_ROLES[each.role]}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
