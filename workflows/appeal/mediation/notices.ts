import type { Act } from '#engine/act';
import { missed, type NoticeFacts, type NoticeRow, type TaskRow } from '#engine/telling';
import { sentence } from '#engine/words-of-name';
import { inWords } from '#statutory-calendar/civil-date';
import { phone } from '../../every-case/wording.js';
import type { AppealAct } from '../acts.js';
import { type Appeal, isAboutHealth, isHealthOnly } from '../case.js';
import { byWhen, letter, notice, notices, tasks, text } from '../clocks.js';
import {
  adviser,
  appealBy,
  askUs,
  asTold,
  dueByAnyOf,
  howToChoose,
  ifLate,
  isOver,
  mayAppeal,
  owedInLines,
  whatWeDecided,
} from '../wording.js';
import { WANTED } from './acts.js';
import { isTheFirst } from './clocks.js';

/** What is said again of a mediation that is wanted already tells nobody anything new. */
const wantedFirst =
  (holds: (file: Appeal) => boolean = () => true) =>
  (file: Appeal, act: Act): boolean =>
    holds(file) && isTheFirst(act as Parameters<typeof isTheFirst>[0], file);

const WHAT_IT_IS =
  'Mediation is a meeting with somebody independent. It is free, it is confidential, and it takes no right away: you can mediate and appeal.';

const NOT_ARRANGED = ['mediation-arrange-la', 'mediation-arrange-mixed'] as const;

/** Nobody arranged it in time: the family knows what they have all the same, and the adviser owes a certificate. */
const notArranged = (
  on: 'MediationCannotBeArranged' | { readonly missed: (typeof NOT_ARRANGED)[number] },
): readonly NoticeRow<Appeal>[] => [
  letter(on, {
    template: 'mediation-not-arranged',
    when: (file) => !isHealthOnly(file),
    subject: 'Mediation has not been arranged',
    body: (facts) =>
      [
        'By law mediation should have been arranged within thirty days of the day on which you told us that you wanted it. It was not, and we are sorry.',
        facts.context.certificateOn === null
          ? `You lose nothing by it. You are treated as having taken part. ${sentence(adviser(facts))} has been told, and must send you a certificate ${byWhen(facts, 'mediation-cert-deemed')}. You then have at least one month to appeal.`
          : 'You lose nothing by it: you have your certificate.',
        `You can still have the mediation, if you want it: ring ${phone(facts)}.`,
        ifLate(facts),
      ].join('\n\n'),
  }),
  notice(on, {
    template: 'mediation-not-arranged',
    to: 'mediationAdviser',
    channels: ['email'],
    when: (file) => !isHealthOnly(file) && file.certificateOn === null,
    subject: 'A certificate is due',
    body: (facts) =>
      `Mediation for ${facts.ref} has not been arranged in the thirty days (SI 2014/1530 reg 39(2)). Taking part is deemed, and the certificate of section 55(5) is due ${byWhen(facts, 'mediation-cert-deemed')} (reg 39(3)). Questions: ${phone(facts)}.`,
  }),
];

const arrangedBy = (facts: NoticeFacts<Appeal>): string =>
  byWhen(facts, isAboutHealth(facts.context) ? 'mediation-arrange-mixed' : 'mediation-arrange-la');

/** Five working days are the family’s by law. Where they had fewer and were not asked, the letter says that they may say no. */
function noticeGiven({ deadlines }: NoticeFacts<Appeal>): string {
  const notice = deadlines.findLast(({ clock }) => clock === 'mediation-date-notice');
  return notice?.state === 'metLate'
    ? 'By law you should have known five working days before, and you have not: you may say no to this day.'
    : 'By law you know it at least five working days before, unless you agree to less.';
}

type Arranged = NoticeFacts<Appeal, Extract<AppealAct, { readonly type: 'MediationArranged' }>>;

const whenAndWhere = ({ act }: Arranged): string =>
  `${inWords(act.data.mediationOn)}${act.data.where ? `, ${act.data.where}` : ''}`;

