import { tellingOf } from '#engine/tables';
import { everyCaseClocks } from '../every-case/custody/clocks.js';
import { byWhenOf } from '../every-case/wording.js';
import { type AccessAct, on } from './acts.js';
import type { Referral } from './case.js';
import { CLOSING_CLOCKS, ENDS } from './closing/clocks.js';
import { PANEL_CLOCKS } from './panel/clocks.js';
import type { AccessRecipient } from './recipients.js';
import { REFERRAL_CLOCKS } from './referral/clocks.js';
import { SUPPORT_CLOCKS } from './support/clocks.js';
import { CONTRIBUTED, TRIAGE_CLOCKS } from './triage/clocks.js';

/** Acts after which nothing is owed by whoever holds the case. */
const CLOSES = [
  ...ENDS,
  'PostSupportCompleted',
  on('DecisionNotified', { when: (_act, { stage }) => stage.startsWith('closed.') }),
] as const;

/** Every time limit of the access pathway, in the order in which a case meets them. */
export const ACCESS_CLOCKS = [
  ...REFERRAL_CLOCKS,
  ...TRIAGE_CLOCKS,
  ...PANEL_CLOCKS,
  ...SUPPORT_CLOCKS,
  ...CLOSING_CLOCKS,
  ...everyCaseClocks<Referral>(CLOSES, CONTRIBUTED),
];

/** The ids of these clocks. */
export type AccessClock = (typeof ACCESS_CLOCKS)[number]['id'];

/** "by Thursday 18 September 2025", from the deadline of that clock. */
export const byWhen = byWhenOf<AccessClock>();

/** The words in which notices and tasks of a referral are written. */
export const { dueBy, notice, notices, task, tasks } = tellingOf<Referral, AccessAct, AccessClock, AccessRecipient>();
