import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { CallState } from '../ui/CallState.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { usePreferences } from './preferences.ts';
import { SessionProvider } from './session.tsx';
import { styleNonce } from './style-nonce.ts';
import { themeFor } from './theme.ts';
import { useCall } from './use-call.ts';

const FirstRun = lazy(() => import('../start/FirstRun.tsx'));
const Problem = lazy(() => import('../start/Problem.tsx'));

/** The whole window: look, language, and the state in which the data folder was found. */
export function App() {
  const density = usePreferences((preferences) => preferences.density);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeFor(density)}
      csp={{ nonce: styleNonce }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <div className="app" data-density={density}>
        <ErrorBoundary>
          {/* oxlint-disable-next-line react/hooks -- wouter takes the hook itself as a setting */}
          <Router hook={useHashLocation}>
            <Suspense fallback={<p className="opening">正在打开…</p>}>
              <Opening />
            </Suspense>
          </Router>
        </ErrorBoundary>
      </div>
    </ConfigProvider>
  );
}

/** Shows what fits the state of the data folder: first run, a problem, or the program itself. */
function Opening() {
  const session = useCall('session.get', {});
  if (session.data === undefined) {
    return (
      <div className="opening">
        <CallState asked={session} />
      </div>
    );
  }
  if (session.data.state === 'new') return <FirstRun session={session.data} ready={session.again} />;
  if (session.data.state === 'problem') return <Problem session={session.data} ready={session.again} />;
  return (
    <SessionProvider session={session.data}>
      <Frame />
    </SessionProvider>
  );
}