/** Whoever arranges it comes, by somebody who may settle it. */
function whoComes(file: Appeal): string {
  if (isHealthOnly(file))
    return 'It is about health care alone: the health board comes, by somebody who may settle it (SI 2014/1530 reg 38). The council need not.';
  return isAboutHealth(file)
    ? 'The council and the health board come, each by somebody who may settle it (SI 2014/1530 reg 38).'
    : 'The council comes, by somebody who may settle it (SI 2014/1530 reg 38).';
}

/** The certificate that is still owed, or the day until which the family may appeal. */
function whatFollows(facts: NoticeFacts<Appeal>): string {
  if (facts.context.certificateOn === null)
    return `The adviser owes the certificate ${byWhen(facts, 'mediation-cert-after-mediation')}, and the family may appeal ${mayAppeal(facts) ? `by ${appealBy(facts)} or ` : ''}within a month of it.`;
  return `The family has its certificate${mayAppeal(facts) ? `, and may appeal by ${appealBy(facts)}` : ''}.`;
}

/** Who is told what about mediation. */
export const MEDIATION_NOTICES: readonly NoticeRow<Appeal>[] = [
  letter('MediationOffered', {
    template: 'mediation-offered',
    subject: 'Would you like mediation?',
    body: (facts) =>
      [
        `${whatWeDecided(facts)}. If you do not agree with us, we offer you mediation. ${WHAT_IT_IS}`,
        ...(facts.act.data.what ? [facts.act.data.what] : []),
        `${howToChoose(facts)} If you would rather not mediate, they give you a certificate instead. For most appeals you need it.`,
        `The Tribunal must have an appeal by ${appealBy(facts)}, or within one month of the certificate, where that is later.`,
        askUs(facts),
      ].join('\n\n'),
  }),
  ...notices(WANTED, {
    template: 'mediation-asked',
    when: wantedFirst(),
    to: 'family',
    channels: ['letter', 'portal'],
    subject: 'You asked for mediation',
    body: (facts) =>
      [
        `We know that you want mediation: ${facts.ref}. ${WHAT_IT_IS}`,
        isHealthOnly(facts.context)
          ? 'It is about health care alone, so the health board arranges it with you, within thirty days of the day on which we tell it. We tell it within three working days.'
          : `By law we must arrange it with you ${arrangedBy(facts)}. You hear the day at least five working days before, unless you agree to less.`,
        ...(facts.context.kind === null
          ? ['Tell us which decision of ours it is about, and keep the letter: the time to appeal runs from its day.']
          : []),
        askUs(facts),
      ].join('\n\n'),
  }),
  ...notices(WANTED, {
    template: 'mediation-wanted',
    to: 'caseOfficer',
    channels: ['email', 'inapp'],
    when: wantedFirst((file) => !isHealthOnly(file)),
    subject: 'Mediation is wanted',
    body: (facts) =>
      `The family of ${facts.ref} wants mediation. It must be arranged ${arrangedBy(facts)} (SI 2014/1530 regs 35(4) and 36(2)). Whoever comes for the council must be able to settle it. Questions: ${phone(facts)}.`,
  }),
  ...notices(WANTED, {
    template: 'mediation-issues',
    to: 'icbLead',
    channels: ['email'],
    when: wantedFirst(isAboutHealth),
    subject: 'Mediation about health care',
    body: (facts) =>
      `The family of ${facts.ref} wants mediation about health care${isHealthOnly(facts.context) ? ' alone' : ', among other things'} (SI 2014/1530 reg 35(2)). What they would like is in the case. ${isHealthOnly(facts.context) ? 'The board arranges the mediation within thirty days of this notice (reg 35(3)).' : 'The council arranges it, and the board takes part (reg 35(4)).'} Questions: ${phone(facts)}.`,
  }),
  notice('MediationArranged', {
    template: 'mediation-date',
    to: 'family',
    channels: ['letter', 'portal', 'sms'],
    subject: 'The day of the mediation',
    body: (facts) =>
      `The mediation for ${facts.ref} is on ${whenAndWhere(facts)}. ${noticeGiven(facts)} If the day does not suit you, ring ${phone(facts)}, and we find another. You may bring somebody. It is free and confidential.`,
  }),
  ...(['caseOfficer', 'icbLead'] as const).map((to) =>
    notice('MediationArranged', {
      template: 'mediation-date',
      to,
      channels: ['email', 'inapp'],
      ...(to === 'icbLead' && { when: isAboutHealth }),
      subject: 'The day of the mediation',
      body: (facts) =>
        `The mediation for ${facts.ref} is on ${whenAndWhere(facts)}. ${whoComes(facts.context)} Questions: ${phone(facts)}.`,
    }),
  ),
  notice('MediationArranged', {
    template: 'mediation-date',
    to: 'mediationAdviser',
    channels: ['email'],
    subject: 'The day of the mediation',
    body: (facts) =>
      `The mediation for ${facts.ref} is on ${whenAndWhere(facts)}. The family has been told. Questions: ${phone(facts)}.`,
  }),
  ...(['caseOfficer', 'icbLead'] as const).map((to) =>
    notice('MediationAgreed', {
      template: 'mediation-agreed',
      to,
      channels: ['email', 'inapp'],
      ...(to === 'icbLead' && { when: isAboutHealth }),
      subject: 'What was agreed in mediation',
      body: (facts) =>
        [
          `In the mediation for ${facts.ref} it was agreed, and is owed by law (SI 2014/1530 reg 42):\n${asTold(owedInLines(facts))}`,
          ...(isHealthOnly(facts.context)
            ? [
                `The council was not at the table: the health board tells it what was agreed ${byWhen(facts, 'mediation-agreement-icb-notify-la')} (reg 42(4)), and section G is amended.`,
              ]
            : []),
          `Record each thing when it is done. Questions: ${phone(facts)}.`,
        ].join('\n'),
    }),
  ),
  ...(['caseOfficer', 'icbLead'] as const).map((to) =>
    notice('MediationNotAgreed', {
      template: 'mediation-ended',
      to,
      channels: ['email', 'inapp'],
      ...(to === 'icbLead' && { when: isAboutHealth }),
      subject: 'The mediation has ended without agreement',
      body: (facts) =>
        isHealthOnly(facts.context)
          ? `The mediation for ${facts.ref} has ended without agreement. Health care alone has no certificate and no appeal: the family may complain to the health body. What was said stays confidential. Questions: ${phone(facts)}.`
          : `The mediation for ${facts.ref} has ended without agreement. ${whatFollows(facts)} What was said stays confidential. Questions: ${phone(facts)}.`,
    }),
  ),
  notice('AuthorityToldOfAgreement', {
    template: 'board-has-told',
    to: 'caseOfficer',
    channels: ['email', 'inapp'],
    subject: 'What the health board has agreed',
    body: (facts) =>
      `The health board has told us what it agreed with the family of ${facts.ref} (SI 2014/1530 reg 42(4)). Amend section G of the plan where it says something else now. Questions: ${phone(facts)}.`,
  }),
  letter('MediationAgreed', {
    template: 'mediation-agreed',
    subject: 'What was agreed in mediation',
    body: (facts) =>
      [
        isHealthOnly(facts.context)
          ? `You and the health service have agreed. By law this must now be done:\n${owedInLines(facts)}`
          : `We have agreed. By law we must now:\n${owedInLines(facts)}`,
        'These days count from the day of the agreement. What the Tribunal could have ordered is done as if it had; the rest in two weeks; or by the day that was agreed in writing (SI 2014/1530 reg 42).',
        ...(isHealthOnly(facts.context)
          ? []
          : [
              'Our earlier decision stays on record as it was made. Your right to appeal is not lost: if there is something that was not settled, the certificate gives you at least a month to appeal.',
            ]),
        ifLate(facts),
      ].join('\n\n'),
  }),
  letter('MediationNotAgreed', {
    template: 'mediation-ended',
    when: (file) => !isHealthOnly(file),
    subject: 'The mediation has ended',
    body: (facts) =>
      [
        'The mediation has ended without agreement. What was said in it stays confidential.',
        facts.context.certificateOn === null
          ? `${sentence(adviser(facts))} must send you a certificate ${byWhen(facts, 'mediation-cert-after-mediation')}. You then have at least one month to appeal; we write to you with the exact day.`
          : `You have your certificate.${mayAppeal(facts) ? ` The Tribunal must have an appeal by ${appealBy(facts)}.` : ''}`,
        askUs(facts),
      ].join('\n\n'),
  }),
  letter('MediationNotAgreed', {
    template: 'mediation-ended',
    when: isHealthOnly,
    subject: 'The mediation has ended',
    body: (facts) =>
      [
        'The mediation about health care has ended without agreement. What was said in it stays confidential.',
        'Health care alone cannot be appealed to the Tribunal. You can complain to the health service, and then to the Parliamentary and Health Service Ombudsman; and you can ask a court to review it, promptly and within three months. If you also appeal about education, the Tribunal can make recommendations about health.',
        askUs(facts),
      ].join('\n\n'),
  }),
  ...notArranged('MediationCannotBeArranged'),
  ...NOT_ARRANGED.flatMap((clock) => notArranged(missed(clock))),
  text('CertificateIssued', {
    template: 'appeal-date',
    subject: 'Until when you can appeal',
    body: (facts) =>
      `${facts.ref}: your mediation certificate is issued. If you want to appeal, the Tribunal must have your appeal by ${appealBy(facts)}. Send the certificate with it. You do not have to appeal. Questions: ${phone(facts)}.`,
  }),
];

