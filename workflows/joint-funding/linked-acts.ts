import type { Act } from '#engine/act';
import type { LinkedAct } from '#engine/between-cases';
import type { NoticeFacts } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import type { Agency, Body } from '../areas/practice/agencies.js';
import { readingOf } from '../every-case/pack/seats.js';
import { CHANGING_WHAT_IS_READ, packAfterwards } from '../every-case/record/acts.js';
import { inForceOn } from '../money/periods.js';
import { agenciesIn } from '../money/split.js';
import {
  CHANGING_THE_PACK,
  DECIDED_AT_THE_PANEL,
  linked,
  linkedOnAny,
  OVER,
  opening,
  TOLD_BY_LETTER,
  URGENCY_SETTLED,
} from './acts.js';
import type { Funding } from './case.js';
import type { ConditionSet, Decided } from './decision/acts.js';
import { moneyInTheMinutes } from './decision/sections.js';
import { payersOf } from './practice.js';

const theMeeting = ({ meeting }: Funding): readonly string[] => (meeting === null ? [] : [meeting]);

/** The panel has it before it: what is decided now is decided by the meeting as well, whose quorum may say no. */
const beforeThePanel = ({ before }: Funding, { data }: Act<string, object>): boolean =>
  ['atPanel', 'urgent.decided'].includes(before) && (!('because' in data) || data.because === undefined);

const onTheAgenda = ({ stage, pack }: Funding): boolean =>
  pack !== null && ['listed', 'atPanel', 'urgent.decided'].includes(stage);

/** The longest line that an act has room for. */
const LINE = 200;

const inOneLine = (words: string): string => (words.length <= LINE ? words : `${words.slice(0, LINE - 1)}…`);

/** The document by what it is, never by its words: a meeting keeps nothing of a child. */
const newDocument = ({ occurredOn, sequence }: Pick<Act, 'occurredOn' | 'sequence'>): string =>
  `a document that was added, ${inWords(occurredOn)} (event ${sequence})`;

/** What is new in a pack, where it is one that stood before. */
function newlyRead(act: Act): string | undefined {
  if (act.type === 'InformationSupplied') return newDocument(act);
  return act.type === 'SplitProposed'
    ? `who would pay what, ${inWords(act.occurredOn)} (event ${act.sequence})`
    : undefined;
}

/** What of it a meeting keeps in its minutes. */
type OfADecision = Partial<Pick<Decided, 'reasons' | 'evidence' | 'recommend' | 'repeatReason'>> & {
  readonly conditions?: readonly ConditionSet[];
  readonly howAndWhenTheChildReturns?: string;
};

/** What the meeting is told of a decision: the outcome, the reasons, and what they rest on. */
const toTheMinutes = ({ ref, context, act }: NoticeFacts<Funding, Act<string, OfADecision>>): Record<string, unknown> =>
  said({
    case: ref,
    outcome: context.decision?.outcome,
    reasons: act.data.reasons || undefined,
    evidence: act.data.evidence,
    recommend: act.data.recommend,
    repeatReason: act.data.repeatReason,
    conditions: act.data.conditions?.map(({ what, owner, due }) => ({ what, owner, by: due })),
    ...moneyInTheMinutes(context, act.area, act.data.howAndWhenTheChildReturns),
  });

/** What is recorded on the meeting in the same moment: both are recorded, or neither is. */
export const FUNDING_LINKED_ACTS: readonly LinkedAct<Funding>[] = [
  ...linkedOnAny([...DECIDED_AT_THE_PANEL, ...URGENCY_SETTLED], {
    when: beforeThePanel,
    to: theMeeting,
    event: 'ItemDecided',
    data: toTheMinutes,
  }),
  linked('FundingDeferred', {
    when: ({ before }) => before === 'atPanel',
    // The file has left the agenda with this act, so that the meeting is told by what the act before knew.
    to: ({ meetingBefore }) => (meetingBefore === null ? [] : [meetingBefore]),
    event: 'ItemDeferred',
    data: ({ ref, act }) => ({ case: ref, because: inOneLine(act.data.wanted.join('; ')) }),
  }),
  ...linkedOnAny(CHANGING_THE_PACK, {
    when: onTheAgenda,
    to: theMeeting,
    event: 'PackReplaced',
    data: ({ ref, context, act }) =>
      said({
        case: ref,
        packDigest: context.pack,
        what: newlyRead(act),
        payers: payersOf(context, act.area),
      }),
  }),
  ...linkedOnAny(CHANGING_WHAT_IS_READ, {
    when: (file, { data }) => onTheAgenda(file) && data.packDigest !== undefined,
    to: theMeeting,
    event: 'PackReplaced',
    data: ({ ref, act }) => ({ case: ref, packDigest: act.data.packDigest, what: packAfterwards(act) }),
  }),
  linked('HistoryPackRead', {
    when: (file, { by }) => onTheAgenda(file) && by.role !== 'system',
    to: theMeeting,
    event: 'PackRead',
    data: ({ ref, act }) => readingOf(ref, act),
  }),
  ...linkedOnAny(OVER, {
    when: ({ before }) => ['listed', 'atPanel'].includes(before),
    to: theMeeting,
    event: 'ItemWithdrawn',
    data: ({ ref, act }) => ({ case: ref, because: act.data.because }),
  }),
  ...linkedOnAny(TOLD_BY_LETTER, {
    when: ({ decision }) => decision?.atMeeting === true,
    to: theMeeting,
    event: 'FamilyTold',
    data: ({ ref }) => ({ case: ref }),
  }),
  linked('DecisionReviewRequested', {
    when: ({ decision }) => decision?.atMeeting === true,
    to: theMeeting,
    event: 'ReviewRequested',
    data: ({ ref, act }) => ({
      case: ref,
      ground: act.data.ground,
      because: act.data.words,
      askedBy: act.by.role === 'commissioner' ? 'agency' : 'family',
    }),
  }),
];

const bodyOf = (agency: Agency): Body => (agency === 'health' || agency === 'school' ? agency : 'council');

/** Not agreed is an outcome: it opens a disagreement of its own, which is carried to those who can settle it. */
export const opensDisagreement = opening('FundingNotAgreed', {
  pathway: 'disagreement',
  event: 'DisagreementRaised',
  data: (file, act, ref) => {
    const refusing = refusingIn(file, act);
    const against = bodyOf(refusing);
    const because = file.positions[refusing]?.because ?? act.data.reasons ?? 'It was not agreed at the panel.';
    return said({
      about: `Who pays for the support in case ${ref}. ${because}`,
      strand: 'C_COMMISSIONERS',
      raisedFor: against === 'council' ? 'health' : 'council',
      against,
      child: file.child,
      contact: file.contact,
      fundingCase: ref,
      currentPayer: payingNow(file, act),
      section: file.lines[0]?.section,
    });
  },
});

/** Who has said no; else who has to ask first; else who has said nothing. */
function refusingIn(file: Funding, { area }: Act): Agency {
  const payers = payersOf(file, area);
  const saying = (says: string | undefined) => payers.find((agency) => file.positions[agency]?.says === says);
  return saying('disagree') ?? saying('needsOwnGovernance') ?? saying(undefined) ?? 'health';
}

/** Who pays now, where it is one alone. */
function payingNow({ periods }: Funding, { occurredOn }: Act): Agency | undefined {
  const payers = [...new Set(inForceOn(periods, occurredOn).flatMap(({ shares }) => agenciesIn(shares)))];
  return payers.length === 1 ? payers[0] : undefined;
}

/** What there is to say: an act has no empty facts. */
function said(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== null));
}
