import type { Actor, Facts, History, RecordedEvent } from '#engine/history';
import type { PackEntry, PackSection } from '#engine/pack';
import type { Tried } from '../../every-case/people.js';
import type { HistoryPackBuilt } from '../panel/acts.js';
import { AGENCIES, chronology } from './wording.js';

const REFERRALS = ['ReferralStarted', 'ReferralSubmitted', 'TransferredIn'];

const AGENCY_ROLES = ['referrer', 'settingContributor', 'healthContributor', 'socialCareContributor'];

/** A professional who refers says what they think; a co-ordinator writes down what the family said. */
const speaksForAnAgency = ({ role }: Actor) => AGENCY_ROLES.includes(role);

/** What the child said, in every way in which they said it. */
export function childsWords(history: History): PackSection {
  return {
    id: 'child',
    title: 'The child’s own words',
    labels: { words: 'In their words', how: 'How', declined: 'Why they could not be had' },
    entries: history.flatMap((event) => {
      const { type, data } = event;
      if (type === 'ReferralSubmitted') return said(event, { words: data.childSays });
      if (type !== 'VoiceRecorded') return [];
      return said(event, { words: data.words, how: data.how, declined: data.declinedBecause });
    }),
    none: 'The child has not been heard yet.',
  };
}

/** What the family itself supplied, in its order. */
export function familysStory(history: History): PackSection {
  return {
    id: 'story',
    title: 'The family’s story',
    labels: { words: 'In their words', event: 'What has happened', since: 'First asked for help' },
    entries: history.flatMap((event) => {
      const { type, data, by } = event;
      if (REFERRALS.includes(type) && !speaksForAnAgency(by)) {
        return said(event, { words: data.worry, since: data.firstAskedForHelp });
      }
      const adds = type === 'InformationSupplied' && by.role === 'family';
      return adds ? said(event, { words: data.what, event: data.event }) : [];
    }),
    none: 'The family has not told its own story here yet.',
  };
}

/** The register of what was tried. What a pack lists itself stands for what was said of the same thing before. */
export function whatWasTried(history: History): PackSection {
  let entries: readonly PackEntry[] = [];
  for (const event of history) {
    const { tried, triedRegister } = event.data as { tried?: readonly Tried[]; triedRegister?: readonly Tried[] };
    const listed = (triedRegister ?? []).map(({ what }) => what);
    const rows = [...(tried ?? []), ...(triedRegister ?? [])];
    const fresh = rows.flatMap(({ what, by, from, to, result }) => said(event, { what, by, from, to, result }));
    entries = [...entries.filter(({ facts }) => !listed.includes(String(facts.what))), ...fresh];
  }
  return {
    id: 'tried',
    title: 'What has been tried',
    labels: { what: 'What', by: 'By whom', from: 'From', to: 'To', result: 'What came of it' },
    entries,
    none: 'Nothing that was tried is on record.',
  };
}

/** What agencies and other professionals say; what was asked for and is not here is said to be missing. */
export function whatIsKnown(history: History): PackSection {
  return {
    id: 'advice',
    title: 'Advice and contributions',
    labels: {
      from: 'From',
      summary: 'What they say',
      event: 'What has happened',
      setting: 'What the school, nursery or college thinks',
      nil: 'Nil return',
      screening: 'Screening questions',
      missing: 'Not here, because',
    },
    entries: history.flatMap(adviceIn),
    none: 'Nobody has contributed yet.',
  };
}

function adviceIn(event: RecordedEvent): readonly PackEntry[] {
  const { type, data, by } = event;
  const from = AGENCIES[String(data.from)] ?? data.from;
  switch (type) {
    case 'ContributionReceived':
      return said(event, { from, ...answer(data), screening: data.screeningQuestions });
    case 'ContributionWaived':
      return said(event, { from, missing: data.reason });
    case 'HistoryPackBuilt':
      return goneWithout(event);
    case 'CaseReopened':
      return said(event, { summary: data.newInformation });
    case 'InformationSupplied':
      return by.role === 'family' ? [] : said(event, { summary: data.what, event: data.event });
    default:
      if (!REFERRALS.includes(type)) return [];
      return said(event, { summary: speaksForAnAgency(by) ? data.worry : undefined, setting: data.settingView });
  }
}

/** An agency that answered has an entry, though it said nothing. */
function answer({ summary, nilReturn }: Facts): Facts {
  const nil = nilReturn === true ? 'They have nothing to report.' : undefined;
  return { summary: summary ?? (nil === undefined ? 'Received, without a summary.' : undefined), nil };
}

function goneWithout(event: RecordedEvent): readonly PackEntry[] {
  const { goingWithout = [] } = event.data as unknown as HistoryPackBuilt;
  return goingWithout.flatMap((name) =>
    said(event, { from: AGENCIES[name] ?? name, missing: 'It was overdue, and the panel does not wait for it.' }),
  );
}

const FOLLOWS = [
  ...['DecisionNotified', 'ProviderAllocated', 'WaitingListJoined', 'AssessmentStarted', 'AssessmentConcluded'],
  ...['OutcomeIssued', 'PostSupportStarted', 'PostSupportCompleted', 'CaseReopened', 'EhcNeedsAssessmentRequested'],
  ...['ContributionRequested', 'ContributionReceived', 'HistoryPackBuilt', 'ReferralWithdrawn', 'TransferredOut'],
];

/** Each decision of a panel with what came after it, until the next one. */
export function panelsBefore(history: History): PackSection {
  const decisions = history.filter(({ type }) => type === 'PanelDecided');
  return {
    id: 'panels',
    title: 'Previous panel decisions',
    labels: {
      outcome: 'Decided',
      reasons: 'Why',
      onward: 'Onward to',
      recommend: 'Recommended',
      repeat: 'Why it was worth trying again',
      next: 'What happened next',
    },
    entries: decisions.flatMap((event, index) => {
      const until = decisions[index + 1]?.sequence ?? Number.POSITIVE_INFINITY;
      const after = history.filter(
        ({ sequence, type }) => sequence > event.sequence && sequence < until && FOLLOWS.includes(type),
      );
      const next = chronology(after).map(({ on, facts }) => `${on}: ${facts.what}`);
      const { outcome, reasons, onward, recommend, repeatReason: repeat } = event.data;
      return said(event, {
        outcome,
        reasons,
        onward,
        recommend,
        repeat,
        next: next.length > 0 ? next : 'Nothing yet.',
      });
    }),
    none: 'No panel has decided on this case before.',
  };
}

/** One entry of what an event says; none where it says nothing of the kind. What is not said is left out. */
export function said(
  { sequence, occurredOn, by }: RecordedEvent,
  facts: Facts,
  more: Pick<PackEntry, 'withheld'> = {},
): readonly PackEntry[] {
  const told = Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== null && fact !== '');
  if (!told.some(([name]) => name !== 'from')) return [];
  const plain = told.map(([name, fact]) => [name, Array.isArray(fact) ? fact.map(String) : String(fact)]);
  return [{ event: sequence, on: occurredOn, by, facts: Object.fromEntries(plain), ...more }];
}
