import { twoWay } from './two-way.js';

/** Templates of the stories ↔ templates of notices. */
export const TEMPLATES = twoWay({
  CLOCK_AT_RISK: 'clock-at-risk',
  COMPLAINT_ACK: 'complaint-acknowledged',
  COMPLAINT_RESPONSE: 'complaint-answered',
  EHC_RECEIPT: 'request-receipt',
  EHC_NEW: 'new-request',
  EHC_ACK: 'request-acknowledged',
  EHC_DECISION_ASSESS: 'will-assess',
});
