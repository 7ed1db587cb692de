import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createPrepared } from '../../../electron/app/prepared.ts';
import { answerAppRequest } from '../../../electron/app/protocol.ts';

vi.mock('electron', () => ({ protocol: {} }));

const PAGE = '<meta name="style-nonce" content="__STYLE_NONCE__" />';
const prepared = createPrepared();
let folder = '';
let root = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-root-'));
  root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), PAGE);
  await writeFile(join(root, 'assets', 'a.js'), 'export {};');
  await writeFile(join(root, 'secret.key'), 'x');
  await writeFile(join(folder, 'outside.js'), 'x');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (path: string, method = 'GET') =>
  answerAppRequest({ url: `app://desk${path}`, method }, root, prepared);

describe('pages', () => {
  test('carry the nonce of their own policy, a new one each time', async () => {
    const nonces = await Promise.all(
      ['/', '/index.html'].map(async (path) => {
        const answer = await get(path);
        const nonce = /content="([\w+/=]+)"/u.exec(await answer.text())?.[1] ?? '';
        expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
        expect(nonce.length).toBeGreaterThan(20);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('are not told where they come from and forbid scripts of others', async () => {
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; /u);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/u);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('files', () => {
  test('come with their type', async () => {
    expect((await get('/assets/a.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test.each(['/nothing.js', '/secret.key', '/assets', '/..%2foutside.js', '/prepared/nothing.pdf'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is refused', async (method) => {
    expect((await get('/', method)).status).toBe(405);
  });

  test('a foreign host is refused', async () => {
    const answer = await answerAppRequest({ url: 'app://other/index.html', method: 'GET' }, root, prepared);
    expect(answer.status).toBe(404);
  });
});

describe('memory', () => {
  test('gives prepared documents and print jobs, by their own kind of address only', async () => {
    const pdf = prepared.documents.keep(new TextEncoder().encode('%PDF-1.7'));
    const job = prepared.jobs.keep({ fonts: 'bundled' });
    expect(await (await get(`/prepared/${pdf}.pdf`)).text()).toBe('%PDF-1.7');
    expect(await (await get(`/print-job/${job}.json`)).json()).toEqual({ fonts: 'bundled' });
    expect((await get(`/prepared/${job}.pdf`)).status).toBe(404);
    expect((await get(`/prepared/${pdf}.json`)).status).toBe(404);
  });

  test('keeps the last twenty', () => {
    const shelf = createPrepared().documents;
    const ids = Array.from({ length: 21 }, () => shelf.keep(new Uint8Array(1)));
    expect(ids.filter((id) => shelf.get(id) !== undefined)).toEqual(ids.slice(1));
  });
});
