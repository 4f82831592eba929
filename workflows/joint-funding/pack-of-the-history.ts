import type { History, RecordedEvent } from '#engine/history';
import type { PackEntry, PackSection } from '#engine/pack';
import type { Tried } from '../every-case/people.js';
import { said } from './pack-entry.js';

/** What a pack lists itself stands for what was said of the same thing before. */
export function whatWasTried(history: History): PackSection {
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

export const whatIsNew = (history: History): PackSection => ({
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

export const decisionsBefore = (history: History): PackSection => ({
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

export const whatIsWithheld = (history: History): PackSection => {
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
