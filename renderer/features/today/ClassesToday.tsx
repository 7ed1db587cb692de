import { Link } from 'wouter';
import type { ClassLine } from '../../../shared/contract/classes.ts';
import { CLASS_STATUSES } from '../../../shared/domain/classes/codes.ts';
import { daysLater } from '../../../shared/domain/day.ts';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Section } from '../../ui/Page.tsx';
import { shortSpan } from '../../../shared/domain/classes/words.ts';
import { statusTone } from '../classes/words.ts';

/** Days ahead in which a class counts as opening soon. */
const SOON = 14;

/** The classes that are held today and those that open soon. */
export function ClassesToday({ day }: { day: string }) {
  const asked = useCall('classes.list', {
    from: day,
    to: daysLater(day, SOON),
    statuses: ['planned', 'approved', 'filed', 'enrolling', 'running'],
    limit: 50,
  });
  if (asked.data === undefined) return <CallState asked={asked} />;
  // The list has the latest first; here the next one comes first.
  const found = asked.data.found.toReversed();
  const now = found.filter(({ startsOn }) => startsOn !== null && startsOn <= day);
  const soon = found.filter((each) => !now.includes(each));
  return (
    <Section title="班次" actions={<Link href="/classes">全部班次</Link>}>
      {found.length === 0 ? (
        <p className="quiet">今天没有班次在办，两周内也没有要开班的。</p>
      ) : (
        <ul className="lines">
          {now.map((each) => (
            <ClassToday key={each.id} own={each} when="今天在办" />
          ))}
          {soon.map((each) => (
            <ClassToday key={each.id} own={each} when="即将开班" />
          ))}
        </ul>
      )}
    </Section>
  );
}

function ClassToday({ own, when }: { own: ClassLine; when: string }) {
  return (
    <li>
      <Link href={`/classes/${own.id}`} className="line-link">
        <span className="line-time">{when}</span>
        <span className="line-text">
          {own.name} <Mark tone={statusTone(own.status)}>{CLASS_STATUSES[own.status]}</Mark>
        </span>
        <span className="line-side">
          {[
            shortSpan(own),
            own.venue?.name ?? own.place,
            own.classTeacher,
            own.trainees > 0 ? `${own.trainees} 人` : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Link>
    </li>
  );
}
