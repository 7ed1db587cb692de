import type { peopleCalls } from '../../../shared/contract/people.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { Handlers } from '../../data/handler.ts';
import { countPeople } from './counts.ts';
import { reveal } from './disclosures.ts';
import { listSuspects } from './duplicates.ts';
import { createPerson, editPerson, editSeveral, removePerson } from './entries.ts';
import { exportPeople } from './export.ts';
import { listPeople } from './list.ts';
import { mergePeople, setDistinct } from './merge.ts';
import { personPage } from './page.ts';
import { photoOf, setPhoto } from './photos.ts';
import { changeEmployer, comeBack, movePeople, takeOff } from './places.ts';
import { addPost, editExemption, editPost, exempt, removeExemption, removePost } from './posts.ts';
import { removeFilter, savedFilters, saveFilter } from './saved-filters.ts';
import { searchPeople } from './search.ts';

export const peopleHandlers: Handlers<keyof typeof peopleCalls> = {
  'people.list': ({ viewer, db, now }, input) => listPeople(viewer, db, input, dayOf(now())),
  'people.search': ({ viewer, db, now }, input) => searchPeople(viewer, db, input, dayOf(now())),
  'people.get': ({ viewer, db, now }, { id }) => personPage(viewer, db, id, dayOf(now())),
  'people.counts': ({ viewer, db, now }, { under }) => countPeople(viewer, db, under, dayOf(now())),
  'people.duplicates': ({ viewer, db, now }, input) => listSuspects(viewer, db, input, dayOf(now())),
  'people.filters': savedFilters,
  'people.photo': (context, { id }) => photoOf(context, id),
  'people.create': createPerson,
  'people.edit': editPerson,
  'people.edit-several': editSeveral,
  'people.remove': (context, { id }) => removePerson(context, id),
  'people.set-photo': setPhoto,
  'people.merge': mergePeople,
  'people.distinct': setDistinct,
  'people.reveal': reveal,
  'people.save-filter': saveFilter,
  'people.remove-filter': (context, { id }) => removeFilter(context, id),
  'people.export': exportPeople,
  'people.move': movePeople,
  'people.change-employer': changeEmployer,
  'people.leave': takeOff,
  'people.come-back': comeBack,
  'people.add-post': addPost,
  'people.edit-post': editPost,
  'people.remove-post': (context, { post }) => removePost(context, post),
  'people.exempt': exempt,
  'people.edit-exemption': editExemption,
  'people.remove-exemption': (context, { exemption }) => removeExemption(context, exemption),
};
