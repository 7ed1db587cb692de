import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that stands for everything outside of the program. */
export interface ForeignServer {
  readonly origin: string;
  /** The paths that were asked for. A page that is well guarded asks for none. */
  readonly requests: string[];
  readonly close: () => void;
}

/** Starts a server that answers every path with a page that anybody may read, and `/redirect?to=` with a redirect. */
export async function startForeignServer(): Promise<ForeignServer> {
  const requests: string[] = [];
  const http = createServer((request, response) => {
    requests.push(request.url ?? '');
    const to = new URL(request.url ?? '/', 'http://foreign').searchParams.get('to');
    response.writeHead(to === null ? 200 : 302, {
      'Content-Type': 'text/html; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
      ...(to === null ? {} : { Location: to }),
    });
    response.end('<title>foreign</title>');
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    requests,
    close: () => http.close(),
  };
}
