import { asFailure } from '../../app/desk.ts';
import { sayDone, sayFailed } from '../../app/notices.ts';
import { saySaved } from '../../app/undo.ts';

/** Does something at once, says so with the way to take it back, or says why it was refused. */
export async function doAtOnce(run: () => Promise<unknown>, done: string): Promise<boolean> {
  try {
    await run();
    saySaved(done);
    return true;
  } catch (thrown) {
    sayFailed(asFailure(thrown).message);
    return false;
  }
}

/** Says that something was entered, and that there are others of the same name. */
export function sayEntered(text: string, alike: number): void {
  if (alike === 0) saySaved(text);
  else sayDone(`${text}。另有 ${alike} 条同名的，请核对是否重复。`);
}
