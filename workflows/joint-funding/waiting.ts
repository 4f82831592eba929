import type { WaitingRow } from '#engine/pathway';

type Row = Omit<WaitingRow, 'state' | 'title' | 'plainly'>;

const row = (state: string, [title, plainly]: readonly [string, string], more: Row): WaitingRow => ({
  state,
  title,
  plainly,
  ...more,
});

const ASKED = 'We have asked for it to be paid for';
const PANEL = 'A panel decides who pays';
const DECIDED = 'It has been decided';
const IN_PLACE = 'The support is in place';

/** Every state in which a request may rest: whose turn it is, and by which clock, or why there is none. */
export const FUNDING_WAITING: readonly WaitingRow[] = [
  row('draft', ['Begun, not sent', ASKED], { owner: 'presenter', clocks: ['funding-request-sent'], aside: true }),
  row('submitted', ['Being looked at before a panel is asked', ASKED], {
    owner: 'owner',
    clocks: ['funding-request-checked'],
  }),
  row('returned', ['Something is missing', ASKED], {
    owner: 'presenter',
    clocks: ['funding-request-mended'],
    aside: true,
  }),
  row('validating', ['Complete: the history is put together', ASKED], {
    owner: 'owner',
    clocks: ['funding-pack-built', 'funding-decided'],
  }),
  row('packBuilt', ['Ready for a panel', PANEL], { owner: 'owner', clocks: ['listed-for-panel', 'funding-decided'] }),
  row('listed', ['On a panel’s agenda', PANEL], {
    owner: 'owner',
    clocks: ['panel-held', 'funding-decided'],
    because: 'The day of the meeting may not be fixed yet.',
  }),
  row('atPanel', ['Before the panel', PANEL], {
    owner: 'chair',
    clocks: ['agency-answers', 'funding-decided'],
    because: 'The panel decides in its meeting, or sends it to the next.',
  }),
  row('deferred', ['Put off until the panel has what it asked for', PANEL], {
    owner: 'owner',
    clocks: ['funding-heard-again', 'funding-decided'],
    aside: true,
  }),
  row('agreed', ['Agreed: to be told in writing', DECIDED], {
    decided: true,
    owner: 'owner',
    clocks: ['funding-decision-notified'],
  }),
  row('agreedWithConditions', ['Agreed on conditions: to be told in writing', DECIDED], {
    decided: true,
    owner: 'owner',
    clocks: ['funding-decision-notified', 'funding-condition'],
  }),
  row('interimWithoutPrejudice', ['Paid for while it is settled who must', IN_PLACE], {
    owner: 'payers',
    clocks: ['funding-settled', 'interim-settled', 'funding-decision-notified'],
    because: 'Where a disagreement is open, its own limits carry it to an answer. The child has the support meanwhile.',
    aside: true,
  }),
  row('refused', ['Refused: to be told in writing', DECIDED], {
    decided: true,
    owner: 'owner',
    clocks: ['funding-decision-notified'],
    aside: true,
  }),
  row('notAgreed', ['Not agreed: with those who can settle it', DECIDED], {
    owner: 'payers',
    clocks: ['funding-settled'],
    because: 'A disagreement is open. Each of its rungs has its own people and its own day, and the last is the board.',
    aside: true,
  }),
  row('notified', ['Told in writing: waiting for it to begin', DECIDED], {
    decided: true,
    owner: 'owner',
    clocks: ['package-started', 'decision-review-open'],
  }),
  row('implementing', ['One of provider and family says that it began', DECIDED], {
    decided: true,
    owner: 'owner',
    clocks: ['package-started'],
    aside: true,
  }),
  row('active', ['In place', IN_PLACE], {
    decided: true,
    owner: 'owner',
    clocks: ['package-reviewed', 'package-back-at-panel'],
  }),
  row('reviewDue', ['In place: the review is late', IN_PLACE], {
    decided: true,
    owner: 'owner',
    clocks: ['package-reviewed'],
    because: 'The day of the review has gone by. The duty to hold it goes on.',
    aside: true,
  }),
  row('urgent.pending', ['Urgent: waiting for those who may decide', 'We are asking for a decision today'], {
    owner: 'payers',
    clocks: ['urgent-funding-decided'],
    aside: true,
  }),
  row('urgent.decided', ['Urgent: in place until the panel looks at it', IN_PLACE], {
    decided: true,
    owner: 'owner',
    clocks: ['urgent-decision-ratified', 'panel-held'],
    aside: true,
  }),
  row('urgent.ratified', ['Decided urgently, and ratified', IN_PLACE], {
    decided: true,
    owner: 'owner',
    clocks: ['package-reviewed'],
    aside: true,
  }),
  row('urgent.overturned', ['Being wound down', IN_PLACE], {
    decided: true,
    owner: 'owner',
    clocks: ['provision-wound-down'],
    aside: true,
  }),
  row('ended', ['Finished', 'Finished'], {
    owner: 'owner',
    clocks: [],
    because: 'Nothing is paid any more, and it is said why.',
    closed: true,
  }),
];
