import { Link } from 'wouter';
import type { SessionUse } from '../../../shared/contract/resource-answers.ts';
import { HALF_DAYS } from '../../../shared/domain/timetable/half-days.ts';
import { Section } from '../../ui/Page.tsx';
import { dayInWords, today } from '../../ui/words.ts';

/** The lessons that use something: those to come first, then those 待排, then the past ones, newest first. */
export function Sessions({
  title = '用在哪些课次',
  sessions,
  nothing,
  roles = false,
}: {
  title?: string;
  sessions: readonly (SessionUse & { readonly role?: 'teacher' | 'assistant' })[];
  /** What is said where there are none. */
  nothing: string;
  /** Shows whether somebody teaches or assists. */
  roles?: boolean;
}) {
  const now = today();
  const coming = sessions.filter(({ day }) => day !== null && day >= now);
  const waiting = sessions.filter(({ day }) => day === null);
  const past = sessions.filter(({ day }) => day !== null && day < now).toReversed();
  return (
    <Section title={title} count={sessions.length}>
      {sessions.length === 0 ? (
        <p className="quiet">{nothing}</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col" className="col-session-day">
                日期
              </th>
              <th scope="col" className="col-short">
                午别
              </th>
              <th scope="col">班次</th>
              <th scope="col">教学内容</th>
              {roles && (
                <th scope="col" className="col-short">
                  角色
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {[...coming, ...waiting, ...past].map((session) => (
              <tr
                key={`${session.id}/${session.role ?? ''}`}
                data-past={session.day !== null && session.day < now}
              >
                <td>{session.day === null ? '待排' : dayInWords(session.day)}</td>
                <td>{session.half === null ? '—' : HALF_DAYS[session.half]}</td>
                <td>
                  <Link href={`/classes/${session.class.id}`}>
                    {session.class.number === null ? '' : `${session.class.number} `}
                    {session.class.name}
                  </Link>
                </td>
                <td>{session.title}</td>
                {roles && <td>{session.role === 'assistant' ? '辅教' : '授课'}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
