import { createContext, type ReactNode, useContext } from 'react';
import type { Session } from '../../shared/contract/offices.ts';
import type { Right } from '../../shared/contract/rights.ts';

export type ReadySession = Extract<Session, { state: 'ready' }>;

const SessionContext = createContext<ReadySession | undefined>(undefined);

/** Gives the screens below it the office and the viewer. */
export function SessionProvider({ session, children }: { session: ReadySession; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The office and the viewer of this window. Only below `SessionProvider`. */
export function useSession(): ReadySession {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('No session: this component stands outside SessionProvider.');
  return session;
}

/** Whether the viewer may do what this right allows. */
export function useRight(right: Right): boolean {
  return useSession().viewer.rights.includes(right);
}
