import type { Today } from '../../../shared/contract/offices.ts';
import type { Right } from '../../../shared/contract/rights.ts';
import { daysSince, timeInWords } from '../../ui/words.ts';

/** Something that waits to be done, with the page where it is done. */
export interface Due {
  readonly key: string;
  readonly text: string;
  readonly mark: string;
  readonly urgent: boolean;
  readonly to: string;
  /** Who may do it; others are not told. */
  readonly right: Right;
}

/** Days after which a backup counts as old. */
const OLD_BACKUP = 7;

/** What is due, most urgent first. Only what can be read off `today`; nothing is decided here. */
export function dueToday(today: Today, rights: readonly Right[], now: Date = new Date()): readonly Due[] {
  return [backupDue(today, now), rulesDue(today), papersDue(today)]
    .filter((due) => due !== null)
    .filter((due) => rights.includes(due.right));
}

function backupDue({ lastBackup, unsaved }: Today, now: Date): Due | null {
  const common = { key: 'backup', to: '/settings/backups', right: 'system.maintain' } as const;
  if (lastBackup === null) {
    return { ...common, text: '还没有备份，请点“立即备份”', mark: '未备份', urgent: true };
  }
  if (unsaved === 0) return null;
  const days = daysSince(lastBackup.at, now);
  return {
    ...common,
    text: `上次备份：${timeInWords(lastBackup.at, now)}，之后有 ${unsaved} 次修改`,
    mark: days > OLD_BACKUP ? `${days} 天未备份` : '待备份',
    urgent: days > OLD_BACKUP,
  };
}

function rulesDue({ toConfirm }: Today): Due | null {
  if (toConfirm === 0) return null;
  return {
    key: 'rules',
    text: `${toConfirm} 条规则是随程序提供的，请与本区文件核对`,
    mark: '请核对',
    urgent: false,
    to: '/settings/rules',
    right: 'settings.edit',
  };
}

function papersDue({ eventsWithoutPaper }: Today): Due | null {
  if (eventsWithoutPaper === 0) return null;
  return {
    key: 'papers',
    text: '批复下来后，点这里补填文号',
    mark: `文号待补 ${eventsWithoutPaper} 条`,
    urgent: false,
    to: '/organisations/papers',
    right: 'organisations.edit',
  };
}
