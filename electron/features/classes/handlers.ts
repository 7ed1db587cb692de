import type { classCalls } from '../../../shared/contract/classes.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { Handlers } from '../../data/handler.ts';
import { classAnswers } from './answers.ts';
import { copyClass } from './copy.ts';
import { checkEnrol, enrol } from './enrolling.ts';
import { createClass, editClass, removeClass, setDates, setStatus } from './entries.ts';
import {
  divideClass,
  editEnrolments,
  orderEnrolments,
  removeEnrolments,
  replaceTrainee,
  withdraw,
} from './keeping.ts';
import { listClasses } from './list.ts';
import { noteNotice, noticeText } from './notice.ts';
import { proposeNumber } from './numbers.ts';
import { classPage } from './page.ts';
import { noteAnswer, proposeQuotas, setQuotas } from './quotas.ts';
import { saveReplyForms } from './reply-forms.ts';
import { revealOfClass } from './reveal.ts';
import { listTrainees } from './trainees.ts';

export const classHandlers: Handlers<keyof typeof classCalls> = {
  'classes.list': ({ viewer, db }, input) => listClasses(viewer, db, input),
  'classes.get': ({ viewer, db, now }, { id }) => classPage(viewer, db, id, dayOf(now())),
  'classes.next-number': ({ viewer, db }, input) => proposeNumber(viewer, db, input),
  'classes.check-enrol': checkEnrol,
  'classes.trainees': ({ viewer, db, now }, input) => listTrainees(viewer, db, input, dayOf(now())),
  'classes.create': createClass,
  'classes.edit': editClass,
  'classes.set-status': setStatus,
  'classes.set-dates': setDates,
  'classes.copy': copyClass,
  'classes.remove': (context, { id }) => removeClass(context, id),
  'classes.enrol': enrol,
  'classes.edit-enrolments': editEnrolments,
  'classes.order': orderEnrolments,
  'classes.divide': divideClass,
  'classes.withdraw': withdraw,
  'classes.replace': replaceTrainee,
  'classes.remove-enrolments': removeEnrolments,
  'classes.propose-quotas': ({ viewer, db }, input) => proposeQuotas(viewer, db, input),
  'classes.set-quotas': setQuotas,
  'classes.note-answer': noteAnswer,
  'classes.answers': ({ viewer, db, now }, { class: id }) => classAnswers(viewer, db, id, dayOf(now())),
  'classes.save-reply-forms': saveReplyForms,
  'classes.notice-text': ({ viewer, db }, { class: id }) => noticeText(viewer, db, id),
  'classes.note-notice': noteNotice,
  'classes.reveal': revealOfClass,
};
