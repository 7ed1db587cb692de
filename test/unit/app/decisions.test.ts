import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mayHavePermission,
  mayNavigate,
  mayRequest,
  resolveAppPath,
  senderIsOurs,
} from '../../../electron/app/decisions.ts';

const OURS = ['app://desk/', 'app://desk/index.html', 'app://desk/index.html?x=1#/today', 'app://desk'];

const FOREIGN = [
  'https://example.com/',
  'http://desk/',
  'https://desk/index.html',
  'app://desk.example.com/',
  'app://example.com/desk',
  'app://desk:443/',
  'app://user@desk/',
  'app://user:word@desk/',
  'app:desk/index.html',
  'apps://desk/',
  'https://example.com/?app://desk/',
  'https://example.com/#app://desk/index.html',
  'javascript:app://desk/',
  'view-source:app://desk/',
  'file:///app://desk/index.html',
  'filesystem:app://desk/temporary/x',
  'about:blank',
  'about:srcdoc',
  '//desk/index.html',
  '',
  'not an address',
];

describe('navigation', () => {
  test.each(OURS)('may go to %s', (address) => {
    expect(mayNavigate(address)).toBe(true);
  });

  test.each([...FOREIGN, 'data:text/html,x', 'blob:app://desk/1', 'devtools://devtools/x'])(
    'may not go to %s',
    (address) => {
      expect(mayNavigate(address)).toBe(false);
    },
  );
});

describe('requests', () => {
  test.each([
    ...OURS,
    'data:image/png;base64,AA==',
    'blob:app://desk/0-0',
    'devtools://devtools/bundled/x.js',
  ])('may ask for %s', (address) => {
    expect(mayRequest(address)).toBe(true);
  });

  test.each([
    ...FOREIGN,
    'ws://localhost/',
    'wss://example.com/',
    'ftp://example.com/',
    'http://127.0.0.1:8080/',
    'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html',
    'chrome://settings/',
  ])('may not ask for %s', (address) => {
    expect(mayRequest(address)).toBe(false);
  });
});

test('no page has any permission', () => {
  expect(mayHavePermission()).toBe(false);
});

describe('senders', () => {
  const frame = { origin: 'app://desk', url: 'app://desk/index.html#/today', isTop: true };

  test('our page in our window may call', () => {
    expect(senderIsOurs({ webContentsId: 1, frame }, 1)).toBe(true);
  });

  test.each([
    ['another window', { webContentsId: 2, frame }, 1],
    ['a window that is closed', { webContentsId: 1, frame }, undefined],
    ['a frame that is gone', { webContentsId: 1, frame: null }, 1],
    ['a frame inside the page', { webContentsId: 1, frame: { ...frame, isTop: false } }, 1],
    ['a foreign origin', { webContentsId: 1, frame: { ...frame, origin: 'https://example.com' } }, 1],
    [
      'an origin that only begins like ours',
      { webContentsId: 1, frame: { ...frame, origin: 'app://desk.cn' } },
      1,
    ],
    ['an opaque origin', { webContentsId: 1, frame: { ...frame, origin: 'null' } }, 1],
    ['a foreign address', { webContentsId: 1, frame: { ...frame, url: 'https://example.com/' } }, 1],
  ])('refuses %s', (_title, sender, own) => {
    expect(senderIsOurs(sender, own)).toBe(false);
  });
});

describe('paths', () => {
  const root = resolve('dist/renderer');

  test('names files below the root', () => {
    expect(resolveAppPath('app://desk/', root)).toBe(join(root, 'index.html'));
    expect(resolveAppPath('app://desk/assets/a-1.js?v=2#x', root)).toBe(join(root, 'assets', 'a-1.js'));
    expect(resolveAppPath('app://desk/%E5%90%8D.html', root)).toBe(join(root, '名.html'));
  });

  test.each([
    'app://desk/..%2f..%2fetc/passwd',
    'app://desk/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://desk/..%5c..%5cpackage.json',
    'app://desk/assets/..\\..\\..\\package.json',
    'app://desk/..%2frenderer-other/index.html',
    'app://desk/index.html%00.js',
    'app://desk/index.html::$DATA',
    'app://desk/C:%5cWindows%5cwin.ini',
    'app://desk/%ff',
    'app://desk/%',
    'app://desk/..%2f',
    'app://desk/.%2f',
    'https://desk/index.html',
  ])('refuses %s', (address) => {
    expect(resolveAppPath(address, root)).toBeNull();
  });

  test('no spelling leaves the root', () => {
    const pieces = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '/',
      '//',
      '\\',
      '%5c',
      'assets',
      '%00',
      'a',
      '%25',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const file = resolveAppPath(`app://desk/${parts.join('')}`, root);
        return file === null || file.startsWith(root + sep);
      }),
    );
  });
});
