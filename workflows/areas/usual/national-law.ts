import { weeks } from '#statutory-calendar/periods';
import type { Layer } from '../layer.js';
import { SCHOOL_FIRST_PENCE } from './funding.js';

/**
 * What no area may change. The limits of the law are rows of their pathways and hold without being named here; what an
 * area says of them may be stricter and never looser.
 */
export const NATIONAL_LAW: Layer = {
  layer: 'law',
  id: 'england',
  version: '2026.1',
  from: '2014-09-01',
  source:
    'Children and Families Act 2014 Part 3; NICE guideline CG128 for the first appointment; the notional budget of a school as the Department for Education sets it',
  says: {
    limits: { 'nd-first-appointment': weeks(13) },
    settings: { rightsBlock: true },
    practice: { funding: { schoolFirstPence: SCHOOL_FIRST_PENCE } },
  },
};
