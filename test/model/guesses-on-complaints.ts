import type { Complaint } from '#workflows/complaint/case';
import { byTheForm, filled } from './by-the-form.js';
import { anyOf, dayAround, fileOf, type Guesses, holderHere, type Seen } from './guess.js';
import { CHILD, CONTACT, PARENT } from './the-family.js';

const file = ({ here }: Seen) => fileOf<Complaint>(here);

const remedies = (seen: Seen) =>
  seen.chance.happens(0.5)
    ? undefined
    : [{ kind: 'apology', what: 'A letter that says sorry', owedBy: 'headOfService', by: dayAround(seen, 3, 40) }];

/** What the points of a complaint are answered with: each of them, or the whole in one. */
const answer = (seen: Seen) => {
  const points = (file(seen).points ?? []).map((_point, index) => ({
    point: String(index + 1),
    finding: seen.chance.oneOf(['upheld', 'notUpheld']),
    answer: 'We looked at it again.',
  }));
  return { points: points.length > 0 ? points : undefined, answer: 'We looked at it.', remedies: remedies(seen) };
};

const acknowledged = ({ chance }: Seen) => {
  const route = chance.oneOf(['corporate', 'childrenAct', 'nhs', 'severalBodies']);
  const points = [
    { point: 'Nobody came', body: 'council' },
    { point: 'Nobody rang', body: chance.oneOf(['icb', 'nhsProvider', 'school']) },
  ];
  return { route, points: route === 'severalBodies' ? points : undefined, excluded: undefined, countsFrom: undefined };
};

/** For each act of a complaint, facts that could be true: its form, and what only the case knows. */
export const ON_COMPLAINTS: Guesses = {
  ...byTheForm('complaint', [
    'ComplaintDeclined',
    'ComplaintClosed',
    'ReviewPanelMet',
    'ReviewPanelReported',
    'PartAnswered',
  ]),
  ComplaintRaised: filled(
    'complaint ComplaintRaised',
    () => ({ contact: CONTACT, child: CHILD, case: undefined, about: ['Nobody rang back'] }),
    PARENT,
  ),
  ComplaintAcknowledged: filled('complaint ComplaintAcknowledged', acknowledged),
  ComplaintWithdrawn: filled('complaint ComplaintWithdrawn', () => ({}), PARENT),
  LeadAgreed: filled('complaint LeadAgreed', () => ({ lead: 'council', countsFrom: undefined })),
  AnswerExtended: filled('complaint AnswerExtended', (seen) => ({ until: dayAround(seen, 5, 60) })),
  ComplaintAnswered: filled('complaint ComplaintAnswered', answer),
  StageTwoRequested: filled('complaint StageTwoRequested', () => ({}), PARENT),
  StageTwoAcknowledged: filled('complaint StageTwoAcknowledged', () => ({
    independent: 'Ida Moss, of another council',
  })),
  ReviewPanelRequested: filled('complaint ReviewPanelRequested', () => ({}), PARENT),
  OmbudsmanReferred: filled('complaint OmbudsmanReferred', (seen) => ({ papersBy: dayAround(seen, 3, 30) })),
  PapersSentToOmbudsman: filled('complaint PapersSentToOmbudsman', () => ({})),
  OmbudsmanDecided: filled('complaint OmbudsmanDecided', (seen) => ({ remedies: remedies(seen) })),
  RemedyDone: (seen) => {
    const owed = anyOf(
      seen.chance,
      (file(seen).remedies ?? []).filter(({ doneOn }) => doneOn === null),
    );
    const facts = { remedy: owed?.item ?? 'item 1', what: 'The letter went out' };
    return { data: facts, person: holderHere(seen, owed?.owedBy ?? 'headOfService') };
  },
};

/** For each act of what is said without a complaint, facts that could be true. */
export const ON_FEEDBACK: Guesses = {
  ...byTheForm('feedback', ['FeedbackAnswered', 'NothingChanged', 'ActionDone', 'ChangePublished']),
  FeedbackReceived: filled('feedback FeedbackReceived', () => ({ contact: CONTACT, case: undefined }), PARENT),
  FeedbackTriaged: filled('feedback FeedbackTriaged', ({ chance }) => ({
    goesTo: chance.oneOf(['accessCoordinator1', 'sendManager', 'headOfService']),
  })),
  ActionAgreed: filled('feedback ActionAgreed', (seen) => ({
    owedBy: seen.chance.oneOf(['accessPathwayManager', 'sendManager']),
    dueOn: dayAround(seen, 5, 60),
  })),
};
