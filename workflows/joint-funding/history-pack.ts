import { effective, type Facts, type History, type RecordedEvent } from '#engine/history';
import type { Pack, PackEntry, PackKept, PackSection } from '#engine/pack';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Tried } from '../every-case/people-in-a-case.js';
import { inPounds } from '../money/pence.js';
import type { Funding } from './funding.js';
import { whatHappened } from './pack-chronology.js';
import type { FundingRequested } from './request-events.js';
import { linesIn } from './told.js';
import { SECTIONS_IN_WORDS, UNITS_IN_WORDS, WHY_IN_WORDS } from './words.js';

/** The words of every section are under every digest: whoever changes one makes another edition. */
const EDITION = 1;

const REQUESTS = ['FundingRequested', 'UrgentFundingRequested'];

/** What a panel reads before it decides who pays, made from the history alone. A section with nothing in it says so. */
function fundingPack(ref: string, told: History): Pack {
  const history = effective(told);
  const sections = [
    childsWords(history),
    whatTheFamilyThinks(history),
    whatIsAsked(history),
    whatIsToBePaidFor(history),
    options(history),
    whatWasTried(history),
    whatIsNew(history),
    decisionsBefore(history),
    whatIsWithheld(history),
    whatHappened(history),
  ];
  return { ref, edition: EDITION, sections };
}

/** How this pathway keeps its pack. */
export const packOfFunding: PackKept<Funding> = {
  builtBy: ['HistoryPackBuilt'],
  renewedBy: ['InformationSupplied'],
  readBy: 'HistoryPackRead',
  familyReadsIt: true,
  digestIn: 'packDigest',
  current: ({ pack }) => pack,
  of: fundingPack,
};

const childsWords = (history: History): PackSection => ({
  id: 'child',
  title: 'The child’s own words',
  labels: { words: 'In their words', how: 'How', declined: 'Why they could not be had' },
  entries: history.flatMap((event) => {
    const { type, data } = event;
    if (type === 'FundingRequested') return said(event, { words: data.childSays });
    return type === 'VoiceRecorded'
      ? said(event, { words: data.words, how: data.how, declined: data.declinedBecause })
      : [];
  }),
  none: 'The child has not been heard yet.',
});

const whatTheFamilyThinks = (history: History): PackSection => ({
  id: 'family',
  title: 'What the family thinks of the options',
  labels: { words: 'In their words', added: 'Added by the family' },
  entries: history.flatMap((event) => {
    if (REQUESTS.includes(event.type)) return said(event, { words: event.data.familyView });
    const adds = event.type === 'InformationSupplied' && event.by.role === 'family';
    return adds ? said(event, { added: event.data.what }) : [];
  }),
  none: 'What the family thinks is not on record.',
});

const whatIsAsked = (history: History): PackSection => ({
  id: 'question',
  title: 'What the panel is asked',
  labels: {
    question: 'The question',
    why: 'Why it comes to a panel',
    outcomes: 'What it is meant to achieve',
    risk: 'The risk',
    duties: 'Duties in play',
  },
  entries: history.flatMap((event) => {
    const { type, data } = event;
    if (type === 'FundingValidated') return said(event, { duties: data.duties });
    if (!REQUESTS.includes(type)) return [];
    const { question, outcomes, risk } = data;
    return said(event, { question, why: WHY_IN_WORDS[data.why as keyof typeof WHY_IN_WORDS], outcomes, risk });
  }),
  none: 'No question has been put.',
});

/** The lines as they were asked for last: an earlier list has been replaced as a whole. */
const whatIsToBePaidFor = (history: History): PackSection => {
  const last = history.filter(({ type, data }) => REQUESTS.includes(type) && data.lines !== undefined).at(-1);
  const lines = linesIn((last?.data as unknown as FundingRequested | undefined)?.lines ?? []);
  return {
    id: 'lines',
    title: 'What is to be paid for',
    labels: {
      line: 'Line',
      what: 'What',
      section: 'Where it stands',
      provider: 'Provider',
      price: 'Price',
      units: 'How many a year',
      yearly: 'A year in all',
      from: 'From',
      to: 'To',
    },
    entries: lines.flatMap((line) =>
      said(last as RecordedEvent, {
        line: line.id,
        what: line.what,
        section: SECTIONS_IN_WORDS[line.section],
        provider: line.provider,
        price: `${inPounds(line.unitPence)}, ${UNITS_IN_WORDS[line.unit].toLowerCase()}`,
        units: line.units,
        yearly: inPounds(line.units * line.unitPence),
        from: line.from,
        to: line.to,
      }),
    ),
    none: 'Nothing has been listed.',
  };
};

