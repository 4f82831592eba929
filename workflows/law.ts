import type { LawBook, Limit } from '#engine/limit';
import { LAW_OF_ANNUAL_REVIEW } from './annual-review/clocks.js';
import { LAW_OF_APPEALS } from './appeal/clocks.js';
import { LAW_OF_CEASING } from './ceasing/clocks.js';
import { LAW_OF_COMPLAINTS } from './complaint/routes/clocks.js';
import { LAW_OF_DETAINED_PERSONS } from './detained-persons/clocks.js';
import { LAW_OF_HEALTH_AND_CARE } from './health-and-care/clocks.js';
import { LAW_OF_JOINT_COMMISSIONING } from './joint-commissioning/clocks.js';
import { BREACHES } from './law-book/breaches.js';
import { EXCEPTIONS } from './law-book/exceptions.js';
import { READINGS } from './law-book/readings.js';
import { RECEIPT } from './law-book/receipt.js';
import { LAW_OF_MEDIATION } from './mediation/clocks.js';
import { LAW_OF_MOVING } from './moving-area/clocks.js';
import { LAW_OF_ASSESSMENTS } from './needs-assessment/clocks.js';
import { LAW_OF_PERSONAL_BUDGETS } from './personal-budget/clocks.js';
import { LAW_OF_REASSESSMENT } from './reassessment/clocks.js';
import { register } from './register.js';

const ROWS: Readonly<Record<string, readonly Limit[]>> = {
  'needs-assessment': LAW_OF_ASSESSMENTS,
  'personal-budget': LAW_OF_PERSONAL_BUDGETS,
  'annual-review': LAW_OF_ANNUAL_REVIEW,
  reassessment: LAW_OF_REASSESSMENT,
  ceasing: LAW_OF_CEASING,
  'moving-area': LAW_OF_MOVING,
  mediation: LAW_OF_MEDIATION,
  appeal: LAW_OF_APPEALS,
  'detained-persons': LAW_OF_DETAINED_PERSONS,
  'joint-commissioning': LAW_OF_JOINT_COMMISSIONING,
  'health-and-care': LAW_OF_HEALTH_AND_CARE,
  complaint: LAW_OF_COMPLAINTS,
};

/** Whatever counts from a receipt turns on when that was: every such row says so, and an area may choose. */
const withReceipt = (row: Limit): Limit =>
  /\breceived\b/.test(row.starts) ? { ...row, readings: [...(row.readings ?? []), 'receipt'] } : row;

/** Every time limit of the law, by the folder of the pathway whose duty it is. */
export const LAW: Readonly<Record<string, readonly Limit[]>> = Object.fromEntries(
  Object.entries(ROWS).map(([folder, rows]) => [folder, rows.map(withReceipt)]),
);

const limits = Object.values(LAW).flat();
const ofLaw = new Set(limits.map(({ id }) => id));

/** The book that the doors and the engine are handed: the law, and after it the limits of areas that the pathways add. */
export const lawBook: LawBook = {
  lawAsAt: '2026-11-21',
  limits: [
    ...limits,
    RECEIPT,
    ...register.pathways().flatMap(({ clocks }) => clocks.filter(({ id }) => !ofLaw.has(id))),
  ],
  exceptions: EXCEPTIONS,
  breaches: BREACHES,
  readings: READINGS,
};
