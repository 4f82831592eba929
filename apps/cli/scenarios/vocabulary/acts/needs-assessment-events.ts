import { ADVISERS, refusalReasons, reversal } from './assessment-words.js';
import { childAndContact, type EventWord, listed, word } from './event-word.js';
import { EXCEPTION_EVENTS } from './exception-events.js';
import { PLAN_EVENTS } from './plan-events.js';

/** The SEN2 return counts who asks by number. */
const SOURCES = ['', 'parentOrYoungPerson', 'setting', 'health', 'socialCare', 'other'];

const adviser = (name: unknown) => ADVISERS[String(name)] ?? String(name);

function asked(to: unknown, wishedBy: unknown) {
  const names = (listed(to) ?? []).map(String);
  const others = names.filter((name) => ADVISERS[name] === undefined);
  const known = names.filter((name) => ADVISERS[name] !== undefined).map(adviser);
  return {
    from: known.length > 0 ? known : undefined,
    others: others.length > 0 ? others.map((name) => ({ name, wishedBy: wishedBy ?? 'authority' })) : undefined,
  };
}

/** Events of an EHC needs assessment, in the order in which a case meets them. */
export const NEEDS_ASSESSMENT_EVENTS: Readonly<Record<string, EventWord>> = {
  'EHC.REQUEST': word('AssessmentRequested', ({ source = 1, received, reasons, lastAssessed }, told) => ({
    ...childAndContact(told),
    source: SOURCES[source] ?? source,
    receivedOn: received,
    lastAssessedOn: lastAssessed,
    reasons,
  })),
  'EHC.NOTIFY_PARTNERS': word('PartnersNotified', ({ to }) => ({ to: listed(to) })),
  'INFO.SUPPLIED': word('InformationSupplied', ({ what, from }) => ({ what, from })),
  'EHC.DECIDE_ASSESS': {
    ...word('AssessmentAgreed', (data) => ({ test: data.test, reasons: data.reasons, reverses: reversal(data) })),
    doneAs: ({ because }) => (because === undefined ? undefined : 'AssessmentOrdered'),
  },
  'EHC.DECIDE_NOT_ASSESS': word('AssessmentRefused', (data) => ({
    test: /36\(?8/.test(data.test ?? '36(8)') ? 'section36(8)' : 'localCriteria',
    reasons: refusalReasons(data),
    rightsBlock: data.rightsBlock,
    sentOn: data.sent,
  })),
  'ADVICE.REQUEST': word('AdviceRequested', ({ to, from, requestedBy }) => asked(to ?? from, requestedBy)),
  'ADVICE.RECEIVED': word('AdviceReceived', ({ from, summary, nilReturn, screeningQuestions }) => ({
    from: adviser(from),
    summary,
    nilReturn,
    screeningQuestions:
      screeningQuestions === undefined || screeningQuestions === false ? undefined : String(screeningQuestions),
  })),
  'ADVICE.OVERDUE': word('AdviceEscalated', ({ from, to, because }) => ({
    from: adviser(from),
    to: RUNGS[String(to)] ?? 'serviceLead',
    because,
  })),
  ...EXCEPTION_EVENTS,
  ...PLAN_EVENTS,
  'TRANSFER.OUT': word('ResponsibilityMoved', ({ toArea, to }) => ({ to: toArea ?? to })),
  WITHDRAW: word('RequestWithdrawn', ({ reason, askedBy, askedOn }) => ({
    reason: reason ?? 'no longer wanted',
    askedBy,
    askedOn,
  })),
};

/** A story that begins with the decision to assess begins with what reversed a refusal. */
export const OPENING_AN_ASSESSMENT: Readonly<Record<string, EventWord>> = {
  'EHC.DECIDE_ASSESS': word('RefusalReversed', (data, told) => ({
    ...childAndContact(told),
    because: reversal(data) ?? 'concession',
    reasons: data.reasons,
  })),
};

const RUNGS: Readonly<Record<string, string>> = {
  DCO: 'designatedOfficer',
  DSCO: 'designatedOfficer',
  icbSendLead: 'icbLead',
};
