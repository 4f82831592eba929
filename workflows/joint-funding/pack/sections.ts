import type { History, RecordedEvent } from '#engine/history';
import type { PackSection } from '#engine/pack';
import { inPounds } from '../../money/pence.js';
import { said } from '../pack-entry.js';
import type { FundingRequested } from '../request/acts.js';
import { linesIn } from '../told.js';
import { SECTIONS_IN_WORDS, UNITS_IN_WORDS, WHY_IN_WORDS } from '../wording.js';

const REQUESTS = ['FundingRequested', 'UrgentFundingRequested'];

export const childsWords = (history: History): PackSection => ({
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

export const whatTheFamilyThinks = (history: History): PackSection => ({
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

export const whatIsAsked = (history: History): PackSection => ({
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
export const whatIsToBePaidFor = (history: History): PackSection => {
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

export const options = (history: History): PackSection => {
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
