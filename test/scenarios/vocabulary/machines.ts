import { ACCESS_EVENTS } from './access-pathway-events.js';
import { COMPLAINT_EVENTS } from './beside-events.js';
import { FUNDING_EVENTS, fundingMoney } from './funding-events.js';
import { NEEDS_ASSESSMENT_EVENTS, OPENING_AN_ASSESSMENT } from './needs-assessment-events.js';
import { moreRegions } from './regions.js';
import { SHELL_EVENTS } from './shell-events.js';
import type { EventWord } from './told.js';

/** A machine of the stories that is built, as a pathway here. */
export interface Machine {
  readonly pathway: string;
  readonly events: Readonly<Record<string, EventWord>>;
  /** Events that mean another act where they open a case: deciding to assess, after a refusal was reversed. */
  readonly openings?: Readonly<Record<string, EventWord>>;
  /** The story's word for a main state; our own where it has none. */
  readonly stateWord: (state: string) => string;
  /** Regions that the stories have and our machines keep as facts: who has contributed. */
  readonly moreRegions: (context: unknown) => Readonly<Record<string, string>>;
  /** Sums of money as the case knows them, under the names that the stories use. */
  readonly money?: (context: unknown) => Readonly<Record<string, unknown>>;
}

/** Main states have one name in both vocabularies; `every-word.spec.ts` holds that true. */
const oneName = (state: string) => state;

function machine(pathway: string, events: Machine['events']): Machine {
  return { pathway, events: { ...SHELL_EVENTS, ...events }, stateWord: oneName, moreRegions };
}

/** The machines of the stories that are built. The rest are listed as not built yet. */
export const MACHINES: Readonly<Record<string, Machine>> = {
  accessPathway: machine('access-pathway', ACCESS_EVENTS),
  complaint: machine('complaint', COMPLAINT_EVENTS),
  fundingCase: { ...machine('joint-funding', FUNDING_EVENTS), money: fundingMoney },
  ehcNeedsAssessment: {
    ...machine('needs-assessment', NEEDS_ASSESSMENT_EVENTS),
    openings: OPENING_AN_ASSESSMENT,
  },
};
