import type { OrganisationRoster } from '../../shared/domain/documents/organisation-roster.ts';

/** Which fonts may be used: those of this computer first, or only those that ship with the program. */
export type FontMode = 'installed' | 'bundled';

/** A document to be printed. One variant per template. */
export type Job = {
  readonly template: 'organisation-roster';
  readonly data: OrganisationRoster;
  readonly fonts: FontMode;
};

/** Fetches a job from the main process. */
export async function fetchJob(id: string): Promise<Job> {
  const answer = await fetch(`print-job/${encodeURIComponent(id)}.json`);
  const job: unknown = answer.ok ? await answer.json() : null;
  if (!isJob(job)) throw new Error(`There is no print job ${id}.`);
  return job;
}

/** The data of a job was made by our own handlers and needs no check; that it is a job does. */
function isJob(value: unknown): value is Job {
  return typeof value === 'object' && value !== null && 'template' in value && 'data' in value;
}
