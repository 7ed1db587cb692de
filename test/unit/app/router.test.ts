import { describe, expect, test } from 'vitest';
import { createFileTokens } from '../../../electron/app/files.ts';
import { createRouter, type MainHandlers } from '../../../electron/app/router.ts';
import type { Request } from '../../../electron/data/messages.ts';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { ONLOOKER, SAMPLE_ADMINISTRATOR } from '../../support/sample/viewer.ts';

const LUJIANG = sampleOrganisation('靖港镇/芦江社区');

/** A router whose data thread only writes down what reaches it. */
function routerOn(viewer = SAMPLE_ADMINISTRATOR) {
  const reached: Request[] = [];
  const log: unknown[] = [];
  const files = createFileTokens();
  const router = createRouter({
    thread: {
      call: (request) => {
        reached.push(request);
        return Promise.resolve({ ok: true, value: null });
      },
      cancel: (id) => id === 'under-way',
    },
    main: {} as MainHandlers,
    files,
    viewer: () => viewer,
    log: (line) => log.push(line),
  });
  return { router, reached, log, files };
}

describe('nothing reaches the data thread but a known, allowed and well-formed call', () => {
  const deep = (levels: number): unknown => (levels === 0 ? {} : { deeper: deep(levels - 1) });
  const hostile: [string, unknown, unknown, string][] = [
    ['an unknown call', 'organisations.explode', {}, 'call.unknown'],
    ['the name of a property of every object', 'constructor', {}, 'call.unknown'],
    ['the prototype', '__proto__', {}, 'call.unknown'],
    ['a name that is no text', { toString: () => 'today.get' }, {}, 'call.unknown'],
    ['a text of 10 MB', 'organisations.search', { text: 'x'.repeat(10_000_000) }, 'input.too-large'],
    [
      'ten million values',
      'organisations.check-import',
      { lines: Array(5_000_000).fill(0) },
      'input.too-large',
    ],
    ['an extra field', 'organisations.get', { id: LUJIANG, extra: 1 }, 'input.invalid'],
    [
      'a prototype for a field',
      'organisations.get',
      JSON.parse(`{"id":"${LUJIANG}","__proto__":{"a":1}}`),
      'input.invalid',
    ],
    ['a thousand levels', 'organisations.get', deep(1000), 'input.invalid'],
    ['a token that was never issued', 'backups.create', { folder: 'file-made-up' }, 'input.invalid'],
    ['a path in the place of a token', 'backups.create', { folder: '/etc' }, 'input.invalid'],
    ['no input at all', 'organisations.get', undefined, 'input.invalid'],
  ];
  test.each(hostile)('%s', async (_, name, input, code) => {
    const { router, reached } = routerOn();
    const envelope = await router.call(name, input, {});
    expect(envelope).toMatchObject({ ok: false, error: { code } });
    expect(envelope.ok ? '' : envelope.error.message).toMatch(/\p{Script=Han}/u);
    expect(JSON.stringify(envelope).length).toBeLessThan(5000);
    expect(reached).toEqual([]);
  });

  test('a call without the right', async () => {
    const { router, reached } = routerOn(ONLOOKER);
    const envelope = await router.call('organisations.edit', { id: LUJIANG, note: 'x' }, {});
    expect(envelope).toMatchObject({
      ok: false,
      error: { code: 'right.missing', message: expect.stringContaining('维护组织') as string },
    });
    expect(reached).toEqual([]);
  });

  test('a token that was issued for another use', async () => {
    const { router, reached, files } = routerOn();
    const token = files.issue('/tmp/paper.pdf', 'read');
    expect(await router.call('backups.create', { folder: token }, {})).toMatchObject({ ok: false });
    expect(reached).toEqual([]);
  });
});

test('a good call reaches it with defaults filled in, the viewer, and paths for tokens', async () => {
  const { router, reached, files } = routerOn();
  const token = files.issue('/media/stick', 'folder');
  await router.call('backups.create', { folder: token }, { callId: 'mine' });
  await router.call('organisations.search', { text: '芦江' }, {});
  expect(reached[0]).toMatchObject({
    viewer: { user: 'administrator' },
    files: { [token]: '/media/stick' },
  });
  expect(reached[1]?.input).toEqual({ text: '芦江', closed: false, limit: 20 });
});

test('a refused shape names the field in Chinese and never repeats the value', async () => {
  const { router } = routerOn();
  const secret = '430112199001011234';
  const lines = [
    { parent: null, name: '甲', kind: 'branch' },
    { parent: null, name: secret.repeat(20), kind: 'branch' },
  ];
  const envelope = await router.call('organisations.import', { under: LUJIANG, lines }, {});
  expect(JSON.stringify(envelope)).toContain('第 2 行 name');
  expect(JSON.stringify(envelope)).not.toContain(secret);
});

test('the log hears of name, time and outcome, and of nothing else', async () => {
  const { router, log } = routerOn();
  await router.call('organisations.search', { text: '不该记下的话' }, {});
  await router.call('不认得的调用', { secret: '不该记下的话' }, {});
  expect(log).toEqual([
    { call: 'organisations.search', ms: expect.any(Number) as number, outcome: 'ok' },
    { call: 'unknown', ms: expect.any(Number) as number, outcome: 'call.unknown' },
  ]);
});

test('cancelling is answered here', async () => {
  const { router } = routerOn();
  expect(await router.call('calls.cancel', { call: 'under-way' }, {})).toEqual({
    ok: true,
    value: { cancelled: true },
  });
  expect(await router.call('calls.cancel', { call: 'over' }, {})).toEqual({
    ok: true,
    value: { cancelled: false },
  });
});
