import type { Story, StoryStep } from '../story.js';
import { ACCESS_EVENTS } from './acts/access-pathway-events.js';
import { APPEAL_EVENTS } from './acts/appeal-events.js';
import { COMPLAINT_EVENTS, COMPLAINT_EVENTS_LATER, complaintState } from './acts/complaint-events.js';
import { DISAGREEMENT_EVENTS, disagreementMoney } from './acts/disagreement-events.js';
import { type EventWord, word } from './acts/event-word.js';
import { FEEDBACK_EVENTS } from './acts/feedback-events.js';
import { FUNDING_EVENTS } from './acts/funding-events.js';
import { fundingMoney } from './acts/funding-words.js';
import { NEEDS_ASSESSMENT_EVENTS, OPENING_AN_ASSESSMENT } from './acts/needs-assessment-events.js';
import { meetingState, PANEL_MEETING_EVENTS } from './acts/panel-meeting-events.js';
import { SHELL_EVENTS } from './acts/shell-events.js';
import { PRELUDES } from './preludes/preludes.js';
import { moreRegions } from './regions.js';
import { returnFacts } from './return-facts.js';
import { timerIn } from './timers.js';

/** A machine of the stories that is built, as a pathway here. */
export interface Machine {
  readonly pathway: string;
  readonly events: Readonly<Record<string, EventWord>>;
  /** Events that mean another act where they open a case: deciding to assess, after a refusal was reversed. */
  readonly openings?: Readonly<Record<string, EventWord>>;
  /** Events that mean another act at a later stage, by the story's word for the state: acknowledging stage 2. */
  readonly later?: Readonly<Record<string, Readonly<Record<string, EventWord>>>>;
  /** The story's word for a main state; our own where it has none. */
  readonly stateWord: (state: string) => string;
  /** Regions that the stories have and our machines keep as facts: who has contributed. */
  readonly moreRegions: (context: unknown) => Readonly<Record<string, string>>;
  /** Sums of money as the case knows them, under the names that the stories use. */
  readonly money?: (context: unknown) => Readonly<Record<string, unknown>>;
  /** What a return counts of the case, under the names that it has there. */
  readonly facts?: (context: unknown) => Readonly<Record<string, unknown>>;
}

/** Main states have one name in both vocabularies; `every-word.spec.ts` holds that true. */
const oneName = (state: string) => state;

function machine(pathway: string, events: Machine['events']): Machine {
  return { pathway, events: { ...SHELL_EVENTS, ...events }, stateWord: oneName, moreRegions };
}

/** The machines of the stories that are built. The rest are listed as not built yet. */
export const MACHINES: Readonly<Record<string, Machine>> = {
  accessPathway: machine('access-pathway', ACCESS_EVENTS),
  appeal: machine('appeal', APPEAL_EVENTS),
  complaint: {
    ...machine('complaint', COMPLAINT_EVENTS),
    later: COMPLAINT_EVENTS_LATER,
    stateWord: complaintState,
  },
  disagreement: { ...machine('disagreement', DISAGREEMENT_EVENTS), money: disagreementMoney },
  feedback: machine('feedback', FEEDBACK_EVENTS),
  fundingCase: { ...machine('joint-funding', FUNDING_EVENTS), money: fundingMoney },
  panelMeeting: { pathway: 'panel-meeting', events: PANEL_MEETING_EVENTS, stateWord: meetingState, moreRegions },
  ehcNeedsAssessment: {
    ...machine('needs-assessment', NEEDS_ASSESSMENT_EVENTS),
    openings: OPENING_AN_ASSESSMENT,
    facts: returnFacts,
  },
};

/** The event of a story as the act it is here; an act under our own name, where the stories have no word for it. */
export function wordIn(
  { events, openings, later, stateWord }: Machine,
  event: string,
  stands: string | undefined,
): EventWord | undefined {
  const opening = stands === undefined ? openings?.[event] : undefined;
  return opening ?? later?.[stateWord(stands ?? '')]?.[event] ?? events[event] ?? ownAct(event);
}

/** What is told under its own name says its facts under their own names too. */
const ownAct = (event: string): EventWord | undefined =>
  /^([A-Z][a-z]+)+$/.test(event) ? word(event, (data) => data) : undefined;

/** States of the stories through which a case only passes: where it rests. */
export const PASSED_THROUGH: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  appeal: { 'mediation.certificateIssued': 'appeal.window' },
  disagreement: { strandSet: 'rung.staff' },
  fundingCase: { varied: 'active', renewed: 'active' },
  panelMeeting: { convened: 'inSession' },
};

/** Where a case rests that the stories have in a state. */
export const restsIn = (machine: string, state: string): string => PASSED_THROUGH[machine]?.[state] ?? state;

type Raising = Pick<StoryStep, 'by' | 'data'>;

/**
 * What the stories call by one name and is two pathways here: which of them it is, by the step that raises the case. A
 * disagreement that the system raises after a kind of decision is the family's own: mediation under the Act, and appeal.
 */
const BY_ITS_RAISING: Readonly<
  Record<string, readonly { readonly is: string; readonly when: (raising: Raising) => boolean }[]>
> = {
  disagreement: [{ is: 'appeal', when: ({ by, data }) => by === 'system' && data?.kind !== undefined }],
};

/** The name under which the machine of a case of a story is kept here. */
export function machineName({ cases, events }: Story, id: string): string {
  const { machine: name = '', startState } = cases.find((each) => each.id === id) ?? {};
  const steps = events.filter((step) => step.case === id);
  if (startState !== undefined) return standingIn(name, startState, steps);
  const [raising] = steps;
  return (raising && BY_ITS_RAISING[name]?.find(({ when }) => when(raising))?.is) ?? name;
}

/**
 * Of a case that was raised before the story begins: the first that has that state and knows every event of the case. So
 * mediation that is arranged is that of a ladder, unless something follows that only the Act knows: its certificate, an appeal.
 */
function standingIn(name: string, state: string, steps: readonly StoryStep[]): string {
  const several = [name, ...(BY_ITS_RAISING[name] ?? []).map(({ is }) => is)];
  const having = several.filter((each) => PRELUDES[each]?.[state] !== undefined);
  const knowing = having.find((each) =>
    steps.every(({ event }) => timerIn(event) || (MACHINES[each] && wordIn(MACHINES[each], event, state))),
  );
  return knowing ?? having[0] ?? name;
}

/** The machine of a case of a story; undefined where it is not built. */
export function machineOf(story: Story, id: string): Machine | undefined {
  return MACHINES[machineName(story, id)];
}
