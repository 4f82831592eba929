import { updatesFor } from '#engine/updates';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { contactOf, NO_OWNER, passedTo } from '../../every-case/case.js';
import type { ComplaintAct } from '../acts.js';
import { type Complaint, isOfHealth, type Lead, type Route } from '../case.js';
import { postFor, postOfBody } from '../practice.js';
import type { Acknowledging, Raising } from './acts.js';

const update = updatesFor<Complaint, ComplaintAct>();

/** From which day the time to answer at stage 1 counts, by the route: the Code from the acknowledgement, the others from receipt. */
export const stageOneFrom = (
  { receivedOn }: Complaint,
  route: Route,
  days: { readonly acknowledgedOn: CivilDate | null; readonly countsFrom?: CivilDate | undefined },
): CivilDate | null =>
  route === 'corporate' ? days.acknowledgedOn : ((route === 'childrenAct' ? days.countsFrom : undefined) ?? receivedOn);

/** Who answers it alone: the council, or the health body of which it is. */
function answering({ route, points = [] }: Acknowledging['data'], { concerns }: Complaint): Lead {
  const said = [...points.map(({ body }) => body), ...concerns].find(isOfHealth);
  return route === 'nhs' ? ((said ?? 'icb') as Lead) : 'council';
}

/** What the file learns when a complaint is made and agreed. */
export const RAISING_UPDATES = {
  openTheFile: update((_file, act: Raising) => ({
    about: act.data.about,
    concerns: act.data.agencies ?? [],
    child: act.data.child ?? null,
    contact: contactOf(act.data.contact, act),
    receivedOn: act.occurredOn,
    owner: { ...NO_OWNER, post: postFor(act.area, 'complaintsPost') },
  })),
  agreeOnIt: update((file, { data, occurredOn, area }: Acknowledging) => {
    const agreed = { definition: data.definition, points: data.points ?? [] };
    if (data.route === 'severalBodies') return { ...agreed, answerFrom: occurredOn };
    const lead = answering(data, file);
    const { countsFrom } = data;
    return {
      ...agreed,
      lead,
      route: data.route,
      answerFrom: stageOneFrom(file, data.route, { acknowledgedOn: occurredOn, countsFrom }),
      ...passedTo(file, postOfBody(area, lead) ?? file.owner.post),
    };
  }),
};
