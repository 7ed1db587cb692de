import type { Paper } from '../../shared/domain/documents/paper.ts';

/** Which fonts may be used: those of this computer first, or only those that ship with the program. */
export type FontMode = 'installed' | 'bundled';

/** A document to be printed. */
export interface Job {
  readonly paper: Paper;
  readonly fonts: FontMode;
}

/** Fetches a job from the main process. */
export async function fetchJob(id: string): Promise<Job> {
  const answer = await fetch(`print-job/${encodeURIComponent(id)}.json`);
  const job: unknown = answer.ok ? await answer.json() : null;
  if (!isJob(job)) throw new Error(`There is no print job ${id}.`);
  return job;
}

/** The data of a job was made by our own handlers and needs no check; that it is a job does. */
function isJob(value: unknown): value is Job {
  return typeof value === 'object' && value !== null && 'paper' in value && 'fonts' in value;
}
