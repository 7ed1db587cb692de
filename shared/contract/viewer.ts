import type { Right } from './rights.ts';

/**
 * Who looks: every query of a feature takes a viewer first.
 * `roots` are the organisations whose subtrees are visible ('all' = the whole district),
 * `classes` the training classes beyond those that follow from the roots.
 */
export interface Viewer {
  readonly user: string;
  readonly name: string;
  readonly roots: 'all' | readonly string[];
  readonly classes: 'all' | readonly string[];
  readonly rights: readonly Right[];
}
