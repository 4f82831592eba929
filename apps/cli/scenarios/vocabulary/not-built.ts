/** Words of the stories whose meaning is not built yet. A step that needs one is reported as not yet, never as passed. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Annual reviews and what hangs on them; what is verified, paid out, moved or handed over; and requests for data. */
export const MACHINES_NOT_BUILT = words(`
  annualReview provisionVerification personalBudget moveArea
  transition dataRequest
`);

/** Whoever has a part in what is verified alone: a second approver, and who keeps the Local Offer. */
export const PARTS_NOT_BUILT = words(`
  approver localOffer
`);

/**
 * Events of every case that are no act on it here. Access in an emergency and for one person, and rights that pass to a young
 * person, are not built; who looked at what is read, and recorded by nobody; a review that falls due is a timer.
 */
export const EVENTS_NOT_BUILT = words(`
  ACCESS.BREAK_GLASS ACCESS.GRANT RIGHTS.TRANSFER
  AUDIT.REPLAY
  REVIEW.DUE
`);

/** Of the machines above, of reassessment, phase transfer and continuing care, and of access in an emergency. */
export const TIMERS_NOT_BUILT = words(`
  VERIFY.T_DECIDE VERIFY.T_TRIAL VERIFY.T_REVERIFY
  AR.T_PAPERS AR.T_REPORT AR.T_DECISION AR.T_REPS AR.T_FINAL AR.T_FINAL8 AR.T_FINAL12
  PHASE.T_15FEB PHASE.T_31MAR PHASE.T_5M
  REASSESS.T_15D REASSESS.T_14W CC.T_6W
  MOVE.T_15WD MOVE.T_ICB MOVE.T_ICB_REQ MOVE.T_6W MOVE.T_REVIEW
  PB.T_3M DSAR.T_1M EET.T_ALLOCATE
  ACCESS.T_GLASS
`);

/** Of the machines above; and of who may read: connections to a child, sealed addresses, a young person’s own say. */
export const GUARDS_NOT_BUILT = words(`
  AMENDMENTS_MUST_ACCOMPANY_DECISION PLAN_STILL_MAINTAINED PB_NOT_FOR_PLACEMENT SAFETY_FAIL
  MUST_REVIEW_ON_ICB_REQUEST REDACTION_REQUIRED HARM_OPINION_REQUIRED
  CONFLICT_OF_INTEREST SEALED_ADDRESS YP_AUTHORITY_REQUIRED
`);

/** Of the machines above; of rights that pass to a young person; of support before a referral, and of a board’s thresholds. */
export const TEMPLATES_NOT_BUILT = words(`
  AR_DECISION AR_DECISION_YP AR_INVITE AR_INVITE_YP AR_NO_HEALTH AR_REPORT PLAN_CEASED
  VERIFY_ACK VERIFY_DECISION VERIFY_TRIAL_RESULT
  PB_LINE_REFUSED PB_OFFER
  MOVE_INFORM MOVE_PLACE MOVE_TRANSFERRED TRANSFER_OFFER
  HANDOVER_PACK YOUR_ADULT_SERVICE DSAR_REPLY
  FINAL_PLAN_YP RIGHTS_CHANGED YOUR_RIGHTS YOUR_CONTACT
  BREAK_GLASS
  AP_PRE_SUPPORT THRESHOLD_ALERT
`);

/** Every way of telling somebody that the stories have is built. */
export const CHANNELS_NOT_BUILT: ReadonlySet<string> = new Set();
