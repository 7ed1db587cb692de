import { createRoot } from 'react-dom/client';
import { settleFonts, type FontsUsed } from './fonts/settle.ts';
import { fetchJob } from './job.ts';
import { pageRules } from './page-rules.ts';
import { PaperSheet } from './PaperSheet.tsx';

declare global {
  interface Window {
    /** For the main process: settles when the document stands on the page as it is to be printed. */
    printReady: Promise<FontsUsed>;
  }
}

window.printReady = show(new URLSearchParams(window.location.search).get('job') ?? '');

/** Fetches the job, puts its paper on the page and waits for the fonts. */
async function show(id: string): Promise<FontsUsed> {
  const { paper, fonts } = await fetchJob(id);
  const root = document.getElementById('root');
  if (root === null) throw new Error('print.html has no root element');
  document.title = paper.title;
  const rules = new CSSStyleSheet();
  rules.replaceSync(pageRules(paper.page));
  document.adoptedStyleSheets.push(rules);
  const drawn = Promise.withResolvers<void>();
  // An error in a template must be said at once; React alone would only log it, and the print job would wait.
  createRoot(root, { onUncaughtError: drawn.reject }).render(
    <div ref={() => drawn.resolve()}>
      <PaperSheet paper={paper} />
    </div>,
  );
  await drawn.promise;
  const inMargins = `${paper.page.foot ?? ''}${paper.page.head ?? ''}`;
  return await settleFonts(fonts, paper.page.preset, `${root.textContent}${inMargins}`);
}
