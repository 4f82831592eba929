import type { NoticeFacts, NoticeRow, TaskRow } from '#engine/telling';
import { addDays, inWords } from '#statutory-calendar/civil-date';
import { closed, phone } from '../../every-case/wording.js';
import { type AssessmentAct, DECIDED_ON_A_PLAN, ENDED, NOT_TO_ASSESS, TO_ASSESS } from '../acts.js';
import { type Assessment, LOOKED_AT_AGAIN } from '../case.js';
import { byWhen, dueBy, letter, notice, notices, task, text } from '../clocks.js';
import type { AssessmentRecipient } from '../recipients.js';
import { askUs, finalPlanBy } from '../wording.js';
import type { RequestWithdrawn } from './acts.js';

/** The head or principal, the ICB by its designated officer, and social care (reg 4(2)). */
export const PARTNERS: readonly AssessmentRecipient[] = [
  'head',
  'designatedOfficer:health',
  'designatedOfficer:socialCare',
];

/** A decision, to those who are told that it is being considered (regs 5(2) and 10(2)), whether or not they have been yet. */
export const toPartners = (
  on: AssessmentAct['type'],
  what: string | ((file: Assessment) => string),
  partners = PARTNERS,
): readonly NoticeRow<Assessment>[] =>
  partners.map((to) =>
    notice(on, {
      template: 'decision-to-partners',
      to,
      channels: ['email'],
      subject: 'The decision',
      body: (facts) =>
        `${known(facts)} ${typeof what === 'string' ? what : what(facts.context)} Questions: ${phone(facts)}.`,
    }),
  );

const known = ({ ref, context }: NoticeFacts<Assessment>): string =>
  context.partnersToldOn === null
    ? `We have had a request for an EHC needs assessment, ${ref}.`
    : `You were told of ${ref}.`;

/** The same, of the end of a request: whoever has not been told of it has nothing to stop. */
const ifTheyKnow = (rows: readonly NoticeRow<Assessment>[]): readonly NoticeRow<Assessment>[] =>
  rows.map((row) => ({ ...row, when: ({ partnersToldOn }) => partnersToldOn !== null }));

/** A plan that has been made is transferred with the child (SI 2014/1530 reg 15). */
const hasNoPlan = ({ finalOn }: Assessment): boolean => finalOn === null;

/** Of a request, and that there will be an assessment. */
const GOING_ON: readonly NoticeRow<Assessment>[] = [
  text('AssessmentRequested', {
    template: 'request-receipt',
    subject: 'Request received',
    body: (facts) =>
      `We have the request for an EHC needs assessment. Your number is ${facts.ref}. By law we must tell you ${byWhen(facts, 'ehcna-decision')} whether we will assess. You do not need to do anything now. Questions: ${phone(facts)}.`,
  }),
  notice('AssessmentRequested', {
    template: 'new-request',
    to: 'caseOfficer',
    channels: ['inapp'],
    subject: 'New request',
    body: (facts) =>
      `A request for an EHC needs assessment has come. Tell the partners ${byWhen(facts, 'request-acknowledged')}; decide and tell the family ${byWhen(facts, 'ehcna-decision')} (SI 2014/1530 reg 5(1)).`,
  }),
  letter('PartnersNotified', {
    template: 'request-acknowledged',
    subject: 'We are considering an EHC needs assessment',
    body: (facts) =>
      [
        'We are considering whether to carry out an EHC needs assessment. We have told the school or college, the health service and social care.',
        'You have the right to tell us what you think and to send us anything you want us to read (Children and Families Act 2014, section 36(7)). Please send it as soon as you can.',
        `By law we must tell you our decision ${byWhen(facts, 'ehcna-decision')}.`,
        askUs(facts),
      ].join('\n\n'),
  }),
  // That an assessment is being considered, to those whom reg 4(2) names.
  ...PARTNERS.map((to) =>
    notice('PartnersNotified', {
      template: 'assessment-considered',
      to,
      channels: ['email'],
      subject: 'An EHC needs assessment is being considered',
      body: (facts) =>
        `We are considering an EHC needs assessment, ${facts.ref} (SI 2014/1530 reg 4(2)). The decision is due ${byWhen(facts, 'ehcna-decision')}. If we assess, we will ask you for advice within six weeks of asking. Please tell us now what we should know. Questions: ${phone(facts)}.`,
    }),
  ),
  notice('InformationSupplied', {
    template: 'information-supplied',
    to: 'caseOfficer',
    channels: ['inapp'],
    when: (_file, { by }) => by.role !== 'caseOfficer',
    subject: 'Something new to read',
    body: 'Somebody has told or sent us something about this case. Read it, and send it on to those who are asked for advice (SI 2014/1530 reg 6(3)).',
  }),
  letter('AssessmentAgreed', {
    template: 'will-assess',
    subject: 'We will carry out an EHC needs assessment',
    body: (facts) =>
      [
        'We will carry out an EHC needs assessment. We will ask you, the school or college, health, an educational psychologist and social care for advice. You may ask us to seek advice from anyone else, and we must if it is reasonable.',
        `If we decide that no plan is needed, we must tell you ${byWhen(facts, 'ehcp-refusal')}, and you can then appeal. If we make a plan, you must have the final plan ${byWhen(facts, 'ehcp-final')}.`,
        askUs(facts),
      ].join('\n\n'),
  }),
  ...toPartners('AssessmentAgreed', 'There will be an EHC needs assessment (SI 2014/1530 reg 5(2)).'),
];

