import { timeInWords } from '../ui/words.ts';
import { asFailure, call } from './desk.ts';
import { sayDone, sayFailed } from './notices.ts';

/** 立即备份 into the folder of the program; says where it lies or why there is none. */
export async function backUpNow(): Promise<void> {
  try {
    const backup = await call('backups.create', {});
    sayDone(`已备份：${timeInWords(backup.at)}，存放在 ${backup.folder}`);
  } catch (thrown) {
    sayFailed(asFailure(thrown).message);
  }
}
