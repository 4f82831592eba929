import { type NoticeRow, type TaskRow, warned } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { phone } from '../../every-case/wording.js';
import type { Appeal } from '../case.js';
import { byWhen, letter, notice, task } from '../clocks.js';
import type { AppealRecipient } from '../recipients.js';
import { askUs, dueByAnyOf, isOver, owedInLines, rightsAfter, stepBy, whatWeDecided } from '../wording.js';

const registered = (to: AppealRecipient) =>
  notice('AppealRegistered', {
    template: 'appeal-registered',
    to,
    channels: ['email'],
    subject: 'An appeal is registered',
    body: (facts) =>
      `The Tribunal has registered an appeal, ${facts.ref}. The response is due ${byWhen(facts, 'appeal-la-response')} (HESC Rules r.21(1)). Until it is sent the council can say that it does not oppose the appeal; regulation 45 then has limits of its own. Ask now for the evidence that is needed, health and social care included. Questions: ${phone(facts)}.`,
  });

/** Who is told what from the moment the Tribunal has an appeal. */
export const TRIBUNAL_NOTICES: readonly NoticeRow<Appeal>[] = [
  notice('AppealLodged', {
    template: 'appeal-lodged',
    to: 'caseOfficer',
    channels: ['inapp'],
    subject: 'An appeal has been made',
    body: `The family has appealed. The Tribunal usually registers an appeal within ten working days; the time to respond runs from the day on which the council receives it. Look at the decision again now: what can be agreed today need not wait for the Tribunal.`,
  }),
  registered('caseOfficer'),
  registered('manager'),
  {
    ...registered('designatedOfficer:health'),
    when: ({ lodged }) => lodged?.recommendations.includes('health') === true,
  },
  notice('AppealRegistered', {
    template: 'appeal-registered-family',
    to: 'family',
    channels: ['portal'],
    subject: 'Your appeal is registered',
    body: (facts) =>
      `The Tribunal has registered your appeal, and we have it. We must answer ${byWhen(facts, 'appeal-la-response')}. You do not need to do anything now but what the Tribunal asks of you. You can still have mediation. ${facts.context.hearingOn === null ? '' : `The hearing is on ${inWords(facts.context.hearingOn)}. `}${askUs(facts)}`,
  }),
  letter('AppealConceded', {
    template: 'appeal-conceded',
    tellsDecision: true,
    subject: 'We do not oppose your appeal',
    body: (facts) =>
      [
        `${whatWeDecided(facts)}. You appealed. We have told the Tribunal that we do not oppose your appeal: it ends in your favour, without a hearing.`,
        `By law we must now:\n${owedInLines(facts)}`,
        'These days count from the day on which we told the Tribunal (SI 2014/1530 reg 45). Our earlier decision stays on record as it was made.',
        rightsAfter(facts),
      ].join('\n\n'),
  }),
  letter('StepTaken', {
    template: 'will-assess',
    when: (_file, { data }) => data.step === 'willAssess',
    subject: 'We will carry out an EHC needs assessment',
    body: (facts) =>
      [
        'We will carry out an EHC needs assessment. We will ask you, the school or college, health, an educational psychologist and social care for advice. You may ask us to seek advice from anyone else, and we must if it is reasonable.',
        `If we decide that no plan is needed, we must tell you ${stepBy(facts, 'noPlan')}, and you can then appeal. If we make a plan, you must have the final plan ${stepBy(facts, 'finalPlan')}.`,
        'These days take the place of the twenty weeks.',
        askUs(facts),
      ].join('\n\n'),
  }),
  letter('HearingListed', {
    template: 'hearing-listed',
    subject: 'The day of the hearing',
    body: (facts) =>
      `The Tribunal hears your appeal on ${inWords(facts.act.data.hearingOn)}. We must send you and the Tribunal the bundle of papers ${byWhen(facts, 'appeal-bundle')}. If that day does not suit you, tell the Tribunal at once. ${askUs(facts)}`,
  }),
  notice(warned('appeal-hearing'), {
    template: 'hearing-near',
    to: 'caseOfficer',
    channels: ['digest'],
    subject: 'The hearing comes near',
    body: (facts) =>
      `The Tribunal hears the appeal in ${facts.ref} on ${inWords(facts.act.data.dueOn)}. See that the bundle has gone, and that whoever speaks for the council knows the case. Questions: ${phone(facts)}.`,
  }),
  notice(warned('appeal-hearing'), {
    template: 'hearing-near',
    to: 'family',
    channels: ['portal', 'letter'],
    subject: 'Your hearing comes near',
    body: (facts) =>
      `The Tribunal hears your appeal on ${inWords(facts.act.data.dueOn)}. If you cannot come, tell the Tribunal at once. ${askUs(facts)}`,
  }),
  letter('AppealWithdrawn', {
    template: 'appeal-withdrawn',
    subject: 'Your appeal is withdrawn',
    body: (facts) =>
      [
        'Your appeal is withdrawn. If you change your mind, you can ask the Tribunal to take it up again: it must have your letter ' +
          `${byWhen(facts, 'appeal-reinstate')} (HESC Rules r.17).`,
        ...(owedInLines(facts) === '' ? [] : [`What was agreed is still owed. By law we must:\n${owedInLines(facts)}`]),
        askUs(facts),
      ].join('\n\n'),
  }),
];

const ENDS = ['CaseMovedOn', 'AppealWithdrawn'] as const;

/** What somebody is asked to do about an appeal. */
export const TRIBUNAL_TASKS: readonly TaskRow<Appeal>[] = [
  task('AppealRegistered', {
    task: 'respond-to-the-tribunal',
    for: 'caseOfficer',
    what: ({ context }) =>
      context.hearingOn === null
        ? 'Look at the decision again: respond, or tell the Tribunal that the appeal is not opposed'
        : `Look at the decision again: respond, or tell the Tribunal that the appeal is not opposed. The hearing is on ${inWords(context.hearingOn)}`,
    dueOn: dueByAnyOf('appeal-la-response'),
    doneBy: ['ResponseFiled', 'AppealConceded', 'OrderMade', ...ENDS],
    doneWhen: (file, { type }) => !ENDS.some((end) => end === type) || isOver(file),
  }),
  task('AppealRegistered', {
    task: 'evidence-from-health',
    for: 'designatedOfficer:health',
    when: ({ lodged }) => lodged?.recommendations.includes('health') === true,
    what: () => 'The appeal asks for recommendations on health: get the clinicians’ evidence in time for the Tribunal',
    dueOn: dueByAnyOf('appeal-evidence-deadline'),
    doneBy: ['EvidenceSent', 'AppealConceded', 'OrderMade', ...ENDS],
    doneWhen: (file, { type }) => !ENDS.some((end) => end === type) || isOver(file),
  }),
  task('CaseMovedOn', {
    task: 'tell-the-tribunal',
    for: 'caseOfficer',
    when: ({ lodged, stage, owed }, { data }) =>
      lodged !== null &&
      stage.startsWith('appeal.') &&
      owed.length === 0 &&
      ['AssessmentAgreed', 'PlanAgreed'].includes(data.act),
    what: () => 'The decision has been reversed while the Tribunal has the appeal: tell the Tribunal today',
    doneBy: ['AppealConceded', 'AppealWithdrawn', 'OrderMade'],
  }),
];
