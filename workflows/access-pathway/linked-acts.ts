import type { Act } from '#engine/act';
import type { LinkedAct } from '#engine/between-cases';
import { inWords } from '#statutory-calendar/civil-date';
import { isAtAMeeting, type Referral, wasAtAMeeting } from './case.js';
import { ENDS_OR_RESTS } from './closing/clocks.js';
import { AGENCY_TITLES } from './questions-to-panel.js';

type Row = LinkedAct<Referral>;

const itsMeeting = ({ meeting }: Referral): readonly string[] => (meeting === null ? [] : [meeting]);

/** What a person records on the case itself. What the meeting has said is not told back to it. */
const byAPerson = ({ by }: Act) => by.role !== 'system';

/** What the meeting that has the case on its agenda is told: always in the same moment, or neither stands. */
export const ACCESS_CARRIES: readonly Row[] = [
  {
    on: 'ListedForPanel',
    when: (file) => isAtAMeeting(file) && file.pack !== null,
    to: itsMeeting,
    event: 'PackReplaced',
    data: ({ ref, context }) => ({ case: ref, packDigest: context.pack }),
  },
  ...['InformationSupplied', 'ContributionReceived', 'HistoryPackBuilt'].map(
    (on): Row => ({
      on,
      when: (file, { data }) => isAtAMeeting(file) && data.packDigest !== undefined,
      to: itsMeeting,
      event: 'PackReplaced',
      data: ({ ref, act }) => ({ case: ref, packDigest: act.data.packDigest, what: newDocument(act) }),
    }),
  ),
  {
    on: 'HistoryPackRead',
    when: (file, act) => isAtAMeeting(file) && byAPerson(act),
    to: itsMeeting,
    event: 'PackRead',
    data: ({ ref, act }) => ({
      case: ref,
      packDigest: act.data.packDigest,
      confirmed: true,
      person: act.by.person,
    }),
  },
  {
    on: 'PanelItemOpened',
    when: (file, act) => isAtAMeeting(file) && byAPerson(act),
    to: itsMeeting,
    event: 'ItemOpened',
    data: ({ ref }) => ({ case: ref }),
  },
  {
    on: 'PanelDecided',
    when: (file, act) => wasAtAMeeting(file) && byAPerson(act),
    to: itsMeeting,
    event: 'ItemDecided',
    data: ({ ref, act }) => ({ case: ref, outcome: act.data.outcome, recordedBy: act.by.person }),
  },
  {
    on: 'DecisionNotified',
    to: itsMeeting,
    event: 'FamilyTold',
    data: ({ ref }) => ({ case: ref }),
  },
  ...ENDS_OR_RESTS.map(
    (on): Row => ({
      on,
      when: wasAtAMeeting,
      to: itsMeeting,
      event: 'ItemWithdrawn',
      data: ({ ref }) => ({ case: ref, because: BECAUSE[on] }),
    }),
  ),
];

const BECAUSE: Readonly<Record<(typeof ENDS_OR_RESTS)[number], string>> = {
  ReferralRedirected: 'another service has accepted the family',
  ReferralDeclined: 'another service has accepted the family',
  ReferralWithdrawn: 'the family no longer wants it',
  TransferredOut: 'another area has accepted the case',
  ChildDied: 'the case has come to its end',
  CaseHeld: 'the case rests',
};

/** The document by what it is, never by its words: a meeting keeps nothing of a child. */
function newDocument({ type, data, by, occurredOn, sequence }: Act): string {
  const from = AGENCY_TITLES[data.from as keyof typeof AGENCY_TITLES];
  const what = {
    InformationSupplied: by.role === 'family' ? 'information from the family' : 'information from a professional',
    ContributionReceived: `the contribution of ${from?.toLowerCase()}`,
  };
  const words = what[type as keyof typeof what] ?? 'a pack that was built anew';
  return `${words}, ${inWords(occurredOn)} (event ${sequence})`;
}
