import { defineConfig } from 'vitest/config';

interface ProjectLimits {
  readonly testTimeout?: number;
  readonly hookTimeout?: number;
  readonly fileParallelism?: boolean;
  readonly globalSetup?: string;
}

const project = (name: string, limits: ProjectLimits = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...limits },
});

/** Every test of the program, one project for each folder. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    environment: 'node',
    reporters: ['default'],
    projects: [
      project('unit'),
      project('data', { testTimeout: 30_000 }),
      project('contract', { testTimeout: 60_000 }),
      project('packaging', { testTimeout: 60_000 }),
      project('e2e', {
        testTimeout: 60_000,
        hookTimeout: 120_000,
        fileParallelism: false,
        globalSetup: 'test/support/built-program.ts',
      }),
    ],
  },
});
