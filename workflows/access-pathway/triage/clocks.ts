import type { Act } from '#engine/act';
import { local } from '#statutory-calendar/periods';
import { clocks, on, onAny } from '../acts.js';
import type { Referral } from '../case.js';
import { ENDS_OR_RESTS, LOCAL, resumedAt } from '../closing/clocks.js';
import { EVERY_CONTRIBUTOR } from '../wording.js';

/** Whoever has just been asked. */
const nowAsked = ({ sequence }: Act, { contributions }: Referral) =>
  EVERY_CONTRIBUTOR.filter((name) => contributions[name]?.askedBy === sequence);

const stillAsked = (_act: Act, { contributions }: Referral) =>
  EVERY_CONTRIBUTOR.filter((name) => ['requested', 'coverActive'].includes(contributions[name]?.state ?? ''));

/** An agency has said what it knows, or the panel does without. */
export const CONTRIBUTED = onAny(['ContributionReceived', 'ContributionWaived'], { key: ({ data }) => data.from });

/** The limit under which each agency says what it knows. */
export const TRIAGE_CLOCKS = clocks([
  {
    id: 'contribution-received',
    title: 'say what they know',
    kind: 'local',
    startedBy: [
      ...onAny(['ReferralAccepted', 'ContributionRequested', 'PanelDecided'], { key: nowAsked }),
      ...resumedAt('pre.informationGathering').map((each) => ({ ...each, key: stillAsked })),
    ],
    metBy: CONTRIBUTED,
    stoppedBy: [...ENDS_OR_RESTS, on('HistoryPackBuilt', { key: ({ data }) => data.goingWithout ?? [] })],
    due: local,
    whose: 'contributor',
    law: LOCAL,
    warn: [7, 1],
    missed: 'The agency and its lead are chased. The referral is never closed or returned: the panel may go without.',
  },
]);
