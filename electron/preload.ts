import { contextBridge, ipcRenderer } from 'electron';

/**
 * All that the window gets of the program: `window.desk.call` and `window.desk.on` (shared/contract/bridge.ts).
 * Nothing is decided here; sender, name, input and right of every call are checked in the main process.
 */

type Listener = (payload: unknown) => void;

const listeners = new Map<string, Set<Listener>>();

ipcRenderer.on('desk:event', (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

function call(name: string, input: unknown, callId?: string): Promise<unknown> {
  return ipcRenderer.invoke('desk:call', name, input, callId);
}

function on(name: string, listener: Listener): () => void {
  const own: Listener = (payload) => listener(payload);
  const group = listeners.get(name) ?? new Set();
  listeners.set(name, group.add(own));
  return () => void group.delete(own);
}

contextBridge.exposeInMainWorld('desk', { call, on });
