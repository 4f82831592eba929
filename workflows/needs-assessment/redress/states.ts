import { and } from 'xstate';
import { closedAs, type Waiting } from '#engine/waiting';
import { GOES, TELLS_AFTERWARDS } from '../request/states.js';
import { assessment } from '../setup.js';

const refusedAs = (title: string): Waiting<never> =>
  closedAs(title, {
    plainly: 'We have decided',
    owner: 'family',
    because: 'The family may mediate and appeal, on a case of its own. When their time is over, the refusal stands.',
    aside: true,
  });

/** It was refused to assess. */
export const NOT_ASSESSING = assessment.state({
  description: 'Refused. The family may mediate and appeal; the refusal stays recorded whatever reverses it.',
  meta: refusedAs('Refused to assess'),
  on: {
    ...GOES,
    ...TELLS_AFTERWARDS,
    AssessmentAgreed: {
      guard: and(['somethingReversesTheRefusal', 'thePanelHasSaidWhetherToAssess']),
      target: 'assessing',
      actions: 'decideToAssess',
    },
    AssessmentOrdered: { target: 'assessing', actions: 'assessByOrder' },
  },
});

/** It was refused to make a plan. */
export const NOT_ISSUING = assessment.state({
  description: 'No plan will be made. The family may mediate and appeal.',
  meta: refusedAs('Refused to issue a plan'),
  on: {
    ...GOES,
    ...TELLS_AFTERWARDS,
    PlanAgreed: {
      guard: and(['somethingReversesTheRefusal', 'thePanelHasSaidWhetherToIssue']),
      target: 'drafting',
      actions: 'decideToIssue',
    },
    PlanOrdered: { target: 'drafting', actions: 'planByOrder' },
  },
});

/** Wherever the case stands, it takes note: nothing that is done elsewhere is refused because of where this case is. */
export const AT_ALL_TIMES = {
  RedressNoted: { actions: 'noteRedress' },
  AssessmentOrdered: { actions: 'noteOnly' },
  PlanOrdered: { actions: 'noteOnly' },
} as const;
