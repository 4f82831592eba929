import { childAndContact, type EventWord, word } from './event-word.js';

const KINDS: Readonly<Record<string, string>> = { localOfferComment: 'localOffer', survey: 'comment' };

/** Events of a piece of feedback: you said, we will, we did. */
export const FEEDBACK_EVENTS: Readonly<Record<string, EventWord>> = {
  'FEEDBACK.GIVE': word('FeedbackReceived', ({ kind, type, words, text, signatures, signed, anonymous }, told) => ({
    kind: KINDS[String(kind ?? type)] ?? kind ?? type ?? 'comment',
    words: words ?? text ?? 'as the story tells',
    signed: signed ?? signatures,
    contact: anonymous === true ? undefined : childAndContact(told).contact,
  })),
  'FEEDBACK.TRIAGE': word('FeedbackTriaged', ({ goesTo, to }) => ({ goesTo: goesTo ?? to ?? 'complaintsOfficer' })),
  'FEEDBACK.ANSWER': word('FeedbackAnswered', ({ youSaid, answer }) => ({
    youSaid: youSaid ?? 'as the story tells',
    answer: answer ?? 'as the story tells',
  })),
  'FEEDBACK.ACTION': word('ActionAgreed', ({ weWill, action, owedBy, owner, due, by }) => ({
    weWill: weWill ?? action ?? 'as the story tells',
    owedBy: owedBy ?? owner ?? 'complaintsOfficer',
    dueOn: due ?? by,
  })),
  'FEEDBACK.DONE': word('ActionDone', ({ weDid, what }) => ({ weDid: weDid ?? what ?? 'as the story tells' })),
  'FEEDBACK.PUBLISH': word('ChangePublished', ({ where }) => ({ where: where ?? 'with the Local Offer' })),
};
