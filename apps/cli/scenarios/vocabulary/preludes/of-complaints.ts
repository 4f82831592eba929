import type { PreludeAct } from './prelude-act.js';

const COUNCIL = { agencies: ['council'] };

/** Late enough that nothing of it is over when the curtain rises. */
const raised = (day: number): PreludeAct => ({
  day,
  event: 'COMPLAINT.RAISE',
  by: 'family',
  data: { about: ['how we were treated'], ...COUNCIL },
});

const acknowledged = (day: number): readonly PreludeAct[] => [
  raised(day - 2),
  { day, event: 'COMPLAINT.ACK', by: 'complaints', data: { definition: 'how they were treated' } },
];

const ofSeveral = (day: number): readonly PreludeAct[] => [
  raised(day - 2),
  {
    day,
    event: 'COMPLAINT.ACK',
    by: 'complaints',
    data: { definition: 'how they were treated', route: 'multiAgency', agencies: ['council', 'icb'] },
  },
];

const answer = { outcome: 'not upheld', answer: 'We found nothing wrong.' };

const answered = (day: number): readonly PreludeAct[] => [
  ...acknowledged(day - 8),
  { day, event: 'COMPLAINT.RESPOND', by: 'complaints', data: answer },
];

const escalated = (day: number): readonly PreludeAct[] => [
  ...answered(day - 8),
  { day, event: 'COMPLAINT.ESCALATE', by: 'family', data: { reason: 'it was not looked into' } },
];

const answeredAgain = (day: number): readonly PreludeAct[] => [
  ...escalated(day - 14),
  { day: day - 12, event: 'COMPLAINT.ACK', by: 'manager', data: { stage: 2 } },
  { day, event: 'COMPLAINT.RESPOND', by: 'manager', data: answer },
];

const referred: readonly PreludeAct[] = [...answeredAgain(84), { day: 86, event: 'OMBUDSMAN.REFER', by: 'complaints' }];

/** A day that no story reaches: what is ordered is still owed. */
const remedy = { kind: 'apology', what: 'an apology in writing', due: '2099-12-31' };

const decided: readonly PreludeAct[] = [
  ...referred,
  { day: 88, event: 'OMBUDSMAN.DECIDE', by: 'complaints', data: { decision: 'fault', remedies: [remedy] } },
];

const remedied: readonly PreludeAct[] = [...decided, { day: 89, event: 'REMEDY.DONE', by: 'complaints' }];

const byLaw = { about: ['how a social worker looked at it'], ...COUNCIL };

/** Of the Children Act, which has three stages. */
const withAPanel: readonly PreludeAct[] = [
  { day: 40, event: 'COMPLAINT.RAISE', by: 'family', data: byLaw },
  { day: 42, event: 'COMPLAINT.ACK', by: 'complaints', data: { definition: 'how', route: 'childrenActS26' } },
  { day: 48, event: 'COMPLAINT.RESPOND', by: 'complaints', data: answer },
  { day: 52, event: 'COMPLAINT.ESCALATE', by: 'family', data: { reason: 'it was not looked into' } },
  { day: 54, event: 'COMPLAINT.ACK', by: 'manager', data: { independent: 'Dr Wynn' } },
  { day: 66, event: 'COMPLAINT.RESPOND', by: 'manager', data: answer },
  { day: 70, event: 'COMPLAINT.ESCALATE', by: 'family', data: { reason: 'it is still not right' } },
];

/** How a complaint comes to each of its states. */
export const PRELUDES_OF_COMPLAINTS: Readonly<Record<string, readonly PreludeAct[]>> = {
  received: [raised(89)],
  acknowledged: ofSeveral(89),
  routeAgreed: [...ofSeveral(87), { day: 89, event: 'COMPLAINT.ROUTE', by: 'complaints', data: { lead: 'council' } }],
  stage1: acknowledged(88),
  stage1Responded: answered(88),
  stage2: escalated(89),
  stage2Responded: answeredAgain(88),
  ombudsman: referred,
  remedyDue: decided,
  remedied,
  stage3: withAPanel,
  stage3Responded: [
    ...withAPanel,
    { day: 80, event: 'ReviewPanelMet', by: 'complaints' },
    { day: 84, event: 'ReviewPanelReported', by: 'complaints', data: { recommendations: ['look again'] } },
    {
      day: 88,
      event: 'ComplaintAnswered',
      by: 'assistantDirectorChildren',
      data: { outcome: 'notUpheld', answer: 'No.' },
    },
  ],
  // Nobody went on in time.
  closing: answered(40),
  declined: [
    raised(86),
    {
      day: 88,
      event: 'ComplaintDeclined',
      by: 'complaints',
      data: { because: 'underAppeal', explanation: 'The Tribunal decides it.' },
    },
  ],
  withdrawn: [raised(86), { day: 88, event: 'ComplaintWithdrawn', by: 'family', data: { reason: 'it is sorted' } }],
  closed: [...remedied, { day: 89, event: 'COMPLAINT.CLOSE', by: 'complaints' }],
};

const said: readonly PreludeAct[] = [
  { day: 82, event: 'FEEDBACK.GIVE', by: 'family', data: { kind: 'suggestion', words: 'Ring in the evening' } },
];
const sorted: readonly PreludeAct[] = [...said, { day: 83, event: 'FEEDBACK.TRIAGE', by: 'complaints' }];
const replied: readonly PreludeAct[] = [...sorted, { day: 85, event: 'FEEDBACK.ANSWER', by: 'complaints' }];
const agreed: readonly PreludeAct[] = [
  ...replied,
  { day: 86, event: 'FEEDBACK.ACTION', by: 'complaints', data: { weWill: 'ring in the evening', due: '2099-12-31' } },
];
const done: readonly PreludeAct[] = [...agreed, { day: 88, event: 'FEEDBACK.DONE', by: 'complaints' }];

/** How a piece of feedback comes to each of its states. */
export const PRELUDES_OF_FEEDBACK: Readonly<Record<string, readonly PreludeAct[]>> = {
  received: [{ ...said[0], day: 89 } as PreludeAct],
  triaged: sorted,
  answered: replied,
  actionAgreed: agreed,
  done,
  noted: [...replied, { day: 88, event: 'NothingChanged', by: 'complaints', data: { because: 'it is so already' } }],
  published: [...done, { day: 89, event: 'FEEDBACK.PUBLISH', by: 'complaints' }],
};
