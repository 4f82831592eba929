import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { rulesFor } from '../../every-case/rules.js';
import { packageSplit } from '../../money/package-split.js';
import { inPounds } from '../../money/pence.js';
import { clashIn } from '../../money/periods.js';
import type { Funding } from '../case.js';
import { missingAtTheGateway } from '../gateway.js';
import type { HistoryPackRead, ListedForPanel, PanelItemOpened } from '../panel/acts.js';
import { groundHere, packagePence, panelFor, panelsThatTake, type Routed } from '../practice.js';
import type { SplitProposed } from '../split-events.js';
import { divisionsIn, linesIn } from '../told.js';
import { listInWords } from '../wording.js';
import type { FundingRequested, LineAsked } from './acts.js';

/** Where a request may be written or written anew; '' before anything is recorded. */
const WRITTEN_AT = [
  ...['', 'draft', 'submitted', 'returned', 'deferred', 'active', 'reviewDue'],
  ...['urgent.pending', 'urgent.ratified', 'urgent.overturned'],
];

/** Rules on the way to the panel. */
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
    holds: ({ child }, { data }: Act<string, FundingRequested>) => child !== null || data.child !== undefined,
  },
  whatIsAskedForHasACost: {
    reason: 'List what is to be paid for, each with its price. Without it nobody can say yes for their own money.',
    holds: ({ lines }, { data }: Act<string, FundingRequested>) => lines.length > 0 || (data.lines ?? []).length > 0,
  },
  linesAreNamedOnce: {
    reason: 'Two lines have the same name. Give each line a name of its own.',
    holds: (_file, { data }: Act<string, FundingRequested>) => {
      const ids = linesIn(data.lines ?? []).map(({ id }) => id);
      return new Set(ids).size === ids.length;
    },
  },
  everyLineEndsAfterItBegins: {
    reason: 'A line ends before it begins. Put its days the right way round.',
    holds: (_file, { data }: Act<string, FundingRequested>) => problemOfDays(data.lines) === undefined,
    says: (_file, { data }: Act<string, FundingRequested>) =>
      `${problemOfDays(data.lines)}. Put its days the right way round.`,
  },
  thePanelIsTheOneForIt: {
    reason: 'The area sends requests like this one to another panel.',
    law: 'The terms of reference of the area’s panels',
    says: (file, act: Act<string, FundingRequested>) =>
      `A package of ${inPounds(packagePence(asAsked(file, act)))} a year goes to another panel here: ${listInWords(
        panelsThatTake(asAsked(file, act), act.area).map(({ title }) => title),
      )}. Name that one, or leave the panel out.`,
    holds: (file, act: Act<string, FundingRequested>) => {
      const request = asAsked(file, act);
      const right = panelsThatTake(request, act.area);
      const named = panelFor(request, act.area);
      return request.panel === null || named?.id !== request.panel || right.length === 0 || right.includes(named);
    },
  },
  theGatewayIsPassed: {
    reason: 'Something is missing that the panel needs before it is asked.',
    holds: (file, { area }) => missingAtTheGateway(file, area).length === 0,
    says: (file, { area }) =>
      `The panel needs before it is asked: ${listInWords(missingAtTheGateway(file, area))}. Return the request and say so.`,
  },
  childsVoiceIsKnown: {
    reason: 'The child’s own view has been neither heard nor declined with a reason. Record it first.',
    law: 'Children and Families Act 2014 s.19(a)',
    holds: ({ voice }) => voice === 'captured' || voice === 'declined',
  },
  theSplitComesToTheWhole: {
    reason: 'The shares do not come to the cost of the line.',
    holds: (file, act: Act<string, SplitProposed>) => wrongLines(file, act).length === 0,
    says: (file, act: Act<string, SplitProposed>) => wrongLines(file, act).join(' '),
  },
  theReadingIsOfTheCurrentPack: {
    reason: 'The pack has changed since. Read the current one.',
    holds: ({ pack }, { data }: Act<string, HistoryPackRead>) => pack !== null && data.packDigest === pack,
  },
  theMemberConfirms: {
    reason: 'Confirm that you have read the pack.',
    holds: (_file, { data }: Act<string, HistoryPackRead>) => data.confirmed === true,
  },
  theMeetingThatHasItLetsItGo: {
    reason:
      'A meeting has it on its agenda. Move the meeting, or roll the item at the meeting, and then put it on another agenda.',
    holds: ({ meeting }, { by, data }: Act<string, ListedForPanel>) =>
      by.role === 'system' || meeting === null || data.meeting === meeting,
  },
  theCurrentPackIsOnTheTable: {
    reason: 'The pack on the table is not the current one: something has come since. Read what is new first.',
    holds: ({ pack }, { data }: Act<string, PanelItemOpened>) => (data.packDigest ?? pack) === pack,
  },
  aDifferentChairTakesTheReview: {
    reason: 'The family has asked that the decision is looked at again, so somebody else chairs than before.',
    law: 'The panel’s own practice on reviews of its decisions',
    holds: (file, { data, area }: Act<string, PanelItemOpened>) =>
      file.chairBefore === null ||
      panelFor(file, area)?.reviewOfDecision?.differentChair !== true ||
      data.chair !== file.chairBefore,
  },
});

/** What a request is sent by, once this act is recorded. */
const asAsked = (file: Funding, { data }: Act<string, FundingRequested>): Routed => ({
  panel: data.panel ?? file.panel,
  why: data.why ?? file.why,
  lines: data.lines === undefined ? file.lines : linesIn(data.lines),
});

function problemOfDays(lines: readonly LineAsked[] = []): string | undefined {
  const dated = linesIn(lines).flatMap((line) =>
    line.from === null ? [] : [{ ...line, line: line.id, from: line.from as CivilDate }],
  );
  return clashIn(dated);
}

/** A sentence for each line that the proposal does not share to the penny. Lines that nobody has named yet wait. */
function wrongLines(file: Funding, { data, area }: Act<string, SplitProposed>): readonly string[] {
  const named = data.splits.map(({ line }) => line);
  const unknown = named.filter((line) => !file.lines.some(({ id }) => id === line));
  const divisions = { ...file.divisions, ...divisionsIn(data.splits, area) };
  const { wrong } = packageSplit(file.lines, divisions, groundHere(file, area));
  return [
    ...unknown.map((line) => `There is no line ${line}. The lines are: ${file.lines.map(({ id }) => id).join(', ')}.`),
    ...wrong
      .filter(({ line }) => named.includes(line))
      .map(({ line, what, problem }) => `Line ${line}, “${what}”: ${problem}.`),
  ];
}
