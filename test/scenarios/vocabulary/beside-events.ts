import { childAndContact, type EventWord, listed, word } from './told.js';

const OUTCOMES: Readonly<Record<string, string>> = {
  upheld: 'upheld',
  'upheld in part': 'upheldInPart',
  'not upheld': 'notUpheld',
};

/** Events of a complaint. */
export const COMPLAINT_EVENTS: Readonly<Record<string, EventWord>> = {
  'COMPLAINT.RAISE': word('ComplaintRaised', ({ about, agencies }, told) => ({
    ...childAndContact(told),
    about: listed(about),
    agencies: listed(agencies),
  })),
  'COMPLAINT.ACK': word('ComplaintAcknowledged', ({ definition, route }) => ({
    definition: definition ?? 'agreed by telephone',
    route: route ?? 'corporate',
  })),
  'COMPLAINT.RESPOND': word('ComplaintAnswered', ({ outcome, answer, actions }) => ({
    outcome: OUTCOMES[outcome] ?? outcome,
    answer,
    actions: listed(actions),
  })),
  'COMPLAINT.CLOSE': word('ComplaintClosed', ({ reason }) => ({ reason: reason ?? 'the family is content' })),
};

/** The SEN2 return counts who asks by number. */
const SOURCES = ['', 'parentOrYoungPerson', 'setting', 'health', 'socialCare', 'other'];

/** Events of an EHC needs assessment, as far as it is built. */
export const NEEDS_ASSESSMENT_EVENTS: Readonly<Record<string, EventWord>> = {
  'EHC.REQUEST': word('AssessmentRequested', ({ source = 1, received, reasons }, told) => ({
    ...childAndContact(told),
    source: SOURCES[source] ?? source,
    receivedOn: received,
    reasons,
  })),
  'EHC.NOTIFY_PARTNERS': word('PartnersNotified', ({ to }) => ({ to: listed(to) })),
  'EHC.DECIDE_ASSESS': word('AssessmentAgreed', ({ test, reasons }) => ({ test, reasons })),
};
