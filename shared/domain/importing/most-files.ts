/** As many files as one import takes. */
export const MOST_FILES = 200;
