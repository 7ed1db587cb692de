import type { branchEventCalls } from '../../../shared/contract/branch-events.ts';
import type { Handlers } from '../../data/handler.ts';
import { eventsAround, remarksOnAll } from './events-around.ts';
import { editEvent, enterEvent, enterMonth, removeEvent } from './events-entries.ts';
import { eventMembers, eventPage, listEvents, monthOverview } from './events-lists.ts';

/** 支部活动. */
export const branchEventHandlers: Handlers<keyof typeof branchEventCalls> = {
  'events.list': ({ viewer, db }, input) => listEvents(viewer, db, input),
  'events.get': ({ viewer, db }, { id }) => eventPage(viewer, db, id),
  'events.members': ({ viewer, db }, input) => eventMembers(viewer, db, input),
  'events.month-overview': ({ viewer, db }, input) => monthOverview(viewer, db, input),
  'events.check-month': async (context, { lines }) => ({
    lines: remarksOnAll(lines, await eventsAround(context, lines)),
  }),
  'events.enter': enterEvent,
  'events.enter-month': enterMonth,
  'events.edit': editEvent,
  'events.remove': (context, { id }) => removeEvent(context, id),
};
