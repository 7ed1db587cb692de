import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAIN_CALLS, WITHOUT_OFFICE } from '../../electron/data/handler.ts';
import { contract } from '../../shared/contract/index.ts';
import type { Call } from '../../shared/contract/call.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PASSED_OVER = new Set(['.git', 'node_modules', 'dist', '.data', '.cache']);
const files = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => !PASSED_OVER.has(entry.name))
  .flatMap((entry) =>
    entry.isDirectory()
      ? readdirSync(join(ROOT, entry.name), { recursive: true, encoding: 'utf8' }).map((file) =>
          join(entry.name, file).replaceAll('\\', '/'),
        )
      : [entry.name],
  )
  .filter((file) => statSync(join(ROOT, file)).isFile());
const sources = files.filter((file) => /\.(ts|tsx|mts|mjs)$/u.test(file));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** What a file imports: packages by name, own files by their path from the root. */
function importsOf(file: string): string[] {
  const statements = /^(?:import|export)\b[^;']*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gmu;
  const found = [...read(file).matchAll(statements)].map(
    ([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '',
  );
  return found.map((target) =>
    target.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), target)) : target,
  );
}

/** Who may import whom (DESIGN §2). A file belongs to the first rule whose folder it lies in. */
const LAYERS: readonly { folder: string; may: RegExp; why: string }[] = [
  { folder: 'shared/', may: /^(zod$|shared\/)/u, why: 'zod and itself' },
  {
    folder: 'renderer/',
    may: /^(shared\/domain\/|shared\/contract\/|renderer\/|react|antd|@ant-design\/|zustand|wouter|tinykeys|pdfjs-dist|@tanstack\/|@fontsource\/|lxgw-wenkai)/u,
    why: 'shared and the packages of the screen',
  },
  {
    folder: 'electron/features/',
    may: /^(shared\/|electron\/(features|data)\/|electron\/compute\/\w+\/client|zod$|kysely$|better-sqlite3$|pinyin-pro$|uqr$|node:)/u,
    why: 'shared, electron/data and what starts a thread of compute',
  },
  {
    folder: 'electron/compute/',
    may: /^(shared\/|electron\/compute\/|@e965\/xlsx$|papaparse$|docx$|node:)/u,
    why: 'shared, itself and the libraries for files',
  },
  {
    folder: 'electron/data/',
    may: /^(shared\/|electron\/data\/|electron\/data-thread|zod$|kysely$|better-sqlite3$|uuid$|node:)/u,
    why: 'shared and itself',
  },
  {
    folder: 'electron/',
    may: /^(shared\/|electron\/|electron$|zod$|node:)/u,
    why: 'everything of electron/, and electron itself',
  },
];

describe('layers', () => {
  test.each(LAYERS.map((layer) => [layer.folder, layer] as const))('%s', (_, { folder, may }) => {
    const first = (file: string) => LAYERS.find((layer) => file.startsWith(layer.folder));
    const wrong = sources
      .filter((file) => first(file)?.folder === folder)
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => !may.test(target))
          .map((target) => `${file} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('the screen takes only types from the contract, so that neither zod nor examples reach it', () => {
    const wrong = sources
      .filter((file) => file.startsWith('renderer/'))
      .flatMap((file) =>
        [...read(file).matchAll(/^import (?!type)[^;]*?from '[^']*shared\/contract\/([^']+)'/gmu)].map(
          ([, from]) => `${file}: ${from ?? ''}`,
        ),
      );
    expect(wrong).toEqual([]);
  });

  test('features query declared tables through `rows`, which asks for the viewer', () => {
    const wrong = sources
      .filter((file) => file.startsWith('electron/features/'))
      .flatMap((file) =>
        [...read(file).matchAll(/selectFrom\('(?!change_)(\w+)'/gu)].map(
          ([, table]) => `${file}: ${table ?? ''}`,
        ),
      );
    expect(wrong).toEqual([]);
  });
});

test('a class of a style sheet belongs to one file, so that two features do not style each other', () => {
  const owners = new Map<string, Set<string>>();
  for (const file of files.filter((each) => /^renderer\/(app|features|ui)\/.*\.css$/u.test(each)))
    for (const [, selectors] of read(file).matchAll(/(?:^|\})\s*([^{}@]+)\{/gu))
      for (const selector of (selectors ?? '').split(','))
        if (/^\s*\.[\w-]+\s*$/u.test(selector))
          owners.set(selector.trim(), (owners.get(selector.trim()) ?? new Set()).add(file));
  expect([...owners].filter(([, of]) => of.size > 1).map(([name, of]) => [name, ...of])).toEqual([]);
});

test('a screen uses no class that only another feature styles: its sheet may not be loaded', () => {
  const sheets = files.filter((file) => /^renderer\/(app|features|ui)\/.*\.css$/u.test(file));
  const featureOf = (file: string) => /^renderer\/features\/(\w+)\//u.exec(file)?.[1] ?? null;
  const styledBy = new Map<string, Set<string | null>>();
  for (const sheet of sheets)
    for (const [, name] of read(sheet).matchAll(/\.([a-z][\w-]*)/gu))
      styledBy.set(name ?? '', (styledBy.get(name ?? '') ?? new Set()).add(featureOf(sheet)));
  const wrong = sources
    .filter(
      (file) => file.startsWith('renderer/') && file.endsWith('.tsx') && !file.startsWith('renderer/print/'),
    )
    .flatMap((file) =>
      [...read(file).matchAll(/className="([^"]+)"/gu)]
        .flatMap(([, names]) => (names ?? '').split(' '))
        .filter((name) => {
          const by = styledBy.get(name);
          return by !== undefined && !by.has(null) && !by.has(featureOf(file));
        })
        .map((name) => `${file}: ${name}`),
    );
  expect(wrong).toEqual([]);
});

test('files stay small', () => {
  const long = sources
    .map((file) => ({ file, lines: read(file).split('\n').length }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

test('no file waits to be finished', () => {
  const wrong = sources.filter(
    (file) =>
      file !== 'test/unit/structure.test.ts' &&
      /\b(TODO|FIXME|XXX|@ts-ignore|@ts-nocheck)\b/u.test(read(file)),
  );
  expect(wrong).toEqual([]);
});

test('the top level holds what the users fixed', () => {
  const tops = new Set(files.map((file) => file.split('/')[0] ?? '').filter((name) => !name.startsWith('.')));
  const fixed = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'electron',
    'renderer',
    'shared',
    'build',
    'test',
    'README.md',
  ];
  expect([...tops].filter((name) => !fixed.includes(name))).toEqual([]);
});

test('the lock file is complete: every optional package of every platform has its entry', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter(
        (name) =>
          packages[`${path}/node_modules/${name}`] === undefined &&
          packages[`node_modules/${name}`] === undefined,
      )
      .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
});

test('the lists of calls that types need agree with the contract', () => {
  const calls = Object.values(contract) as unknown as Call[];
  expect(
    calls
      .filter((call) => call.place === 'main')
      .map((call) => call.name)
      .sort(),
  ).toEqual([...MAIN_CALLS].sort());
  const withoutOffice = calls
    .filter((call) => call.withoutOffice && call.place === 'thread')
    .map((call) => call.name);
  expect(withoutOffice.sort()).toEqual([...WITHOUT_OFFICE].sort());
});
