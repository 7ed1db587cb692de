import type { ReactNode } from 'react';
import type { Job } from '../job.ts';
import { OrganisationRosterSheet } from './OrganisationRosterSheet.tsx';

/** The template of a job, filled in. */
export function templateFor(job: Job): ReactNode {
  switch (job.template) {
    case 'organisation-roster':
      return <OrganisationRosterSheet roster={job.data} />;
    default:
      throw new Error(`There is no template ${String(job.template satisfies never)}.`);
  }
}
