import { lazy, Suspense, useEffect, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { CallState } from '../ui/CallState.tsx';
import { backUpNow } from './backup.ts';
import { obeyMenu, useCommand } from './commands.ts';
import { listen } from './desk.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NavigationBar } from './NavigationBar.tsx';
import { entriesFor } from './navigation.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { sayWaiting } from './notices.ts';
import { Palette } from './Palette.tsx';
import { useSession } from './session.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';
import { redo, undo, useUndoReport } from './undo.ts';

const LeftAloneDialog = lazy(() => import('../features/changes/LeftAloneDialog.tsx'));

/** Everything around the screens: navigation, top bar, palette, notices and the foot. */
export function Frame() {
  const session = useSession();
  const [location] = useLocation();
  const [palette, setPalette] = useState(false);
  const report = useUndoReport((state) => state.report);
  const entries = entriesFor(session.viewer.rights);

  useShortcuts();
  useEffect(sayWaiting, []);
  useEffect(() => listen('command', ({ command }) => obeyMenu(command)), []);
  useCommand('palette', () => setPalette(true));
  useCommand('undo', () => void undo());
  useCommand('redo', () => void redo());
  useCommand('backup', () => void backUpNow());

  return (
    <div className="frame">
      <a className="skip" href="#main" onClick={focusMain}>
        跳到正文
      </a>
      <NavigationBar entries={entries} />
      <TopBar office={session.office.name} openPalette={() => setPalette(true)} />
      <main id="main" className="screen" tabIndex={-1}>
        <ErrorBoundary place={location}>
          <Suspense fallback={<CallState asked={{ data: undefined, failure: undefined, loading: true }} />}>
            <Switch>
              {entries.map((entry) => (
                <Route key={entry.path} path={`${entry.path}/*?`} component={entry.screen} />
              ))}
              <Route>
                <Redirect to="/today" replace />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <footer className="foot">
        <strong>非涉密，禁止录入国家秘密</strong>
        <span className="foot-folder" title={session.folder}>
          数据：{session.folder}
        </span>
        <span>版本 {session.version}</span>
      </footer>
      <NoticeBar />
      {/* Not loaded on demand: what is typed right after Ctrl+K must not go astray. */}
      {palette && <Palette close={() => setPalette(false)} />}
      <Suspense fallback={null}>{report !== null && <LeftAloneDialog report={report} />}</Suspense>
    </div>
  );
}

function focusMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