const ENDS = ['RequestWithdrawn', 'ResponsibilityMoved'] as const;

/** Who works on a request that has come to its end: nothing more is asked of them. */
const STOP: readonly NoticeRow<Assessment>[] = [
  ...notices(ENDS, {
    template: 'advice-not-needed',
    when: hasNoPlan,
    to: 'contributorsAtWork',
    channels: ['email', 'inapp'],
    subject: 'Your advice is not needed now',
    body: (facts) =>
      `The request ${facts.ref}, for which we asked you for advice, has come to its end. Please stop: nothing more is asked of you here. What you have written stays on record, and can be sent to us. Questions: ${phone(facts)}.`,
  }),
  ...notices(ENDS, {
    template: 'consultation-ended',
    when: hasNoPlan,
    to: 'consulted',
    channels: ['email'],
    subject: 'You need not answer',
    body: (facts) =>
      `We consulted you about a place, ${facts.ref}. The request has come to its end, and you need not answer. Questions: ${phone(facts)}.`,
  }),
  ...notices(ENDS, {
    template: 'request-ended',
    when: hasNoPlan,
    to: 'referrer',
    channels: ['email', 'inapp'],
    subject: 'The request has ended',
    body: (facts) =>
      `${facts.act.type === 'RequestWithdrawn' ? 'The family has taken back the request' : 'Another authority is responsible now for the request'} ${facts.ref} that you made or supported. If that is not right, tell us on the case: we look at it. Questions: ${phone(facts)}.`,
  }),
  ...ifTheyKnow([
    ...toPartners('RequestWithdrawn', 'The request was withdrawn, and nothing more is asked of you.'),
    ...toPartners('ResponsibilityMoved', (file) =>
      hasNoPlan(file)
        ? 'Another authority is responsible now, and nothing more is asked of you here.'
        : 'Another authority is responsible now: the EHC plan goes over to it and stays in force (SI 2014/1530 reg 15).',
    ),
  ]),
];

/** One request of two goes on: whoever made the other is told, and nobody is asked twice. */
const PUT_TOGETHER: readonly NoticeRow<Assessment>[] = [
  letter('DuplicateEnded', {
    template: 'requests-put-together',
    subject: 'Two requests are one',
    body: (facts) =>
      [
        `We had two requests for an EHC needs assessment of your child. They are one now: ${facts.act.data.case}, the one that came first. Its days hold, and they began sooner than those of this request. What was sent to us here is read there too.`,
        askUs(facts),
      ].join('\n\n'),
  }),
  notice('DuplicateEnded', {
    template: 'requests-put-together',
    to: 'referrer',
    channels: ['email', 'inapp'],
    subject: 'Two requests are one',
    body: (facts) =>
      `Your request ${facts.ref} is put together with one that had come before for the same child. That one goes on, and you see where it stands, unless somebody else has referred there. Questions: ${phone(facts)}.`,
  }),
  notice('DuplicateEnded', {
    template: 'advice-not-needed',
    to: 'contributorsAtWork',
    channels: ['email', 'inapp'],
    subject: 'You were asked twice',
    body: (facts) =>
      `We asked you for advice for ${facts.ref}. It is the same child’s as another request, which goes on: nothing more is asked of you under this number. What you were asked for there still holds. Questions: ${phone(facts)}.`,
  }),
  ...ifTheyKnow(
    toPartners('DuplicateEnded', 'It had been asked for twice: it goes on under the number of the earlier request.'),
  ),
  notice('DuplicateJoined', {
    template: 'request-joined',
    to: 'caseOfficer',
    channels: ['inapp'],
    subject: 'A later request is put together with yours',
    body: (facts) =>
      `${facts.act.data.case}, received on ${inWords(facts.act.data.receivedOn)}, is put together with ${facts.ref}. Read what came with it, and see who else in the family or at the school has to be told of what happens here.`,
  }),
];

