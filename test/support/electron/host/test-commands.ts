import { createInterface } from 'node:readline';
import { app } from '../app.ts';
import { answerNextDialog } from '../dialog.ts';
import { chooseFromMenu } from '../menu.ts';
import { standInMode } from '../mode.ts';

/** What a test tells the program from outside, one JSON object a line on its standard input. */
export type TestCommand =
  | { readonly dialog: string | null }
  | { readonly menu: string }
  | { readonly quit: true };

/** Listens to a test. Only without a screen: there the test stands for the system's dialogs and menu. */
export function listenToTest(): void {
  if (standInMode() !== 'headless') return;
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => obey(JSON.parse(line) as TestCommand));
  // The test is gone: nothing may stay behind.
  lines.on('close', () => app.quit());
}

function obey(command: TestCommand): void {
  if ('dialog' in command) answerNextDialog(command.dialog);
  else if ('menu' in command) chooseFromMenu(command.menu);
  else app.quit();
}
