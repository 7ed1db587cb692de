import { join } from 'node:path';

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '..');

/** Where the built program stands. */
export const DIST = join(ROOT, 'dist');

/** The sample district that `npm start -- --sample` opens. */
export const SAMPLE = join(ROOT, '.data', 'sample');

/** The path of a file or folder of the project. */
export const inProject = (...parts: readonly string[]): string => join(ROOT, ...parts);
