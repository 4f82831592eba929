import { updatesFor } from '#engine/updates';
import { contactOf, NO_OWNER } from '../../every-case/case.js';
import type { AssessmentAct } from '../acts.js';
import { type Assessment, decided, reversed } from '../case.js';
import type {
  AssessmentOrdered,
  Noting,
  OrderingAnAssessment,
  OrderingAPlan,
  RedressNoted,
  Reopening,
} from './acts.js';

const update = updatesFor<Assessment, AssessmentAct>();

/** Days that another case keeps, for the letters of this one. */
const owedInstead = ({ noPlanBy, finalBy }: Pick<AssessmentOrdered, 'noPlanBy' | 'finalBy'>) => ({
  owedInstead: { noPlanBy: noPlanBy ?? null, finalBy: finalBy ?? null },
});

const FLAGS: Readonly<Partial<Record<RedressNoted['what'], string>>> = {
  mediation: 'Mediation',
  registered: 'Tribunal',
};

/** What the file learns of a refusal, of what reverses it, and of the family's right to appeal. */
export const REDRESS_UPDATES = {
  refuseToAssess: update(({ assessDecision }, act) => ({ assessDecision: assessDecision ?? decided('no', act) })),
  refuseToIssue: update(({ planDecision }, act) => ({ planDecision: planDecision ?? decided('no', act) })),
  openAfterARefusal: update((file, act: Reopening) => ({
    child: act.data.child,
    contact: contactOf(act.data.contact, act),
    receivedOn: act.occurredOn,
    assessDecision: decided('yes', act),
    ...reversed(file, { of: 'assess', because: act.data.because }, act),
    ...owedInstead(act.data),
    appeals: act.data.appeal ? [act.data.appeal] : [],
    owner: { ...NO_OWNER, post: 'sendCaseOfficer' },
  })),
  noteRedress: update(({ appeals, redress }, { data }: Noting) => {
    const flag = FLAGS[data.what];
    return {
      appeals: [...new Set([...appeals, data.appeal])],
      redress: flag === undefined ? redress : [...new Set([...redress, `${data.about}${flag}`])].sort(),
    };
  }),
  // The refusal stays as it was recorded: what reverses it stands beside it.
  assessByOrder: update((file, act: OrderingAnAssessment) => ({
    ...reversed(file, { of: 'assess', because: act.data.because }, act),
    ...owedInstead(act.data),
  })),
  planByOrder: update((file, act: OrderingAPlan) => ({
    ...reversed(file, { of: 'issue', because: act.data.because }, act),
    ...owedInstead(act.data),
  })),
};
