import { departments } from './departments.ts';
import { hospitalJointBranches, hospitals } from './hospitals.ts';
import type { SampleOrganisation } from './organisation.ts';
import { organisation } from './organisation.ts';
import { seededRandom } from './random.ts';
import { schoolJointBranches, schools } from './schools.ts';
import type { Unit } from './units.ts';
import { unitOrganisations } from './units.ts';

interface Body {
  head: SampleOrganisation;
  units: readonly Unit[];
  jointBranches: readonly string[];
}

const COUNTY_BECAME_DISTRICT = '2011-05-20';

const BODIES: readonly Body[] = [
  {
    head: organisation({
      key: '区直机关工委',
      parent: '区委',
      name: '中共长沙市望城区直属机关工作委员会',
      shortName: '区直机关工委',
      kind: 'work-committee',
      statisticsKind: 'government',
      foundedOn: '1984-05-01',
      formerNames: [
        { name: '中共望城县直属机关工作委员会', until: COUNTY_BECAME_DISTRICT, paper: '望发〔2011〕12号' },
      ],
    }),
    units: departments,
    jointBranches: ['区直小微单位联合'],
  },
  {
    head: organisation({
      key: '区教育局',
      parent: '区委',
      name: '中共长沙市望城区教育局委员会',
      shortName: '区教育局党委',
      kind: 'committee',
      statisticsKind: 'government',
      foundedOn: '1990-09-10',
      formerNames: [
        { name: '中共望城县教育局委员会', until: COUNTY_BECAME_DISTRICT, paper: '望发〔2011〕12号' },
      ],
    }),
    units: schools,
    jointBranches: schoolJointBranches,
  },
  {
    head: organisation({
      key: '区卫健局',
      parent: '区委',
      name: '中共长沙市望城区卫生健康局委员会',
      shortName: '区卫健局党委',
      kind: 'committee',
      statisticsKind: 'government',
      foundedOn: '1992-03-20',
      formerNames: [
        { name: '中共望城县卫生局委员会', until: COUNTY_BECAME_DISTRICT, paper: '望发〔2011〕12号' },
        { name: '中共长沙市望城区卫生局委员会', until: '2014-12-31', paper: null },
        { name: '中共长沙市望城区卫生和计划生育局委员会', until: '2019-03-15', paper: '望编〔2019〕3号' },
      ],
    }),
    units: hospitals,
    jointBranches: hospitalJointBranches,
  },
];

/** The bodies beside the towns with everything below them: 区直机关, education, health. */
export function bodyOrganisations(seed: number): SampleOrganisation[] {
  return BODIES.flatMap((body, index) => {
    const random = seededRandom(seed + 1_000_000 * (index + 1));
    const units = body.units.flatMap((given) => unitOrganisations(body.head.key, given, random));
    const joint = body.jointBranches.map((label) =>
      organisation({
        key: `${body.head.key}/${label}支部`,
        parent: body.head.key,
        name: `望城区${label}党支部`,
        kind: 'joint-branch',
        statisticsKind: body.head.key === '区直机关工委' ? 'government' : 'social-organisation',
        foundedOn: random.day('2014-01-01', '2022-12-31'),
      }),
    );
    return [body.head, ...units, ...joint];
  });
}
