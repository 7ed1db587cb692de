import type { Paper } from '../../../shared/domain/documents/paper.ts';

/** The office formats that a paper can be saved as. */
export type OfficeFormat = 'docx' | 'xlsx';

/** What the thread is started for. */
export interface OfficeJob {
  readonly paper: Paper;
  readonly format: OfficeFormat;
}
