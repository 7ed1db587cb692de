import { registerHooks } from 'node:module';

/**
 * Put before the program with `node --import`: every import of 'electron' gets the stand-in, so that the
 * built main.js runs unchanged where Electron's runtime is not there.
 */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./index.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});
