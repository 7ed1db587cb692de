import type { InlineConfig } from 'vite';
import { inProject } from '../paths.ts';

const BROUGHT_ALONG = ['electron', 'better-sqlite3', /^node:/u];

/** The main process and the data thread: ESM for the Node inside Electron 45. */
export const electronConfig: InlineConfig = {
  configFile: false,
  root: inProject('electron'),
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: inProject('dist', 'electron'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: inProject('electron', 'main.ts'),
        'data-thread': inProject('electron', 'data-thread.ts'),
        'workbook-thread': inProject('electron', 'compute', 'workbook', 'thread.ts'),
        'document-thread': inProject('electron', 'compute', 'documents', 'thread.ts'),
      },
      external: BROUGHT_ALONG,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
};

/** The preload script: one CommonJS file, because a sandboxed one can neither be a module nor require files. */
export const preloadConfig: InlineConfig = {
  ...electronConfig,
  build: {
    ...electronConfig.build,
    emptyOutDir: false,
    rolldownOptions: {
      input: inProject('electron', 'preload.ts'),
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
};
