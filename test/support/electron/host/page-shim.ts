/** What the server sends a page over the event stream. */
export type Pushed =
  | { readonly kind: 'message'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'ask'; readonly id: string; readonly question: string; readonly suggestion: string };

type Listener = (event: object, ...args: unknown[]) => void;

/**
 * Runs in the page before anything of the page itself: the little of `electron` that a preload script may require,
 * over POST and an event stream. Sent as text, so it uses nothing from outside its own body.
 */
export function installShim(preload: (require: (name: string) => unknown) => void): void {
  const listeners = new Map<string, Listener[]>();
  const events = new EventSource('/__standin/events');

  async function post(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`/__standin/${path}`, { method: 'POST', body: JSON.stringify(body) });
    const answer = (await response.json()) as { value?: unknown; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  }

  events.onmessage = (message) => {
    const pushed = JSON.parse(String(message.data)) as Pushed;
    if (pushed.kind === 'ask') {
      void post('answer', { id: pushed.id, text: window.prompt(pushed.question, pushed.suggestion) });
      return;
    }
    for (const listener of listeners.get(pushed.channel) ?? []) listener({}, ...pushed.args);
  };

  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, api: object): void {
        Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true });
      },
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => post('invoke', { channel, args }),
      on(channel: string, listener: Listener): void {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      },
    },
  };

  preload((name) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload script may not require ${name}`);
    return electron;
  });
}

/** The script that a page loads first: the shim around the built preload script. */
export function shimScript(preloadSource: string): string {
  return `(${installShim.toString()})((require) => { const exports = {}, module = { exports };\n${preloadSource}\n});`;
}
