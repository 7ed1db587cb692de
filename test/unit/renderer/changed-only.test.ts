import { expect, test } from 'vitest';
import { changedOnly } from '../../../renderer/ui/form/changed-only.ts';

test('only what differs from what is saved, emptied fields among it', () => {
  const saved = { id: 'x', name: '甲中心', shortName: '甲', parent: null };
  expect(changedOnly(saved, { name: '甲中心', shortName: null, parent: 'y' })).toEqual({
    shortName: null,
    parent: 'y',
  });
  expect(changedOnly(saved, { name: '甲中心', shortName: '甲', parent: null })).toEqual({});
});
