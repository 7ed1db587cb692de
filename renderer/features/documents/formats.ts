import { today } from '../../ui/words.ts';

/** The files that a document can be saved as: how they are called, and which save dialog asks for the place. */
export const FORMATS = {
  pdf: { title: 'PDF', ending: 'pdf', purpose: 'roster' },
  docx: { title: 'Word', ending: 'docx', purpose: 'word' },
  xlsx: { title: 'Excel', ending: 'xlsx', purpose: 'workbook' },
} as const;
export type FileFormat = keyof typeof FORMATS;

export const ALL_FORMATS: readonly FileFormat[] = ['pdf', 'docx', 'xlsx'];

/** A name for the file of a document made today: the class and the document, never a person. */
export const fileNameOf = (title: string): string => `${title}${today().replaceAll('-', '')}`;
