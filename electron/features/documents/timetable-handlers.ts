import type { timetableDocumentCalls } from '../../../shared/contract/documents-timetable.ts';
import { adjustmentPaper } from '../../../shared/domain/documents/adjustment.ts';
import { noticePaper } from '../../../shared/domain/documents/notice.ts';
import { classTimetablePaper, timetableListPaper } from '../../../shared/domain/documents/timetables.ts';
import type { Handlers } from '../../data/handler.ts';
import { deliver } from './deliver.ts';
import { noticeData } from './notice.ts';
import {
  adjustmentData,
  classTimetableData,
  reading,
  teacherTimetableData,
  venueTimetableData,
  weekTimetableData,
} from './timetables.ts';

/** Documents of timetables, and the notice that calls a class together. */
export const timetableDocumentHandlers: Handlers<keyof typeof timetableDocumentCalls> = {
  'documents.class-timetable': async (context, input) => {
    const data = await reading(context, (at) => classTimetableData(at, input));
    return deliver(context, classTimetablePaper(data), input);
  },
  'documents.week-timetable': async (context, input) => {
    const data = await reading(context, (at) => weekTimetableData(at, input.day));
    return deliver(context, timetableListPaper(data), input);
  },
  'documents.teacher-timetable': async (context, input) => {
    const data = await reading(context, (at) => teacherTimetableData(at, input));
    return deliver(context, timetableListPaper(data), input);
  },
  'documents.venue-timetable': async (context, input) => {
    const data = await reading(context, (at) => venueTimetableData(at, input));
    return deliver(context, timetableListPaper(data), input);
  },
  'documents.adjustment': async (context, input) => {
    const data = await reading(context, (at) => adjustmentData(at, input));
    return deliver(context, adjustmentPaper(data), input);
  },
  'documents.notice': async (context, input) => {
    const data = await reading(context, (at) => noticeData(at, input));
    return deliver(context, noticePaper(data), input);
  },
};
