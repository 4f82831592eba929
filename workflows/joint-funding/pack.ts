import { asRead, type History, type RecordedEvent } from '#engine/history';
import type { AreaLimits } from '#engine/locality';
import type { Pack, PackKept, PackSection } from '#engine/pack';
import { type CivilDate, inWords as inWordsOfDay } from '#statutory-calendar/civil-date';
import { declaredBy } from '../define-pathway.js';
import { EVERY_CASE_ACTS } from '../every-case/acts.js';
import { childsWords, said, whatWasTried } from '../every-case/pack/sections.js';
import { DECISIONS_IN_WORDS, FUNDING_ACTS } from './acts.js';
import type { Funding } from './case.js';
import { asks, options, whatIsAsked, whatIsToBePaidFor, whoWouldPay } from './request/sections.js';

/** The words of every section are under every digest: whoever changes one makes another edition. */
const EDITION = 2;

/** What a panel reads before it decides who pays, made from the history alone. A section with nothing in it says so. */
function fundingPack(ref: string, told: History, area: AreaLimits): Pack {
  const history = asRead(told);
  const sections = [
    childsWords(history, (act) => (asks(act) ? act.data['childSays'] : undefined)),
    whatTheFamilyThinks(history),
    whatIsAsked(history),
    whatIsToBePaidFor(history),
    whoWouldPay(history, area),
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
  renewedBy: ['InformationSupplied', 'SplitProposed'],
  // At the table each agency answers for its own share as it is proposed there: nobody has to read a pack for that.
  staysAt: ({ stage }, type) => type === 'SplitProposed' && ['atPanel', 'urgent.decided'].includes(stage),
  readBy: 'HistoryPackRead',
  familyReadsIt: true,
  digestIn: 'packDigest',
  current: ({ pack }) => pack,
  of: fundingPack,
};

const whatTheFamilyThinks = (history: History): PackSection => ({
  id: 'family',
  title: 'What the family thinks of the options',
  labels: { words: 'In their words', added: 'Added by the family' },
  entries: history.flatMap((event) => {
    if (asks(event)) return said(event, { words: event.data.familyView });
    const adds = event.type === 'InformationSupplied' && event.by.role === 'family';
    return adds ? said(event, { added: event.data.what }) : [];
  }),
  none: 'What the family thinks is not on record.',
});

const whatIsNew = (history: History): PackSection => ({
  id: 'advice',
  title: 'What professionals have added',
  labels: { what: 'What they say' },
  entries: history.flatMap((event) =>
    event.type === 'InformationSupplied' && event.by.role !== 'family' ? said(event, { what: event.data.what }) : [],
  ),
  none: 'Nothing has been added.',
});

const decisionsBefore = (history: History): PackSection => ({
  id: 'decisions',
  title: 'Decisions before this one',
  labels: { outcome: 'Decided', reasons: 'Why', evidence: 'Relied on', conditions: 'Conditions' },
  entries: history.flatMap((event) => {
    const outcome = DECISIONS_IN_WORDS[event.type];
    const { reasons, evidence } = event.data;
    const conditions = (event.data.conditions as { what: string; due: string }[] | undefined)?.map(
      ({ what, due }) => `${what}, by ${inWordsOfDay(due as CivilDate)}`,
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
      on: (built as RecordedEvent).occurredOn,
      facts: { withheld: what },
      withheld: true as const,
    })),
    none: 'Nothing is withheld.',
  };
};

/** No part of the story that a panel reads: who has read it, who may not, what was paid, and what every case has. */
const NOT_TOLD = ['HistoryPackRead', 'InterestDeclaredAtPanel', 'PaymentRecorded', ...Object.keys(EVERY_CASE_ACTS)];

const { told: inWords } = declaredBy(FUNDING_ACTS);

/** One line for each thing that happened. */
const whatHappened = (history: History): PackSection => ({
  id: 'chronology',
  title: 'What happened, in its order',
  labels: { what: 'What' },
  entries: history.flatMap((event) => (NOT_TOLD.includes(event.type) ? [] : said(event, { what: inWords?.(event) }))),
  none: 'Nothing has been recorded.',
});
