import type { Facts, History, RecordedEvent } from '#engine/history';
import type { PackEntry, PackSection } from '#engine/pack';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import type { ItemDecided } from '../deciding/acts.js';
import { spaced } from '../wording.js';
import { outcomeInWords } from '../outcomes.js';

/** One section an item, in the order in which the items came to the agenda. */
export function itemsOf(history: History): readonly PackSection[] {
  const added = history.flatMap(({ type, data }) => {
    if (type === 'ItemAdded') return [data.case as string];
    return type === 'ItemsCarriedOver' ? (data.items as readonly { case: string }[]).map((item) => item.case) : [];
  });
  return [...new Set(added)].map((ref, index) => ({
    id: `item-${index + 1}`,
    title: `Item ${index + 1}: case ${ref}`,
    labels: ITEM_LABELS,
    ids: { person: 'person' },
    entries: history.filter(({ data }) => data.case === ref).flatMap(whatHappened),
    none: 'The meeting did not come to it.',
  }));
}

const ITEM_LABELS = {
  what: 'What',
  family: 'The family',
  child: 'The child',
  person: 'Who',
  agency: 'Agency',
  words: 'What was said',
  outcome: 'Decision',
  question: 'The question',
  reasons: 'Reasons',
  evidence: 'Relied on',
  recommend: 'Recommended',
  repeatReason: 'Why it is tried again',
  onward: 'Where the family goes next',
  duties: 'Duties in play',
  conditions: 'Conditions',
  votes: 'Each body',
  recorded: 'Also recorded',
  told: 'Who tells the family',
  equality: 'Equality',
  summary: 'For publication',
  because: 'Because',
};

function whatHappened(event: RecordedEvent): readonly PackEntry[] {
  const { type, data } = event;
  switch (type) {
    case 'ItemAdded':
      return data.lateReason === undefined ? [] : said(event, { what: 'Added late', because: data.lateReason });
    case 'WrittenContributionReceived':
      return said(event, { what: 'In writing', agency: data.agency, words: data.words });
    case 'ItemOpened':
      return said(event, {
        what: 'Opened',
        family: data.familyPresent,
        child: data.childWordsReadFirst === true ? 'The child’s own words were read first.' : undefined,
      });
    case 'ItemDiscussed':
      return said(event, { what: 'Discussed', words: data.what });
    case 'ItemDecided':
      return [
        ...said(event, { what: 'Decided', ...decision(data as unknown as ItemDecided) }),
        ...dissent(event, data as unknown as ItemDecided),
      ];
    case 'ItemDeferred':
      return said(event, { what: 'Put off', because: data.because });
    case 'ItemRolled':
      return said(event, { what: 'Sent to the next meeting', because: data.because });
    case 'ItemWithdrawn':
      return said(event, { what: 'No longer before the panel', because: data.because });
    default:
      return [];
  }
}

function decision({
  outcome,
  question,
  reasons,
  evidence,
  recommend,
  repeatReason,
  onward,
  duties,
  ...data
}: ItemDecided) {
  return {
    outcome: outcomeInWords(outcome),
    question,
    reasons,
    evidence,
    recommend,
    repeatReason,
    onward,
    duties,
    conditions: data.conditions?.map(({ what, owner, by }) => `${what} (${owner}, by ${inWords(by as CivilDate)})`),
    votes: data.votes?.map(({ body, agrees }) => `${body}: ${agrees ? 'agrees' : 'does not agree'}`),
    recorded: data.recorded?.map(({ what, words }) => `${spaced(what)}: ${words}`),
    told: data.familyToldBy,
    equality: data.equality,
    summary: data.summary,
  };
}

/** Whoever dissents, each by name. */
function dissent(event: RecordedEvent, { dissent: dissenting = [] }: ItemDecided): readonly PackEntry[] {
  return dissenting.flatMap(({ person, because }) => said(event, { what: 'Dissent', person, because }));
}

/** One entry of what an event says; none where it says nothing. What is not said is left out. */
export function said({ sequence, occurredOn, by }: RecordedEvent, facts: Facts): readonly PackEntry[] {
  const told = Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== null && fact !== '');
  if (told.length === 0) return [];
  const plain = told.map(([name, fact]) => [name, Array.isArray(fact) ? fact.map(String) : String(fact)]);
  return [{ event: sequence, on: occurredOn, by, facts: Object.fromEntries(plain) }];
}
