import type { Act } from '#engine/act';
import type { LinkedAct, Opening } from '#engine/between-cases';
import { inWords } from '#statutory-calendar/civil-date';
import { readingOf } from '../every-case/pack/seats.js';
import { CHANGING_WHAT_IS_READ, packAfterwards } from '../every-case/record/acts.js';
import {
  type AccessAct,
  ENDED_IN_WORDS,
  ENDED_OR_RESTING,
  linked,
  linkedOnAny,
  opening,
  RENEWING_THE_PACK,
} from './acts.js';
import { isAtAMeeting, type Referral, wasAtAMeeting } from './case.js';
import { CONTRIBUTORS } from './wording.js';

const itsMeeting = ({ meeting }: Referral): readonly string[] => (meeting === null ? [] : [meeting]);

/** What a person records on the case itself. What the meeting has said is not told back to it. */
const byAPerson = ({ by }: Act) => by.role !== 'system';

/** What the meeting that has the case on its agenda is told: always in the same moment, or neither stands. */
export const ACCESS_LINKED_ACTS: readonly LinkedAct<Referral>[] = [
  linked('ListedForPanel', {
    when: (file) => isAtAMeeting(file) && file.pack !== null,
    to: itsMeeting,
    event: 'PackReplaced',
    data: ({ ref, context }) => ({ case: ref, packDigest: context.pack }),
  }),
  ...linkedOnAny([...RENEWING_THE_PACK, 'HistoryPackBuilt'], {
    when: (file, { data }) => isAtAMeeting(file) && data.packDigest !== undefined,
    to: itsMeeting,
    event: 'PackReplaced',
    data: ({ ref, act }) => ({ case: ref, packDigest: act.data.packDigest, what: newDocument(act) }),
  }),
  ...linkedOnAny(CHANGING_WHAT_IS_READ, {
    when: (file, { data }) => isAtAMeeting(file) && data.packDigest !== undefined,
    to: itsMeeting,
    event: 'PackReplaced',
    data: ({ ref, act }) => ({ case: ref, packDigest: act.data.packDigest, what: packAfterwards(act) }),
  }),
  linked('HistoryPackRead', {
    when: (file, act) => isAtAMeeting(file) && byAPerson(act),
    to: itsMeeting,
    event: 'PackRead',
    data: ({ ref, act }) => readingOf(ref, act),
  }),
  linked('PanelDecided', {
    when: (file, act) => wasAtAMeeting(file) && byAPerson(act),
    to: itsMeeting,
    event: 'ItemDecided',
    data: ({ ref, act }) => ({ case: ref, outcome: act.data.outcome, recordedBy: act.by.person }),
  }),
  linked('DecisionNotified', { to: itsMeeting, event: 'FamilyTold', data: ({ ref }) => ({ case: ref }) }),
  ...linkedOnAny(ENDED_OR_RESTING, {
    when: wasAtAMeeting,
    to: itsMeeting,
    event: 'ItemWithdrawn',
    data: ({ ref, act }) => ({ case: ref, because: ENDED_IN_WORDS[act.type] }),
  }),
];

type NewDocument = Extract<AccessAct, { readonly type: (typeof RENEWING_THE_PACK)[number] | 'HistoryPackBuilt' }>;

/** The document by what it is, never by its words: a meeting keeps nothing of a child. */
function newDocument(act: NewDocument): string {
  return `${documentOf(act)}, ${inWords(act.occurredOn)} (event ${act.sequence})`;
}

function documentOf({ type, data, by }: NewDocument): string {
  switch (type) {
    case 'InformationSupplied':
      return by.role === 'family' ? 'information from the family' : 'information from a professional';
    case 'ContributionReceived':
      return `the contribution of ${CONTRIBUTORS[data.from].toLowerCase()}`;
    case 'HistoryPackBuilt':
      return 'a pack that was built anew';
  }
}

/** Who asked, as the needs assessment counts it. */
const SOURCES = {
  parent: 'parentOrYoungPerson',
  youngPerson: 'parentOrYoungPerson',
  school: 'setting',
  other: 'other',
} as const;

/** The cases that a referral opens. */
export const ACCESS_OPENINGS: readonly Opening<Referral>[] = [
  // A request for an EHC needs assessment opens its own case. Nothing here can stand in its way, and this case goes on.
  opening('EhcNeedsAssessmentRequested', {
    pathway: 'needs-assessment',
    event: 'AssessmentRequested',
    data: ({ child, contact }, { data, occurredOn }) => ({
      child,
      contact,
      source: SOURCES[data.requestedBy],
      receivedOn: data.receivedOn ?? occurredOn,
      ...(data.reasons && { reasons: data.reasons }),
    }),
  }),
  // A package that several would pay for is begun as a case of its own. Nobody has been asked for money yet.
  opening('PanelDecided', {
    pathway: 'joint-funding',
    event: 'FundingStarted',
    when: ({ contact }, { data }) => data.outcome === 'REFER_JOINT_FUNDING' && contact !== null,
    data: ({ child, contact }, _act, ref) => ({ child, contact, why: 'severalAgencies', case: ref }),
  }),
];