const ENDS = ['CaseMovedOn', 'AppealWithdrawn'] as const;

/** What somebody is asked to do about mediation. */
export const MEDIATION_TASKS: readonly TaskRow<Appeal>[] = [
  ...tasks(WANTED, {
    task: 'arrange-mediation',
    for: 'arranger',
    when: wantedFirst(),
    what: ({ context }) =>
      isHealthOnly(context)
        ? 'Arrange the mediation with the family, within thirty days of being told (reg 35(3)); send somebody who may settle it'
        : 'Arrange the mediation with the family within thirty days (regs 35(4) and 36(2)); send somebody who may settle it',
    dueOn: dueByAnyOf('mediation-arrange-la', 'mediation-arrange-mixed'),
    doneBy: ['MediationArranged', 'MediationDeclined', 'MediationCannotBeArranged', ...ENDS],
    doneWhen: (file, { type }) => !ENDS.some((end) => end === type) || isOver(file),
  }),
  ...tasks(['MediationRequestReceived'], {
    task: 'name-the-decision',
    for: 'caseOfficer',
    when: ({ kind }) => kind === null,
    what: () =>
      'Find which decision the family wants to mediate about and when its letter was sent, and record it here (Open the time to mediate and to appeal): the time to appeal runs from that day. If there is none, mediation is still offered',
    dueOn: dueByAnyOf('mediation-arrange-la', 'mediation-arrange-mixed', 'mediation-notify-icb'),
    doneBy: ['RightOfAppealArose', 'MediationDeclined', 'CaseMovedOn'],
    doneWhen: (file, { type }) => type !== 'CaseMovedOn' || isOver(file),
  }),
  ...tasks(WANTED, {
    task: 'tell-health-boards',
    for: 'caseOfficer',
    when: wantedFirst(isAboutHealth),
    what: () =>
      'See that each health board has the issues and what the family would like (reg 35(2)); record that it was told',
    dueOn: dueByAnyOf('mediation-notify-icb'),
    doneBy: ['HealthBodiesTold', 'MediationArranged', 'MediationDeclined'],
  }),
];
