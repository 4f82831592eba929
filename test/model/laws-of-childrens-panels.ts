import type { History, RecordedEvent } from '#engine/history';
import type { Referral } from '#workflows/access-pathway/case';
import { practiceOf } from '#workflows/areas/practice/practice';
import { fileOf } from './guess.js';
import { hasOnItsAgenda } from './laws-of-panels.js';
import type { Moment } from './steps.js';
import type { CaseHere, Happening } from './world.js';

// Written from the terms of the panels and decision 24, and not from the pathways.

/** Support for a child, and whether to assess or to issue where a panel says that first, comes from an item of a meeting, or from a post that may decide alone. */
export function noChildIsDecidedPastThePanel(moment: Moment): string | undefined {
  for (const happening of moment.happened) {
    const here = moment.after.cases.get(happening.ref) as CaseHere;
    const wrong =
      saidByNoMeeting(moment, happening) ??
      (here.pathway.name === 'access-pathway' ? supportedUndecided(moment, here) : undefined) ??
      (here.pathway.name === 'needs-assessment' ? pastThePanel(here, happening.event) : undefined);
    if (wrong !== undefined) return `${happening.event.type} on ${happening.ref}: ${wrong}`;
  }
  return undefined;
}

/** What a panel says on a case is said in the same moment, and in the same words, by the meeting that has the case on its agenda. */
function saidByNoMeeting({ before, happened }: Moment, { ref, event }: Happening): string | undefined {
  if (event.type !== 'PanelDecided') return undefined;
  const isSaid = happened.some(
    (each) =>
      each.event.type === 'ItemDecided' &&
      each.event.data['case'] === ref &&
      each.event.data['outcome'] === event.data['outcome'] &&
      [...before.cases.values()].some((meeting) => meeting.ref === each.ref && hasOnItsAgenda(meeting, ref)),
  );
  return isSaid ? undefined : 'no meeting that has it on its agenda says so';
}

/** Nothing that follows from a decision is there without one. */
function supportedUndecided({ after }: Moment, { ref }: CaseHere): string | undefined {
  const here = after.cases.get(ref) as CaseHere;
  const { stage, decision } = fileOf<Referral>(here);
  const said = here.told.filter(({ type }) => type === 'PanelDecided').map(({ data }) => data['outcome']);
  if (decision !== null && !said.includes(decision.outcome))
    return `its outcome is ${decision.outcome}, and no panel said so`;
  const follows =
    stage === 'panel.decided' || stage.startsWith('diagnostic.') || stage === 'closed.supportWithoutAssessment';
  return follows && said.length === 0 ? `it stands in ${stage}, and no panel has decided` : undefined;
}

type Question = 'assess' | 'issue';

/** Acts by which the authority answers one of the two questions. */
const ANSWERS: Readonly<Record<string, Question>> = {
  AssessmentAgreed: 'assess',
  AssessmentRefused: 'assess',
  PlanAgreed: 'issue',
  PlanRefused: 'issue',
};

/** Acts with which the second question begins to be asked. */
const BEGINS_THE_SECOND = ['AssessmentAgreed', 'AssessmentOrdered', 'RefusalReversed'];

const SAYS: Readonly<Record<string, Question>> = {
  TO_ASSESS: 'assess',
  NOT_TO_ASSESS: 'assess',
  TO_ISSUE: 'issue',
  NOT_TO_ISSUE: 'issue',
};

/** What the authority did not decide itself. */
const DECIDED_OUTSIDE = ['mediation', 'concession', 'tribunalOrder'];

function pastThePanel({ told, locality }: CaseHere, { type, data, sequence }: RecordedEvent): string | undefined {
  if (!practiceOf(locality.area).panels.some(({ decides }) => decides.includes('needs-assessment'))) return undefined;
  const question = ANSWERS[type];
  if (type === 'RefusalReversed')
    return DECIDED_OUTSIDE.includes(data['because'] as string) ? undefined : 'nobody outside the authority decided it';
  if (question === undefined) return undefined;
  const before = told.slice(0, sequence - 1);
  const may = locality.area.settings['assessmentDelegates'] as readonly unknown[];
  if (may.includes(data['underDelegation'])) return undefined;
  if (DECIDED_OUTSIDE.includes(data['reverses'] as string)) return nothingToReverse(before, question);
  return unsaid(before, question);
}

function nothingToReverse(before: History, question: Question): string | undefined {
  const refusal = question === 'assess' ? 'AssessmentRefused' : 'PlanRefused';
  return before.some(({ type }) => type === refusal) ? undefined : 'it reverses a refusal, and nothing was refused';
}

/** The panel has said something of this question while it was asked, and the case has not been put before one again since. */
function unsaid(before: History, question: Question): string | undefined {
  const asked = question === 'assess' ? 0 : before.findLastIndex(({ type }) => BEGINS_THE_SECOND.includes(type));
  const last = before.slice(asked).findLast(({ type }) => ['ListedForPanel', 'PanelDecided'].includes(type));
  if (last?.type !== 'PanelDecided') return 'the panel has not said what it thinks';
  const of = SAYS[last.data['outcome'] as string];
  return of === question ? undefined : `the panel was asked whether to ${of}, and not whether to ${question}`;
}
