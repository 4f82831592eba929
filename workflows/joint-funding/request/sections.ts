import type { History, RecordedEvent } from '#engine/history';
import type { AreaLimits } from '#engine/locality';
import type { PackSection } from '#engine/pack';
import { practiceOf } from '../../areas/practice/practice.js';
import { said } from '../../every-case/pack/sections.js';
import { packageSplit } from '../../money/package-split.js';
import { inPounds } from '../../money/pence.js';
import { REQUESTS } from '../acts.js';
import { divisionsIn, linesIn, termsOfSharing } from '../practice.js';
import { SECTIONS_IN_WORDS, sharesOfLines, UNITS_IN_WORDS, WHY_IN_WORDS } from '../wording.js';
import type { LineAsked, LineShared, OptionAsked } from './acts.js';

/** Whether a panel is asked by it. */
export const asks = ({ type }: Pick<RecordedEvent, 'type'>): boolean => REQUESTS.some((request) => request === type);

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
    const { data } = event;
    // The duties are named where the request is found complete.
    if (!asks(event)) return said(event, { duties: data.duties });
    const { question, outcomes, risk } = data;
    return said(event, { question, why: WHY_IN_WORDS[data.why as keyof typeof WHY_IN_WORDS], outcomes, risk });
  }),
  none: 'No question has been put.',
});

/** The lines as they were asked for last: an earlier list has been replaced as a whole. */
export const whatIsToBePaidFor = (history: History): PackSection => {
  const last = history.filter((event) => asks(event) && event.data.lines !== undefined).at(-1);
  const lines = linesIn((last?.data.lines as readonly LineAsked[] | undefined) ?? []);
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

/** Who would pay what of each line, to the penny, as it was last proposed. */
export const whoWouldPay = (history: History, area: AreaLimits): PackSection => {
  const last = history.filter((event) => asks(event) && event.data.lines !== undefined).at(-1);
  const lines = linesIn((last?.data.lines as readonly LineAsked[] | undefined) ?? []);
  const proposals = history.filter(({ type }) => type === 'SplitProposed');
  const { defaultBasis } = practiceOf(area).funding;
  const divisions = Object.assign(
    Object.fromEntries(lines.map(({ id }) => [id, { basis: defaultBasis }])),
    ...proposals.map(({ data }) => divisionsIn(data.splits as readonly LineShared[], area)),
  );
  const spent = history.findLast(({ data }) => data.schoolHasSpentPence !== undefined)?.data.schoolHasSpentPence;
  const schoolHasSpent = Number(spent ?? 0);
  const { lines: split, total } = packageSplit(lines, divisions, termsOfSharing({ schoolHasSpent }, area));
  const proposed = proposals.at(-1) ?? last;
  return {
    id: 'shares',
    title: 'Who would pay what',
    labels: { line: 'Proposed' },
    entries:
      proposed === undefined || lines.length === 0
        ? []
        : said(proposed, { line: sharesOfLines({ lines, split, total }) }),
    none: 'Nobody has proposed yet who pays what.',
  };
};

export const options = (history: History): PackSection => {
  const last = history.filter((event) => asks(event) && event.data.options !== undefined).at(-1);
  const listed = (last?.data.options as readonly OptionAsked[] | undefined) ?? [];
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
