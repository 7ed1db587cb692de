import type { OpenTransaction } from '../../../electron/data/log/write.ts';
import type { Database } from '../../../electron/data/tables/index.ts';
import { derivedColumns } from '../../../electron/features/people/derived.ts';
import { sampleId, sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { districtPeople, type SamplePerson } from './people/district-people.ts';
import { sampleEmployers } from './people/employers.ts';
import type { SampleEmployer } from './people/person.ts';

const CHUNK = 100;

export const samplePerson = (key: string): string => sampleId('person', key);
const employerId = (key: string): string => sampleId('employer', key);

/** Puts the employers of the sample district in, inside an open transaction. */
export async function fillEmployers({ db }: OpenTransaction): Promise<void> {
  const employers = sampleEmployers();
  await inChunks(employers.map(toEmployer), (some) => db.insertInto('employer').values(some).execute());
  await inChunks(employers.flatMap(aliasesOf), (some) =>
    db.insertInto('employer_alias').values(some).execute(),
  );
}

/** Puts the people of the sample district in, with posts, exemptions and moves. */
export async function fillPeople({ db }: OpenTransaction, size: 'whole' | 'few'): Promise<void> {
  const people = districtPeople({ size });
  await inChunks(people, (some) => db.insertInto('person').values(some.map(toPerson)).execute());
  await inChunks(people.flatMap(postsOf), (some) => db.insertInto('post').values(some).execute());
  await inChunks(people.flatMap(exemptionsOf), (some) => db.insertInto('exemption').values(some).execute());
  await inChunks(people.flatMap(movesOf), (some) => db.insertInto('person_move').values(some).execute());
}

function toEmployer(each: SampleEmployer, index: number): Database['employer'] {
  return {
    id: employerId(each.key),
    parent_id: each.parent === null ? null : employerId(each.parent),
    name: each.name,
    short_name: each.shortName,
    position: index + 1,
    note: null,
  };
}

function aliasesOf(each: SampleEmployer): Database['employer_alias'][] {
  return each.formerNames.map((name) => ({
    id: sampleId('employer-alias', `${each.key}/${name}`),
    employer_id: employerId(each.key),
    name,
  }));
}

function toPerson(each: SamplePerson): Database['person'] {
  return {
    id: samplePerson(each.key),
    name: each.name,
    former_name: each.formerName,
    reading: each.reading,
    sex: each.sex,
    birth: each.birth,
    nationality: each.nationality,
    native_place: each.nativePlace,
    education: each.education,
    political_status: each.politicalStatus,
    membership: each.membership,
    standing: each.standing,
    id_number: each.idNumber,
    phone: each.phone,
    other_phone: each.otherPhone,
    branch_id: each.branch === null ? null : sampleOrganisation(each.branch),
    holder_id: sampleOrganisation(each.holder),
    employer_id: each.employer === null ? null : employerId(each.employer),
    duty: each.duty,
    rank: each.rank,
    professional_title: each.professionalTitle,
    work_started_on: each.workStartedOn,
    applied_on: each.appliedOn,
    activist_on: each.activistOn,
    candidate_on: each.candidateOn,
    joined_on: each.joinedOn,
    confirmed_on: each.confirmedOn,
    address: each.address,
    photo_id: null,
    note: each.note,
    merged_into_id: null,
    ...derivedColumns({ name: each.name, former_name: each.formerName, reading: each.reading }),
  };
}

function postsOf(each: SamplePerson): Database['post'][] {
  return each.posts.map((post, index) => ({
    id: sampleId('post', `${each.key}/${index}`),
    person_id: samplePerson(each.key),
    kind: post.kind,
    title: post.title,
    organisation_id: post.organisation === null ? null : sampleOrganisation(post.organisation),
    from_on: post.from,
    to_on: post.to,
    paper: post.paper,
  }));
}

function exemptionsOf(each: SamplePerson): Database['exemption'][] {
  if (each.exemption === null) return [];
  const { reason, from, to, paper } = each.exemption;
  return [
    {
      id: sampleId('exemption', each.key),
      person_id: samplePerson(each.key),
      reason,
      from_on: from,
      to_on: to,
      paper,
      note: null,
    },
  ];
}

function movesOf(each: SamplePerson): Database['person_move'][] {
  return each.moves.map((move, index) => ({
    id: sampleId('move', `${each.key}/${index}`),
    person_id: samplePerson(each.key),
    kind: move.kind,
    moved_on: move.on,
    from_id: move.fromKey === null ? null : sampleOrganisation(move.fromKey),
    to_id: move.toKey === null ? null : sampleOrganisation(move.toKey),
    before: move.before,
    after: move.after,
    paper: move.paper,
    note: null,
  }));
}

async function inChunks<T>(all: readonly T[], put: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < all.length; start += CHUNK) await put(all.slice(start, start + CHUNK));
}
