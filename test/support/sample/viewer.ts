import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { ALL_RIGHTS } from '../../../shared/contract/rights.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';

/** The one administrator, as tests and the sample district use him. */
export const SAMPLE_ADMINISTRATOR: Viewer = {
  user: 'administrator',
  name: '管理员',
  roots: 'all',
  classes: 'all',
  rights: ALL_RIGHTS,
};

/** A clerk of 靖港镇: every right, but only his own town. */
export const TOWN_CLERK: Viewer = {
  user: 'clerk-of-jinggang',
  name: '靖港镇组织干事',
  roots: [sampleOrganisation('靖港镇')],
  classes: [],
  rights: ALL_RIGHTS,
};

/** Somebody who may see organisations and nothing else. */
export const ONLOOKER: Viewer = {
  ...TOWN_CLERK,
  user: 'onlooker',
  name: '来访者',
  rights: ['organisations.see'],
};