const options = (history: History): PackSection => {
  const last = history.filter(({ type, data }) => REQUESTS.includes(type) && data.options !== undefined).at(-1);
  const listed = (last?.data as unknown as FundingRequested | undefined)?.options ?? [];
  return {
    id: 'options',
    title: 'The options, with their costs',
    labels: { what: 'Option', yearly: 'A year', local: 'Local', about: 'Quality, distance, place' },
    entries: listed.flatMap(({ what, yearlyPence, local, about }) =>
      said(last as RecordedEvent, {
        what,
        yearly: inPounds(yearlyPence),
        local: local === undefined ? undefined : local ? 'Yes' : 'No',
        about,
      }),
    ),
    none: 'No option has been costed.',
  };
};

/** What a pack lists itself stands for what was said of the same thing before. */
function whatWasTried(history: History): PackSection {
  let entries: readonly PackEntry[] = [];
  for (const event of history) {
    const { tried = [], triedRegister = [] } = event.data as {
      tried?: readonly Tried[];
      triedRegister?: readonly Tried[];
    };
    const listed = triedRegister.map(({ what }) => what);
    const fresh = [...tried, ...triedRegister].flatMap(({ what, by, from, to, result }) =>
      said(event, { what, by, from, to, result }),
    );
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

const whatIsNew = (history: History): PackSection => ({
  id: 'advice',
  title: 'What professionals have added',
  labels: { what: 'What they say' },
  entries: history.flatMap((event) =>
    event.type === 'InformationSupplied' && event.by.role !== 'family' ? said(event, { what: event.data.what }) : [],
  ),
  none: 'Nothing has been added.',
});

const DECISIONS: Readonly<Record<string, string>> = {
  FundingAgreed: 'Agreed',
  FundingAgreedWithConditions: 'Agreed on conditions',
  FundingAgreedUnderDelegation: 'Agreed by an officer',
  InterimFundingAgreed: 'Paid for while it is settled who must',
  FundingRefused: 'Refused',
  FundingNotAgreed: 'Not agreed',
  FundingDeferred: 'Put off',
  UrgentFundingDecided: 'Decided urgently',
  UrgentFundingRatified: 'Ratified',
  UrgentFundingOverturned: 'Not ratified',
};

const decisionsBefore = (history: History): PackSection => ({
  id: 'decisions',
  title: 'Decisions before this one',
  labels: { outcome: 'Decided', reasons: 'Why', evidence: 'Relied on', conditions: 'Conditions' },
  entries: history.flatMap((event) => {
    const outcome = DECISIONS[event.type];
    const { reasons, evidence } = event.data;
    const conditions = (event.data.conditions as { what: string; due: string }[] | undefined)?.map(
      ({ what, due }) => `${what}, by ${due}`,
    );
    return outcome === undefined ? [] : said(event, { outcome, reasons, evidence, conditions });
  }),
  none: 'No panel has decided on this request before.',
});

const whatIsWithheld = (history: History): PackSection => {
  const built = history.filter(({ type }) => type === 'HistoryPackBuilt').at(-1);
  const withheld = (built?.data.withheld as string[] | undefined) ?? [];
  return {
    id: 'withheld',
    title: 'What is withheld',
    labels: { withheld: 'Withheld' },
    entries: withheld.map((what) => ({
      on: (built as RecordedEvent).occurredOn as CivilDate,
      facts: { withheld: what },
      withheld: true as const,
    })),
    none: 'Nothing is withheld.',
  };
};

/** One entry of what an event says; none where it says nothing of the kind. What is not said is left out. */
function said({ sequence, occurredOn, by }: RecordedEvent, facts: Facts): readonly PackEntry[] {
  const told = Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== null && fact !== '');
  const plain = told.map(([name, fact]) => [name, Array.isArray(fact) ? fact.map(String) : String(fact)]);
  return plain.length === 0 ? [] : [{ event: sequence, on: occurredOn, by, facts: Object.fromEntries(plain) }];
}
