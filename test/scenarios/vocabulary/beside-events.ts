import { childAndContact, type EventWord, plainly, said } from './told.js';

const OUTCOMES: Readonly<Record<string, string>> = {
  upheld: 'upheld',
  'upheld in part': 'upheldInPart',
  'not upheld': 'notUpheld',
};

/** Events of a complaint. */
export const COMPLAINT_EVENTS: Readonly<Record<string, EventWord>> = {
  'COMPLAINT.RAISE': {
    act: 'ComplaintRaised',
    facts: (told) => said({ ...childAndContact(told), about: told.data.about, agencies: told.data.agencies }),
  },
  'COMPLAINT.ACK': plainly('ComplaintAcknowledged'),
  'COMPLAINT.RESPOND': {
    act: 'ComplaintAnswered',
    facts: ({ data: { outcome, answer, actions } }) => said({ outcome: OUTCOMES[outcome] ?? outcome, answer, actions }),
  },
  'COMPLAINT.CLOSE': plainly('ComplaintClosed'),
};

/** The SEN2 return counts who asks by number. */
const SOURCES = ['', 'parentOrYoungPerson', 'setting', 'health', 'socialCare', 'other'];

/** Events of an EHC needs assessment, as far as it is built. */
export const NEEDS_ASSESSMENT_EVENTS: Readonly<Record<string, EventWord>> = {
  'EHC.REQUEST': {
    act: 'AssessmentRequested',
    facts: (told) => {
      const { source, received } = told.data;
      return said({ ...childAndContact(told), source: SOURCES[source] ?? source, receivedOn: received });
    },
  },
  'EHC.NOTIFY_PARTNERS': plainly('PartnersNotified'),
  'EHC.DECIDE_ASSESS': { act: 'AssessmentAgreed', facts: ({ data: { test, reasons } }) => said({ test, reasons }) },
};
