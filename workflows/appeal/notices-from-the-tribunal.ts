import type { NoticeRow } from '#engine/telling';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { byWhen, phone } from '../every-case/notices.js';
import type { Appeal } from './appeal.js';
import type { OrderMade } from './tribunal-events.js';
import { askUs, asTold, owedInLines, rightsAfter, stepBy, type Told, whatWeDecided } from './words.js';

type Row = NoticeRow<Appeal>;

const registered = (to: string): Row => ({
  template: 'appeal-registered',
  on: 'AppealRegistered',
  to,
  channels: ['email'],
  words: (facts) => ({
    subject: `An appeal is registered: ${facts.ref}`,
    body: `The Tribunal has registered an appeal, ${facts.ref}. The response is due ${byWhen(facts, 'appeal-la-response')}, 5 pm (HESC Rules r.21(1)). Until it is sent the council can say that it does not oppose the appeal; regulation 45 then has limits of its own. Ask now for the evidence that is needed, health and social care included. Questions: ${phone(facts)}.`,
  }),
});

const OUTCOMES: Readonly<Record<OrderMade['outcome'], string>> = {
  upheld: 'The Tribunal has allowed the appeal.',
  upheldInPart: 'The Tribunal has allowed the appeal in part.',
  consentOrder: 'The Tribunal has made the order on which you and we agreed.',
  dismissed: 'The Tribunal has dismissed the appeal: our decision stands.',
  struckOut: 'The Tribunal has struck out the appeal: it goes no further, and our decision stands.',
};

/** Whoever has not wholly won may ask for permission to appeal on a point of law, and until when. */
function furtherAppeal(facts: Told): readonly string[] {
  const isOpen = facts.deadlines.some(({ clock, state }) => clock === 'ftt-permission-to-appeal' && state === 'open');
  if (!isOpen) return [];
  return [
    `If you think that the Tribunal got the law wrong, you can ask it for permission to appeal further, ${byWhen(facts, 'ftt-permission-to-appeal')}, 5 pm. Take advice first.`,
  ];
}

/** Who is told what from the moment the Tribunal has an appeal. */
export const NOTICES_FROM_THE_TRIBUNAL: readonly Row[] = [
  {
    template: 'appeal-lodged',
    on: 'AppealLodged',
    to: 'caseOfficer',
    channels: ['inapp'],
    words: (facts) => ({
      subject: `An appeal has been made: ${facts.ref}`,
      body: `The family has appealed. The Tribunal usually registers an appeal within ten working days; the time to respond runs from the day on which the council receives it. Look at the decision again now: what can be agreed today need not wait for the Tribunal.`,
    }),
  },
  ...['caseOfficer', 'manager'].map(registered),
  {
    ...registered('designatedOfficer:health'),
    when: ({ lodged }) => lodged?.recommendations.includes('health') === true,
  },
  {
    template: 'appeal-registered-family',
    on: 'AppealRegistered',
    to: 'family',
    channels: ['portal'],
    words: (facts) => ({
      subject: `Your appeal is registered: ${facts.ref}`,
      body: `The Tribunal has registered your appeal, and we have it. We must answer ${byWhen(facts, 'appeal-la-response')}, 5 pm. You do not need to do anything now but what the Tribunal asks of you. You can still have mediation. ${facts.context.hearingOn === null ? '' : `The hearing is on ${inWords(facts.context.hearingOn)}. `}${askUs(facts)}`,
    }),
  },
  {
    template: 'appeal-conceded',
    tellsDecision: true,
    on: 'AppealConceded',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `We do not oppose your appeal: ${facts.ref}`,
      body: [
        `${whatWeDecided(facts)}. You appealed. We have told the Tribunal that we do not oppose your appeal: it ends in your favour, without a hearing.`,
        `By law we must now:\n${owedInLines(facts)}`,
        'These days count from the day on which we told the Tribunal (SI 2014/1530 reg 45). Our earlier decision stays on record as it was made.',
        rightsAfter(facts),
      ].join('\n\n'),
    }),
  },
  {
    template: 'will-assess',
    on: 'StepTaken',
    to: 'family',
    channels: ['letter', 'portal'],
    when: (_file, { data }) => data.step === 'willAssess',
    words: (facts) => ({
      subject: `We will carry out an EHC needs assessment: ${facts.ref}`,
      body: [
        'We will carry out an EHC needs assessment. We will ask you, the school or college, health, an educational psychologist and social care for advice. You may ask us to seek advice from anyone else, and we must if it is reasonable.',
        `If we decide that no plan is needed, we must tell you ${stepBy(facts, 'noPlan')}, and you can then appeal. If we make a plan, you must have the final plan ${stepBy(facts, 'finalPlan')}.`,
        'These days take the place of the twenty weeks.',
        askUs(facts),
      ].join('\n\n'),
    }),
  },
  {
    template: 'hearing-listed',
    on: 'HearingListed',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `The day of the hearing: ${facts.ref}`,
      body: `The Tribunal hears your appeal on ${inWords(facts.act.data.hearingOn as CivilDate)}. We must send you and the Tribunal the bundle of papers ${byWhen(facts, 'appeal-bundle')}. If that day does not suit you, tell the Tribunal at once. ${askUs(facts)}`,
    }),
  },
  {
    template: 'order-made',
    tellsDecision: true,
    on: 'OrderMade',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `The Tribunal’s order: ${facts.ref}`,
      body: [
        OUTCOMES[facts.act.data.outcome as OrderMade['outcome']],
        ...(facts.act.data.words ? [String(facts.act.data.words)] : []),
        ...(owedInLines(facts) === '' ? [] : [`By law we must now:\n${owedInLines(facts)}`]),
        ...((facts.act.data as OrderMade).recommends ?? []).map((to) =>
          to === 'health'
            ? `The Tribunal also recommends something to the health service. That does not bind it, but it must answer you in writing ${byWhen(facts, 'recommendation-health-response')}, and say why if it does not follow it.`
            : `The Tribunal also recommends something on social care. That does not bind us, but we must answer you in writing ${byWhen(facts, 'recommendation-social-response')}, and say why if we do not follow it.`,
        ),
        rightsAfter(facts, furtherAppeal(facts)),
      ].join('\n\n'),
    }),
  },
  ...['caseOfficer', 'manager'].map(
    (to): Row => ({
      template: 'order-made',
      on: 'OrderMade',
      to,
      channels: ['email'],
      words: (facts) => ({
        subject: `The Tribunal has made its order: ${facts.ref}`,
        body: `The order in ${facts.ref} is made. ${
          owedInLines(facts) === ''
            ? 'It requires nothing of the council.'
            : `It requires (SI 2014/1530 reg 44(2)):\n${asTold(owedInLines(facts))}`
        }\nAn appeal to the Upper Tribunal does not by itself stop these limits. Questions: ${phone(facts)}.`,
      }),
    }),
  ),
  {
    template: 'appeal-withdrawn',
    on: 'AppealWithdrawn',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `Your appeal is withdrawn: ${facts.ref}`,
      body: [
        'Your appeal is withdrawn. If you change your mind, you can ask the Tribunal to take it up again: it must have your letter ' +
          `${byWhen(facts, 'appeal-reinstate')}, 5 pm (HESC Rules r.17).`,
        ...(owedInLines(facts) === '' ? [] : [`What was agreed is still owed. By law we must:\n${owedInLines(facts)}`]),
        askUs(facts),
      ].join('\n\n'),
    }),
  },
];
