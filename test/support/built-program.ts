import { buildProgram } from '../../build/build.ts';

/** Before the end-to-end tests: the program must be built from the sources that are there. */
export async function setup(): Promise<void> {
  await buildProgram();
}
