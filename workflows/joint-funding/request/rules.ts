import type { AreaLimits } from '#engine/locality';
import { rulesFor } from '#engine/rules';
import { filled } from '../../filled.js';
import { inPounds } from '../../money/pence.js';
import { clashIn } from '../../money/periods.js';
import type { Funding } from '../case.js';
import { divisionsIn, linesIn, packagePence, panelFor, panelsThatTake, type Routed, sharedBy } from '../practice.js';
import { GATEWAY_IN_WORDS, type GatewayItem, listInWords } from '../wording.js';
import type { LineAsked, Requesting, Sharing } from './acts.js';

/** Where a request may be written or written anew; '' before anything is recorded. */
const WRITTEN_AT = [
  ...['', 'draft', 'submitted', 'returned', 'deferred', 'active', 'reviewDue'],
  ...['urgent.pending', 'urgent.ratified', 'urgent.overturned'],
];

/** What is asked before a request is taken, found complete, or shared. */
export const REQUEST_RULES = rulesFor<Funding>()({
  nothingIsRecordedYet: {
    reason: 'The request has been begun already. Add to it instead.',
    holds: ({ stage, child }) => stage === 'draft' && child === null,
  },
  theRequestMayBeWritten: {
    reason:
      'The request is on its way to a panel, or has been decided, and is not written anew there. Add what is new as information, or wait until it is in place.',
    holds: ({ stage }) => WRITTEN_AT.includes(stage),
  },
  theChildIsNamed: {
    reason: 'Say which child the request is about.',
    holds: ({ child }, { data }: Requesting) => child !== null || data.child !== undefined,
  },
  whatIsAskedForHasACost: {
    reason: 'List what is to be paid for, each with its price. Without it nobody can say yes for their own money.',
    holds: ({ lines }, { data }: Requesting) => lines.length > 0 || (data.lines ?? []).length > 0,
  },
  linesAreNamedOnce: {
    reason: 'Two lines have the same name. Give each line a name of its own.',
    holds: (_file, { data }: Requesting) => {
      const ids = linesIn(data.lines ?? []).map(({ id }) => id);
      return new Set(ids).size === ids.length;
    },
  },
  everyLineEndsAfterItBegins: {
    reason: 'A line ends before it begins. Put its days the right way round.',
    holds: (_file, { data }: Requesting) => problemOfDays(data.lines) === undefined,
    says: (_file, { data }: Requesting) => `${problemOfDays(data.lines)}. Put its days the right way round.`,
  },
  thePanelIsTheOneForIt: {
    reason: 'The area sends requests like this one to another panel.',
    law: 'The terms of reference of the area’s panels',
    says: (file, act: Requesting) =>
      `A package of ${inPounds(packagePence(asAsked(file, act)))} a year goes to another panel here: ${listInWords(
        panelsThatTake(asAsked(file, act), act.area).map(({ title }) => title),
      )}. Name that one, or leave the panel out.`,
    holds: (file, act: Requesting) => {
      const request = asAsked(file, act);
      const right = panelsThatTake(request, act.area);
      const named = panelFor(request, act.area);
      return request.panel === null || named?.id !== request.panel || right.length === 0 || right.includes(named);
    },
  },
  /** A way of the machine: nobody is stopped by it. */
  theChildSpeaks: {
    reason: 'The child’s own words are not given.',
    holds: (_file, { data }: Requesting) => (data.childSays ?? '') !== '',
  },
  theGatewayIsPassed: {
    reason: 'Something is missing that the panel needs before it is asked.',
    holds: (file, { area }) => missingAtTheGateway(file, area).length === 0,
    says: (file, { area }) =>
      `The panel needs before it is asked: ${listInWords(missingAtTheGateway(file, area))}. Return the request and say so.`,
  },
  theSplitComesToTheWhole: {
    reason: 'The shares do not come to the cost of the line.',
    holds: (file, act: Sharing) => wrongLines(file, act).length === 0,
    says: (file, act: Sharing) => wrongLines(file, act).join(' '),
  },
});

/** What a request is sent by, once this act is recorded. */
const asAsked = (file: Funding, { data }: Requesting): Routed => ({
  panel: data.panel ?? file.panel,
  why: data.why ?? file.why,
  lines: data.lines === undefined ? file.lines : linesIn(data.lines),
});

const problemOfDays = (lines: readonly LineAsked[] = []): string | undefined =>
  clashIn(linesIn(lines).flatMap(({ id, what, from, to }) => (from === null ? [] : [{ line: id, what, from, to }])));

/** A sentence for each line that the proposal does not share to the penny. Lines that nobody has named yet wait. */
function wrongLines(file: Funding, { data, area }: Sharing): readonly string[] {
  const named = data.splits.map(({ line }) => line);
  const unknown = named.filter((line) => !file.lines.some(({ id }) => id === line));
  const { wrong } = sharedBy(file, { ...file.divisions, ...divisionsIn(data.splits, area) }, area);
  return [
    ...unknown.map((line) => `There is no line ${line}. The lines are: ${file.lines.map(({ id }) => id).join(', ')}.`),
    ...wrong
      .filter(({ line }) => named.includes(line))
      .map(({ line, what, problem }) => `Line ${line}, “${what}”: ${problem}.`),
  ];
}

const said = (name: string) => (file: Funding) => file.done.includes(name);

const IS_THERE: Readonly<Record<GatewayItem, (file: Funding) => boolean>> = {
  multiAgencyMeeting: said('multiAgencyMeeting'),
  localOptions: said('localOptions'),
  socialCareKnown: said('socialCareKnown'),
  // Asked only where there may be a health need: a line of section G says that there is one.
  continuingCareChecklist: (file) =>
    file.done.includes('continuingCareChecklist') ||
    !(file.healthNeed || file.lines.some(({ section }) => section === 'G')),
  familyView: ({ familyView }) => filled(familyView),
  costedOption: ({ options }) => options.length >= 1,
  twoCostedOptions: ({ options }) => options.length >= 2,
  outcomes: ({ outcomes }) => outcomes.length > 0,
  lines: ({ lines }) => lines.length > 0,
};

/** What every panel needs before it is asked, whatever its own practice adds. */
const ALWAYS: readonly GatewayItem[] = ['lines', 'costedOption', 'familyView', 'outcomes'];

/** What is still missing before a panel may be asked, in words; nothing where the request is complete. */
function missingAtTheGateway(file: Funding, area: AreaLimits): readonly string[] {
  const asked = [...new Set([...ALWAYS, ...(panelFor(file, area)?.gateway ?? [])])];
  return asked.flatMap((item) => {
    const isThere = IS_THERE[item as GatewayItem] ?? said(item);
    return isThere(file) ? [] : [GATEWAY_IN_WORDS[item as GatewayItem] ?? item];
  });
}
