import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { inProject } from '../paths.ts';

/** The screens and the print page: plain files that the content security policy lets through. */
export const rendererConfig: InlineConfig = {
  configFile: false,
  root: inProject('renderer'),
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome150',
    outDir: inProject('dist', 'renderer'),
    emptyOutDir: true,
    // Nothing is put into the pages or style sheets as data: fonts are too big for it and scripts are forbidden there.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The first screen is measured by test/bench; a warning about chunk sizes says nothing beyond that.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: { index: inProject('renderer', 'index.html'), print: inProject('renderer', 'print.html') },
    },
  },
};