/** The end of a request, and that it had not ended after all. */
const AT_THE_END: readonly NoticeRow<Assessment>[] = [
  letter('RequestWithdrawn', {
    template: 'request-withdrawn',
    subject: 'The request is withdrawn',
    body: (facts) =>
      [
        `The request for an EHC needs assessment is withdrawn${withdrawnBy(facts.act.data)}. The reason that we have: ${closed(facts.act.data.reason)} Everybody whom we had asked for advice has been told to stop.`,
        `If this is not right, or you still want the assessment, tell us on the page of the case or ring ${phone(facts)}. A request that should not have ended goes on where it stood, with the same days. You can also ask again at any time; then the days of the law begin anew.`,
        askUs(facts),
      ].join('\n\n'),
  }),
  letter('ResponsibilityMoved', {
    template: 'responsibility-moved',
    subject: 'Another council is responsible now',
    body: (facts) =>
      [
        ...whoIsResponsibleNow(facts.context, facts.act.data.to),
        `If this is not right, ring ${phone(facts)}: what should not have ended goes on where it stood, with the same days.`,
        askUs(facts),
      ].join('\n\n'),
  }),
  letter('RequestResumed', {
    template: 'request-resumed',
    subject: 'The request goes on',
    body: (facts) =>
      [
        `The request should not have been ended, and goes on where it stood: ${closed(facts.act.data.what)}`,
        ...(facts.deadlines.some(({ clock, state }) => clock === 'ehcna-decision' && state === 'open')
          ? [`By law we must tell you ${byWhen(facts, 'ehcna-decision')} whether we will assess.`]
          : []),
        ...(facts.deadlines.some(({ clock, state }) => clock === 'ehcp-final' && state === 'open')
          ? [
              `If there is to be a plan, you must have the final plan ${finalPlanBy(facts)}. These are the days that you had before.`,
            ]
          : []),
        askUs(facts),
      ].join('\n\n'),
  }),
  notice('RequestResumed', {
    template: 'advice-needed-again',
    to: 'contributorsAtWork',
    channels: ['email', 'inapp'],
    subject: 'Your advice is needed after all',
    body: (facts) =>
      `The request ${facts.ref}, of which we told you that it had ended, goes on. Please give your advice by the day that we named when we asked; if that has gone by, as soon as you can, and tell us today when. Questions: ${phone(facts)}.`,
  }),
  notice('RequestResumed', {
    template: 'request-goes-on',
    to: 'referrer',
    channels: ['email', 'inapp'],
    subject: 'The request goes on',
    body: (facts) =>
      `The request ${facts.ref}, of which we told you that it had ended, goes on. Questions: ${phone(facts)}.`,
  }),
  notice('RequestResumed', {
    template: 'request-goes-on',
    to: 'caseOfficer',
    channels: ['inapp', 'email'],
    subject: 'The request goes on',
    body: (facts) =>
      `${facts.ref} goes on where it stood, with its first days. See on the case what is owed and what is late, ring each adviser who had been told to stop, and put it on the agenda again where a panel had it.`,
  }),
  ...ifTheyKnow(toPartners('RequestResumed', 'The request had ended by mistake, and goes on.')),
  letter('NewInformationConsidered', {
    template: 'information-considered',
    subject: 'We have read what you sent',
    body: (facts) =>
      [`We have read what was sent to us. ${closed(facts.act.data.conclusion)}`, askUs(facts)].join('\n\n'),
  }),
];

/** Who is told of a request, of what is decided on it, and of its end. Only letters may name the child, and none needs to. */
export const REQUEST_NOTICES: readonly NoticeRow<Assessment>[] = [...GOING_ON, ...AT_THE_END, ...STOP, ...PUT_TOGETHER];

function whoIsResponsibleNow(file: Assessment, to: string): readonly string[] {
  const follows = hasNoPlan(file)
    ? `An EHC needs assessment is asked for from ${to}: it has days of its own. Tell it what you have sent us; what we hold we send on when you or they ask.`
    : `Your child’s EHC plan goes over to ${to} and stays in force: ${to} must see to it as if it had made it (SI 2014/1530 reg 15). You do not have to ask for a new assessment.`;
  const stopped = ' We do nothing more here, and everybody whom we had asked for advice has been told so.';
  return [`We have recorded that ${to} is responsible for your child now.${hasNoPlan(file) ? stopped : ''}`, follows];
}

function withdrawnBy({ askedBy, askedOn }: RequestWithdrawn): string {
  const by = askedBy === undefined ? '' : `, as ${askedBy} asked us`;
  return `${by}${askedOn === undefined ? '' : ` on ${inWords(askedOn)}`}`;
}

/** Somebody who writes after the end is rung within three days. */
const DAYS_TO_LOOK_AGAIN = 3;

/** What somebody is asked to do about a request. */
export const REQUEST_TASKS: readonly TaskRow<Assessment>[] = [
  task('AssessmentRequested', {
    task: 'tell-partners',
    for: 'caseOfficer',
    what: () =>
      'Tell the family, the school or college, the ICB and social care that an assessment is being considered (reg 4(2))',
    dueOn: dueBy('request-acknowledged'),
    doneBy: ['PartnersNotified', ...NOT_TO_ASSESS],
  }),
  task('InformationSupplied', {
    task: 'look-at-it-again',
    for: 'caseOfficer',
    when: ({ stage }) => LOOKED_AT_AGAIN.includes(stage),
    what: () =>
      'Something has come after the request had ended or was refused: read it, ring whoever sent it, and take the request up again, reverse the refusal, or record what follows from it',
    dueOn: ({ act }) => addDays(act.occurredOn, DAYS_TO_LOOK_AGAIN),
    doneBy: ['NewInformationConsidered', 'RequestResumed', ...TO_ASSESS, ...DECIDED_ON_A_PLAN, 'PlanOrdered', ...ENDED],
  }),
];
