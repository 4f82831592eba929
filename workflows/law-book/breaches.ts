import type { Breach } from '#engine/limit';

const LGSCO = 'the Local Government and Social Care Ombudsman, within 12 months';
const PHSO = 'the Parliamentary and Health Service Ombudsman, within a year';
const REVIEW = 'judicial review: promptly, and within three months';

/** What a missed limit means, by the code that the rows of the law use. A duty that is missed continues. */
export const BREACHES = {
  B1: {
    meaning:
      'The duty continues, and lateness is a fault of the authority. It gives no right of appeal by itself: an appeal needs a decision or a plan.',
    routes: [
      'a complaint to the local authority (the Children Act route only for social care under sections 17 and 26)',
      LGSCO,
      'the Secretary of State, Education Act 1996 sections 496 and 497',
      REVIEW,
      'the area inspection of Ofsted and the Care Quality Commission hears of it',
    ],
  },
  B2: {
    meaning:
      'The duty continues, and lateness is a fault of the health body. It does not excuse the local authority’s own six, sixteen and twenty weeks.',
    routes: [
      'a complaint to the NHS body',
      PHSO,
      'NHS England',
      `${REVIEW}; for section G, Children and Families Act 2014 s.42(3)`,
    ],
  },
  outOfTime: {
    meaning: 'The right to this step may be lost, unless time is extended or the body uses its discretion.',
    routes: ['ask at once for more time, with the reasons and the evidence'],
  },
  noCertificate: {
    meaning: 'The adviser may no longer issue a certificate (SI 2014/1530 reg 34(2)).',
    routes: ['ask the First-tier Tribunal for leave to appeal without one (reg 34(3))'],
  },
  barring: {
    meaning: 'The Tribunal may bar the party from taking further part and decide the case without it (HESC Rules r.8).',
    routes: ['ask the Tribunal at once for more time (r.5(3)(a))'],
  },
  direction: {
    meaning:
      'A direction of the Tribunal is not complied with: it may shut out the evidence, bar the party or strike out (HESC Rules r.7, r.8, r.15(2)).',
    routes: ['ask the Tribunal at once to change the direction'],
  },
  nextStage: {
    meaning: 'The complainant may go on to the next stage without waiting.',
    routes: ['the next stage of the complaint', LGSCO],
  },
  ombudsman: { meaning: 'Lateness is a fault that the Ombudsman may find.', routes: [LGSCO] },
  phso: { meaning: 'The complainant may go to the Health Service Ombudsman.', routes: [PHSO] },
  nhsComplaint: {
    meaning: 'A departure from a national framework that has to be explained.',
    routes: ['a complaint to the integrated care board', PHSO],
  },
  jointDuty: {
    meaning: 'Both bodies remain liable, each for its part; a dispute between them pauses nothing.',
    routes: [REVIEW, LGSCO, PHSO],
  },
  none: { meaning: 'No breach: practice or a right, not a duty.', routes: [] },
} as const satisfies Readonly<Record<string, Breach>>;
