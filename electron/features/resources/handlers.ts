import type { calendarCalls } from '../../../shared/contract/calendar.ts';
import type { courseCalls } from '../../../shared/contract/courses.ts';
import type { routeCalls } from '../../../shared/contract/routes.ts';
import type { siteCalls } from '../../../shared/contract/sites.ts';
import type { teacherCalls } from '../../../shared/contract/teachers.ts';
import type { venueCalls } from '../../../shared/contract/venues.ts';
import type { Handlers } from '../../data/handler.ts';
import { calendarHandlers } from './calendar.ts';
import { courseHandlers } from './courses.ts';
import { routeHandlers } from './routes.ts';
import { siteHandlers } from './sites.ts';
import { teacherHandlers } from './teachers.ts';
import { venueHandlers } from './venues.ts';

/** Courses, teachers, places and the calendar. */
export const resourceHandlers: Handlers<
  | keyof typeof courseCalls
  | keyof typeof teacherCalls
  | keyof typeof venueCalls
  | keyof typeof siteCalls
  | keyof typeof routeCalls
  | keyof typeof calendarCalls
> = {
  ...courseHandlers,
  ...teacherHandlers,
  ...venueHandlers,
  ...siteHandlers,
  ...routeHandlers,
  ...calendarHandlers,
};
