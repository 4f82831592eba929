import type { WaitingRow } from '#engine/pathway';

const over = (state: string, title: string, because = 'Nothing is owed any more.'): WaitingRow => ({
  state,
  title,
  plainly: 'Finished',
  owner: 'nobody',
  clocks: [],
  because,
  closed: true,
});

const rung = (name: string, title: string): WaitingRow => ({
  state: `rung.${name}`,
  title,
  plainly: 'People are talking about it',
  owner: 'holders',
  clocks: ['rung-ends', 'safety-rung-ends', 'early-resolution'],
});

const mediation = (name: string, title: string, owner: string): WaitingRow => ({
  state: `mediation.${name}`,
  title,
  plainly: 'Somebody independent is helping',
  owner,
  clocks: ['rung-ends'],
});

/** Every state in which a disagreement may rest: whose turn it is, and by which clock. No state is a dead end. */
export const DISAGREEMENT_WAITING: readonly WaitingRow[] = [
  {
    state: 'raised',
    title: 'Waiting for the other side to say that it has it',
    plainly: 'We have it',
    owner: 'answering',
    clocks: ['disagreement-acknowledged', 'strand-set'],
  },
  {
    state: 'acknowledged',
    title: 'Waiting to be told what kind of disagreement it is',
    plainly: 'We have it',
    owner: 'owner',
    clocks: ['strand-set', 'early-resolution'],
  },
  rung('staff', 'With those who hold the case'),
  rung('lineManager', 'With the line managers'),
  rung('director', 'With the directors'),
  mediation('requested', 'A mediator is being found', 'mediator'),
  mediation('arranged', 'The day of the mediation is fixed', 'mediator'),
  mediation('held', 'What came of the mediation is being written down', 'mediator'),
  rung('executives', 'With the chief executives, or whom they have named to decide'),
  over('resolved', 'Both sides have agreed', 'Both sides have agreed. What is still owed has its own day beside it.'),
  {
    state: 'closed.noAgreement',
    title: 'Not agreed: it is on the agenda of the board',
    plainly: 'The people in charge are looking at it',
    owner: 'boardSecretary',
    clocks: ['board-considers', 'board-looks-again'],
    aside: true,
  },
  over('closed.withdrawn', 'Taken back'),
  over(
    'closed.takenFurther',
    'The family has taken it further',
    'Mediation under the Act, the Tribunal and other routes have limits of their own.',
  ),
  over('closed.asComplaint', 'Answered as a complaint', 'The complaint has limits of its own.'),
  over('closed.decidedElsewhere', 'Decided elsewhere', 'The board has said where it is decided.'),
];
