import { rulesFor, rulesOfEach } from '#engine/rules';
import type { Complaint } from '../case.js';
import type { DecidingAbove } from './acts.js';

const rule = rulesFor<Complaint>();

/** Where a complaint stands while an answer to it is owed. */
export const OWING_STATES = [
  'received',
  'acknowledged',
  'routeAgreed',
  'stage1',
  'stage2.received',
  'stage2.investigated',
  'stage3.requested',
  'stage3.met',
  'stage3.reported',
] as const;
export type OwingState = (typeof OWING_STATES)[number];

/** Whether it has come back from an Ombudsman that does not look at it, and an answer is still owed. */
export const isBackFromTheOmbudsman = ({ stage, before }: Complaint): boolean =>
  before === 'ombudsman' && (OWING_STATES as readonly string[]).includes(stage);

/** What is asked before an Ombudsman's part is recorded, and where it goes on when an answer is still owed. */
export const OMBUDSMAN_RULES = {
  ...rule({
    aDayOfOursIsOver: {
      reason:
        'An Ombudsman usually looks at a complaint once it has been answered, or where a day to acknowledge or answer it, or of its review panel, has gone by. It has still to be answered, and is in time.',
      law: 'Local Government Act 1974 s.26(5)',
      holds: ({ wasLateOn }) => wasLateOn !== null,
    },
    itIsNotInvestigated: {
      reason: 'The Ombudsman has investigated it.',
      holds: (_file, { data }: DecidingAbove) => data.decision === 'notInvestigated',
    },
  }),
  ...rule(
    rulesOfEach(OWING_STATES, cameFrom, (state) => ({
      reason: `The complaint did not go to the Ombudsman from ${state}.`,
      holds: ({ before }) => before === state,
    })),
  ),
};

/** The name of the rule that a complaint went to the Ombudsman from a state in which its answer was owed. */
export function cameFrom<State extends OwingState>(state: State): `cameFrom.${State}` {
  return `cameFrom.${state}`;
}
