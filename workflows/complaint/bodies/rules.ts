import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import { rulesFor } from '#engine/rules';
import { type Complaint, isOfHealth } from '../case.js';
import { othersToAsk } from '../practice.js';
import type { AgreeingOnALead, AnsweringAPart } from './acts.js';

/** What is asked before a lead is agreed, and before another body's part is taken in. */
export const BODIES_RULES = rulesFor<Complaint>()({
  theLeadIsOneOfThem: {
    reason: 'Only a body that a point is about can lead. Choose one of those.',
    law: 'SI 2009/309 reg 9',
    holds: ({ points }, { data }: AgreeingOnALead) => points.some(({ body }) => body === data.lead),
  },
  theRouteIsTheLeads: {
    reason:
      'The lead answers by its own route: a health body by the NHS Regulations, the council by its own stages or by those of the Children Act.',
    law: 'SI 2009/309 reg 6; SI 2006/1738',
    holds: (_file, { data }: AgreeingOnALead) => isOfHealth(data.lead) === (data.route === 'nhs'),
  },
  theFamilyHasSaidWhetherToShare: {
    reason: 'The family has not said whether the complaint may be shared.',
    holds: ({ consent }) => consent !== 'none',
  },
  theConsentDidNotCome: {
    reason: 'The time to say whether the complaint may be shared is not over.',
    holds: (_file, { data }: Act<string, BellFacts>) => data.clock === 'complaint-consent-given',
  },
  thereAreOthersToAsk: {
    reason: 'No other body has a point for which it has still to be asked.',
    holds: (file) => othersToAsk(file).length > 0,
  },
  thatPartIsOwed: {
    reason:
      'That body is not asked for anything: none of the points is about it, it has answered, or the family has not agreed that the complaint is shared with it.',
    law: 'SI 2009/309 reg 9; common law of confidence',
    holds: ({ partsOwed }, { data }: AnsweringAPart) => partsOwed.some(({ body }) => body === data.body),
  },
});
