import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { invoke } from '../ipc-main.ts';
import { answerRequest } from '../protocol.ts';
import type { WebContents } from '../web-contents.ts';
import { type Pushed, shimScript } from './page-shim.ts';

/** Serves one window to one browser, on a loopback port of its own. */
export interface WindowServer {
  readonly origin: string;
  /** An address that opens a page of the program; each one is good for one browser, once. */
  readonly entrance: (appAddress: string) => string;
  readonly push: (message: Pushed) => void;
  /** Asks the person at the page for a line of text; null: given up, or no page is open. */
  readonly ask: (question: string, suggestion: string) => Promise<string | null>;
  readonly close: () => void;
}

const USED = '这个地址只能用一次，已经用过了。请关闭程序，重新运行 npm start。';
const LARGEST = 64 * 1024 * 1024;
const SCRIPT_TAG = '<script src="/__standin/preload.js"></script>';

/**
 * Starts the server of a window. It is reachable from this machine only, answers only who holds the cookie that the
 * one-time token is exchanged for, and leaves the question whether a page may call to the program itself.
 */
export async function startWindowServer(contents: WebContents, preload?: string): Promise<WindowServer> {
  const tokens = new Set<string>();
  const secret = randomSecret();
  const streams = new Set<ServerResponse>();
  const questions = new Map<string, (text: string | null) => void>();
  const http = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const port = await listen(http);
  const origin = `http://127.0.0.1:${port}`;
  const cookie = `desk-${port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin);
    if (!isLoopbackName(request.headers.host)) return refuse(response, '只接受本机的访问');
    const given = url.searchParams.get('token');
    if (given !== null) return enter(given, url, response);
    if (!sameSecret(readCookie(request, cookie), secret)) {
      return refuse(response, USED);
    }
    if (url.pathname === '/__standin/events') return openStream(request, response);
    if (url.pathname === '/__standin/preload.js') return sendPreload(response);
    if (url.pathname === '/__standin/invoke') return sendInvoked(request, response);
    if (url.pathname === '/__standin/answer') return takeAnswer(request, response);
    // Browsers ask for it by themselves; a window of Electron does not.
    if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
    return sendPage(request, url, response);
  }

  /** The token is exchanged for a cookie and dies. */
  function enter(given: string, url: URL, response: ServerResponse): void {
    if (!tokens.delete(given)) return refuse(response, USED);
    url.searchParams.delete('token');
    response.writeHead(302, {
      Location: url.pathname + url.search,
      'Set-Cookie': `${cookie}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
    });
    response.end();
  }

  function openStream(request: IncomingMessage, response: ServerResponse): void {
    if (request.headers['sec-fetch-site'] !== 'same-origin') return refuse(response, '只接受本程序的页面');
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  }

  async function sendPreload(response: ServerResponse): Promise<void> {
    const source = preload === undefined ? '' : await readFile(preload, 'utf8');
    response.writeHead(200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.end(shimScript(source));
  }

  async function sendInvoked(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { channel, args } = (await readJson(request)) as { channel: string; args: unknown[] };
    const caller = mapOrigin(request);
    const page = {
      sender: { id: contents.id },
      senderFrame: { origin: caller, url: `${caller}/`, parent: null },
    };
    const body = await invoke(page, channel, args).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: String(error) }),
    );
    sendJson(response, body);
  }

  async function takeAnswer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (mapOrigin(request) !== 'app://desk') return refuse(response, '只接受本程序的页面');
    const { id, text } = (await readJson(request)) as { id: string; text: string | null };
    questions.get(id)?.(text);
    questions.delete(id);
    sendJson(response, {});
  }

  async function sendPage(request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> {
    const address = `app://desk${url.pathname}${url.search}`;
    const answered = await answerRequest(new Request(address, { method: request.method ?? 'GET' }));
    const redirect = answered.headers.get('location');
    if (redirect !== null && !contents.mayGo('will-redirect', new URL(redirect, address).href)) {
      response.writeHead(204).end();
      return;
    }
    const isTop = request.headers['sec-fetch-dest'] !== 'iframe';
    const body = Buffer.from(await answered.arrayBuffer());
    const isHtml = answered.headers.get('content-type')?.startsWith('text/html') === true;
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    // Where Electron runs a preload script: in the top frame, before the page's own scripts.
    response.end(
      isHtml && isTop && preload ? body.toString('utf8').replace('<head>', `<head>${SCRIPT_TAG}`) : body,
    );
  }

  /** The page's origin as the program would see it: ours is app://desk, a foreign one stays foreign. */
  function mapOrigin(request: IncomingMessage): string {
    const own = request.headers.origin === `http://${request.headers.host}`;
    return own ? 'app://desk' : (request.headers.origin ?? 'null');
  }

  const push = (message: Pushed): void => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(message)}\n\n`);
  };

  return {
    origin,
    entrance(appAddress) {
      const { pathname, search } = new URL(appAddress);
      const url = new URL(pathname + search, origin);
      const token = randomSecret();
      tokens.add(token);
      url.searchParams.set('token', token);
      return url.href;
    },
    push,
    ask(question, suggestion) {
      if (streams.size === 0) return Promise.resolve(null);
      const id = randomUUID();
      return new Promise((resolve) => {
        questions.set(id, resolve);
        push({ kind: 'ask', id, question, suggestion });
      });
    },
    close() {
      for (const stream of streams) stream.end();
      http.close();
      http.closeAllConnections();
    },
  };
}

const randomSecret = (): string => randomBytes(24).toString('base64url');

function listen(http: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(0, '127.0.0.1', () => resolve((http.address() as AddressInfo).port));
  });
}

/** A foreign name that was made to point at this machine (DNS rebinding) does not count. */
function isLoopbackName(host: string | undefined): boolean {
  const name = host === undefined ? '' : new URL(`http://${host}`).hostname;
  return name === '127.0.0.1' || name === 'localhost';
}

function readCookie(request: IncomingMessage, name: string): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1] ?? null;
}

function sameSecret(given: string | null, secret: string): boolean {
  if (given === null) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST) throw new Error('The message is too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}

function refuse(response: ServerResponse, sentence: string): void {
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(sentence);
}
