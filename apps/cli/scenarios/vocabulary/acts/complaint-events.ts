import { childAndContact, type EventWord, listed, word } from './event-word.js';

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
