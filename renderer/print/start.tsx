import { createRoot } from 'react-dom/client';
import { fetchJob } from './job.ts';
import { settleFonts, type FontsUsed } from './fonts/settle.ts';
import { templateFor } from './templates/index.tsx';

declare global {
  interface Window {
    /** For the main process: settles when the document stands on the page as it is to be printed. */
    printReady: Promise<FontsUsed>;
  }
}

window.printReady = show(new URLSearchParams(window.location.search).get('job') ?? '');

/** Fetches the job, puts its template on the page and waits for the fonts. */
async function show(id: string): Promise<FontsUsed> {
  const job = await fetchJob(id);
  const root = document.getElementById('root');
  if (root === null) throw new Error('print.html has no root element');
  const drawn = Promise.withResolvers<void>();
  // An error in a template must be said at once; React alone would only log it, and the print job would wait.
  createRoot(root, { onUncaughtError: drawn.reject }).render(
    <div ref={() => drawn.resolve()}>{templateFor(job)}</div>,
  );
  await drawn.promise;
  return await settleFonts(job.fonts, document.body.innerText);
}
