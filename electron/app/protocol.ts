import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { contentTypeOf, headersFor, NONCE_PLACEHOLDER } from './content.ts';
import { APP_SCHEME, isAppAddress, resolveAppPath } from './decisions.ts';
import { type Prepared, readPreparedAddress } from './prepared.ts';

/** Makes app:// a secure origin of its own. Must run before the program is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        codeCache: true,
      },
    },
  ]);
}

/** Serves app://desk/: the built screens below `root` and what is prepared in memory. */
export function serveApp(root: string, prepared: Prepared): void {
  protocol.handle(APP_SCHEME, (request) => answerAppRequest(request, root, prepared));
}

/** The answer to one request: GET only, from our own host only, never from outside the root. */
export async function answerAppRequest(
  request: Pick<Request, 'method' | 'url'>,
  root: string,
  prepared: Prepared,
): Promise<Response> {
  if (request.method !== 'GET') return refusal(405, '只能读取');
  if (!isAppAddress(request.url)) return refusal(404, '没有这个地址');
  const inMemory = readPreparedAddress(new URL(request.url).pathname);
  if (inMemory !== null) return answerFromMemory(inMemory, prepared);
  const file = resolveAppPath(request.url, root);
  return file === null ? refusal(404, '没有这个文件') : answerFromDisk(file);
}

async function answerFromDisk(file: string): Promise<Response> {
  const contentType = contentTypeOf(file);
  if (contentType === null) return refusal(404, '没有这个文件');
  try {
    const content = await readFile(file);
    return contentType.startsWith('text/html')
      ? page(content.toString('utf8'))
      : answer(content, contentType);
  } catch {
    return refusal(404, '没有这个文件');
  }
}

/** A page with a nonce of its own: in the policy for the browser, in the page for the styles it makes. */
function page(html: string): Response {
  const nonce = randomBytes(18).toString('base64');
  return answer(html.replaceAll(NONCE_PLACEHOLDER, nonce), 'text/html; charset=utf-8', nonce);
}

function answerFromMemory(wanted: { kind: 'document' | 'job'; id: string }, prepared: Prepared): Response {
  if (wanted.kind === 'document') {
    const pdf = prepared.documents.get(wanted.id);
    return pdf === undefined
      ? refusal(404, '这份文书已不在内存中，请重新生成')
      : answer(Buffer.from(pdf), 'application/pdf');
  }
  const job = prepared.jobs.get(wanted.id);
  return job === undefined
    ? refusal(404, '没有这个打印任务')
    : answer(JSON.stringify(job), 'application/json; charset=utf-8');
}

function answer(body: string | Buffer<ArrayBuffer>, contentType: string, nonce?: string): Response {
  return new Response(body, {
    status: 200,
    headers: headersFor(contentType, nonce),
  });
}

function refusal(status: number, sentence: string): Response {
  return new Response(sentence, {
    status,
    headers: headersFor('text/plain; charset=utf-8'),
  });
}
