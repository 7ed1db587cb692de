import type {} from '../../renderer/app/desk.ts';
import type { Page } from 'playwright-core';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts';

/** Makes a call from the page, as its screens do. A refusal is thrown. */
export async function ask<Name extends CallName>(
  page: Page,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const answer = await page.evaluate(
    // What goes into a page loses its type on the way; the bridge checks it anyway.
    ([called, given]) => window.desk.call(called as 'session.get', given as never),
    [name as string, input as unknown] as const,
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`);
  return answer.value as unknown as CallOutput<Name>;
}
