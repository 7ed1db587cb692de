import { Link } from 'wouter';
import type { Today } from '../../../shared/contract/offices.ts';
import { useSession } from '../../app/session.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { timeInWords } from '../../ui/words.ts';
import { type Due, dueToday } from './due.ts';

/** The list of what is due; each line leads to where it is done. */
export function DueList({ today }: { today: Today }) {
  const due = dueToday(today, useSession().viewer.rights);
  if (due.length === 0) {
    return (
      <p className="quiet">
        没有要办的事。
        {today.lastBackup !== null &&
          today.unsaved === 0 &&
          `上次备份：${timeInWords(today.lastBackup.at)}，之后没有修改。`}
      </p>
    );
  }
  return (
    <ul className="lines">
      {due.map((each) => (
        <li key={each.key}>
          <DueLine due={each} />
        </li>
      ))}
    </ul>
  );
}

function DueLine({ due }: { due: Due }) {
  return (
    <Link href={due.to} className="line-link">
      <span className="due">
        <Mark tone={due.urgent ? 'warning' : 'plain'}>{due.mark}</Mark>
        <span className="line-text">{due.text}</span>
      </span>
    </Link>
  );
}
