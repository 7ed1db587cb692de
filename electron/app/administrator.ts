import { ALL_RIGHTS } from '../../shared/contract/rights.ts';
import type { Viewer } from '../../shared/contract/viewer.ts';

/** The one viewer at the window until accounts exist: everything, without a password. */
export const ADMINISTRATOR: Viewer = {
  user: 'administrator',
  name: '管理员',
  roots: 'all',
  classes: 'all',
  rights: ALL_RIGHTS,
};
