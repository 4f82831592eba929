import type { StoryData } from '../../story.js';
import { ADVISERS } from './assessment-words.js';
import { type EventWord, listed, word } from './event-word.js';

/** Grounds of the stories ↔ grounds of the regulations. Any other is told as it is, and refused. */
const GROUNDS: Readonly<Record<string, string>> = {
  SCHOOL_CLOSURE: 'schoolClosure',
  EXCEPTIONAL_PERSONAL: 'exceptionalCircumstances',
  EXCEPTIONAL_CIRCUMSTANCES: 'exceptionalCircumstances',
  PERSONAL_CIRCUMSTANCES: 'exceptionalCircumstances',
  EXCEPTIONAL_PERSONAL_CIRCUMSTANCES: 'exceptionalCircumstances',
  ABSENT_4_WEEKS: 'absentFromTheArea',
  ABSENCE: 'absentFromTheArea',
  ABSENT: 'absentFromTheArea',
  ABSENT_FROM_AREA: 'absentFromTheArea',
  MISSED_APPOINTMENT: 'missedAppointment',
};

/** Limits of the stories, where an exception is about one of them. */
const LIMITS: Readonly<Record<string, string>> = {
  'EHC.T_6W': 'ehcna-decision',
  'EHC.T_16W': 'ehcp-refusal',
  'EHC.T_20W': 'ehcp-final',
};

const about = (name: unknown) => LIMITS[String(name)] ?? ADVISERS[String(name)] ?? String(name ?? 'ehcp-final');

/** The closure is a fact of the story, where the step does not say it; the school is the story's own, and so are its dates. */
function closure(data: StoryData, given: StoryData) {
  const { firstClosedDay, reopens, from, to } = data.closure ?? data.schoolClosure ?? given.schoolClosure ?? {};
  const firstDay = data.from ?? firstClosedDay ?? from;
  const shown = firstDay === undefined ? undefined : 'As the record of the story says.';
  return { firstDay, endsOn: data.until ?? data.to ?? reopens ?? to, datesShownBy: shown };
}

/** Events of what excuses lateness. */
export const EXCEPTION_EVENTS: Readonly<Record<string, EventWord>> = {
  'EXCEPTION.CLAIM': word('ExceptionClaimed', (data, { given }) => ({
    ground: GROUNDS[data.ground] ?? data.ground,
    about: about(data.about),
    evidence: listed(data.evidence),
    ...closure(data, given),
  })),
  'EXCEPTION.REJECT': word('ExceptionRejected', ({ because, reason }) => ({
    because: because ?? reason ?? 'not shown',
  })),
  'EXCEPTION.APPROVE': word('ExceptionApproved', ({ because, reason }) => ({ because: because ?? reason })),
};
