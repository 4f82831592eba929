import { rulesFor } from '#engine/rules';
import type { ComplainedOf, Complaint } from '../case.js';
import { isOfHealth, LEADS } from '../case.js';
import type { Acknowledging } from './acts.js';

const SEVERAL =
  'Several bodies answer: list the points, each with the body that it is about. At least two bodies are needed, one of them the council or a health body.';
const ONE =
  'These points are about another body than the route is for. Choose the route of that body, or several bodies, and agree which of them leads. What is a school’s alone is listed as not looked at.';

const bodiesIn = ({ data }: Acknowledging): readonly ComplainedOf[] => [
  ...new Set((data.points ?? []).map(({ body }) => body)),
];

function isOfOneRoute(act: Acknowledging): boolean {
  const bodies = bodiesIn(act);
  return act.data.route === 'nhs'
    ? bodies.length <= 1 && bodies.every(isOfHealth)
    : bodies.every((body) => body === 'council');
}

/** Whether the act leaves to the bodies which of them leads. */
export const isOfSeveralBodies = ({ data }: Acknowledging): boolean => data.route === 'severalBodies';

/** What is asked before a complaint is acknowledged. */
export const RAISING_RULES = rulesFor<Complaint>()({
  theBodiesFitTheRoute: {
    reason: `${ONE} ${SEVERAL}`,
    law: 'LGSCO Complaint Handling Code; SI 2009/309 regs 6 and 9',
    says: (_file, act) => (isOfSeveralBodies(act as Acknowledging) ? SEVERAL : ONE),
    holds: (_file, act: Acknowledging) =>
      isOfSeveralBodies(act)
        ? bodiesIn(act).length > 1 && LEADS.some((lead) => bodiesIn(act).includes(lead))
        : isOfOneRoute(act),
  },
  severalBodiesAnswer: {
    reason: 'One body answers this complaint.',
    holds: (_file, act: Acknowledging) => isOfSeveralBodies(act),
  },
});
