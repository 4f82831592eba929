import type { Act } from '#engine/act';
import { type BellFacts, isOver } from '#engine/deadlines';
import { missed, type NoticeFacts, type NoticeRow, type TaskRow, warned } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { appealRights } from '../../every-case/appeal-rights.js';
import { closed, phone, sendiass, withoutStop } from '../../every-case/wording.js';
import type { AppealAct } from '../acts.js';
import { type Appeal, isHealthOnly, type Owed, stillOwed } from '../case.js';
import { APPEAL_CLOCKS, type AppealClock, byWhen, letter, notice, tasks } from '../clocks.js';
import { STEP_TITLES, STEPS_DONE } from '../duties.js';
import type { AppealRecipient } from '../recipients.js';
import { askUs, asTold, firstDayOwed, ifLate, owedInLines, rightsAfter } from '../wording.js';
import type { OrderMade } from './acts.js';
import { DUTIES_IN_WORDS } from './clocks.js';
import { BASES, decidedBy, isDoneBy } from './updates.js';

/** A clock of what must be done, with what it limits in words that go on from "we must". */
interface Duty {
  readonly id: AppealClock;
  readonly what: string;
}

const AGREED_POINTS = ['mediation-agreement-non-appealable', 'agreed-by-the-day-named'] as const;

const TITLES: Readonly<Record<string, string>> = Object.fromEntries(APPEAL_CLOCKS.map(({ id, title }) => [id, title]));

const OUTCOMES: Readonly<Record<OrderMade['outcome'], string>> = {
  upheld: 'The Tribunal has allowed the appeal.',
  upheldInPart: 'The Tribunal has allowed the appeal in part.',
  consentOrder: 'The Tribunal has made the order on which you and we agreed.',
  dismissed: 'The Tribunal has dismissed the appeal: our decision stands.',
  struckOut: 'The Tribunal has struck out the appeal: it goes no further, and our decision stands.',
};

/** Whoever has not wholly won may ask for permission to appeal on a point of law, and until when. */
function furtherAppeal(facts: NoticeFacts<Appeal>): readonly string[] {
  const isOpen = facts.deadlines.some(({ clock, state }) => clock === 'ftt-permission-to-appeal' && state === 'open');
  if (!isOpen) return [];
  return [
    `If you think that the Tribunal got the law wrong, you can ask it for permission to appeal further, ${byWhen(facts, 'ftt-permission-to-appeal')}. Take advice first.`,
  ];
}

/** What is owed is late: the manager and the head of service know, and the family knows what they can do. */
const late = ({ id: clock, what }: Duty): readonly NoticeRow<Appeal>[] => [
  ...(['manager', 'headOfService'] as const).map((to) =>
    notice(missed(clock), {
      template: 'clock-breached',
      to,
      channels: ['email'],
      subject: 'A legal time limit has passed',
      body: (facts) =>
        `In ${facts.ref} the council had to ${asTold(what)}, ${byWhen(facts, clock)}. It has not. The duty continues. See that it is done today, and that the family has an apology and a day. Questions: ${phone(facts)}.`,
    }),
  ),
  letter(missed(clock), {
    template: 'deadline-missed',
    subject: 'We are late',
    body: (facts) =>
      `By law we had to ${what}, ${byWhen(facts, clock)}. We have not, and we are sorry. The duty does not go away: we must still do it, as soon as possible. You can complain to us and then to the Local Government and Social Care Ombudsman, and a court can order us to do it. Free and independent advice: ${sendiass(facts)}. Questions: ${phone(facts)}.`,
  }),
];

type LatePoint = NoticeFacts<Appeal, Act<string, BellFacts>>;

/** The point of an agreement whose day has gone by. */
const pointOf = ({ owed }: Appeal, { data }: Act<string, BellFacts>): Owed | undefined =>
  owed.find(({ point }) => point === (data.key === '' ? 1 : Number(data.key)));

const isTheBoards = (file: Appeal, act: Act<string, BellFacts>): boolean => pointOf(file, act)?.owedBy === 'icb';

const whatWasAgreed = ({ context, act }: LatePoint): string =>
  withoutStop(pointOf(context, act)?.words ?? 'what was agreed');

/** Something that was agreed is late: each hears what it is, and which of the two bodies owes it. */
const agreedLate = (clock: (typeof AGREED_POINTS)[number]): readonly NoticeRow<Appeal>[] => [
  ...(['manager', 'headOfService'] as const).map((to) =>
    notice(missed(clock), {
      template: 'clock-breached',
      to,
      channels: ['email'],
      subject: 'A legal time limit has passed',
      body: (facts) =>
        isTheBoards(facts.context, facts.act)
          ? `Agreed in ${facts.ref}, owed by the health service ${dayOf(facts)}, and not recorded as done: ${whatWasAgreed(facts)}. The duty continues. Ask the health board today when it will be done, and see that the family hears. Questions: ${phone(facts)}.`
          : `Agreed in ${facts.ref}, owed by the council ${dayOf(facts)}, and not recorded as done: ${whatWasAgreed(facts)}. The duty continues. See that it is done today, and that the family has an apology and a day. Questions: ${phone(facts)}.`,
    }),
  ),
  notice(missed(clock), {
    template: 'clock-breached',
    to: 'icbLead',
    channels: ['inapp', 'email'],
    when: isTheBoards,
    subject: 'A legal time limit has passed',
    body: (facts) =>
      `Agreed in ${facts.ref}, owed by the health service ${dayOf(facts)}, and not recorded as done: ${whatWasAgreed(facts)}. The duty continues. See that it is done today, record it, and tell the family why it is late. Questions: ${phone(facts)}.`,
  }),
  letter(missed(clock), {
    template: 'agreed-point-late',
    subject: 'What was agreed is late',
    body: (facts) =>
      isTheBoards(facts.context, facts.act)
        ? `By law the health service had to do this ${dayOf(facts)}, as was agreed: ${whatWasAgreed(facts)}. We have no record that it has. The duty does not go away, and we ask the health service to do it. ${ifLate(facts)}`
        : `By law we had to do this ${dayOf(facts)}, as was agreed: ${whatWasAgreed(facts)}. We have not, and we are sorry. The duty does not go away: we must still do it, as soon as possible. ${ifLate(facts)}`,
  }),
];

const dayOf = ({ act }: LatePoint): string => `by ${inWords(act.data.dueOn)}`;

/** The same for what is owed before the Tribunal, and by the health board: the manager sees to it. */
const dueSoon = (clock: AppealClock, to: AppealRecipient, what = TITLES[clock] ?? ''): readonly NoticeRow<Appeal>[] => [
  notice(warned(clock), {
    template: 'clock-at-risk',
    to,
    channels: ['inapp', 'email'],
    subject: 'Due soon',
    body: (facts) =>
      `Due in ${facts.ref} ${byWhen(facts, clock)}: ${what}. Nothing pauses it. Questions: ${phone(facts)}.`,
  }),
  notice(missed(clock), {
    template: 'clock-breached',
    to: 'manager',
    channels: ['email'],
    subject: 'A legal time limit has passed',
    body: (facts) =>
      `Due in ${facts.ref} ${byWhen(facts, clock)}, and not done: ${what}. The duty continues. See that it is done today. Questions: ${phone(facts)}.`,
  }),
];

type Taken = NoticeFacts<Appeal, Extract<AppealAct, { readonly type: 'StepTaken' }>>;

/** What has been done of what is owed, and what is still to be done. */
const done = (facts: Taken): readonly string[] => {
  const { step, how } = facts.act.data;
  const agreed = facts.context.owed.find((each) => isDoneBy(each, facts.act))?.words;
  const owed = owedInLines(facts);
  return [
    step === 'agreedPoint' && agreed != null
      ? `This has been done, as was agreed: ${closed(agreed)}`
      : STEPS_DONE[step],
    ...(how === undefined ? [] : [closed(how)]),
    ...(owed === '' ? [] : [`By law we must still:\n${owed}`]),
  ];
};

/** The family hears of each thing that is done for it; with a plan, or a refusal of one, come the rights that go with it. */
const DONE: readonly NoticeRow<Appeal>[] = [
  letter('StepTaken', {
    template: 'owed-decision-sent',
    tellsDecision: true,
    when: (file, act) => decidedBy(file, act) !== undefined,
    subject: 'What you were owed: our new decision',
    body: (facts) => [...done(facts), appealRights(facts)].join('\n\n'),
  }),
  letter('StepTaken', {
    template: 'owed-step-done',
    when: (file, act) => decidedBy(file, act) === undefined,
    subject: 'What you were owed',
    body: (facts) => [...done(facts), askUs(facts)].join('\n\n'),
  }),
];

/** What the health board has done, to whoever answers for the case. */
const DONE_BY_THE_BOARD = notice('StepTaken', {
  template: 'board-has-done',
  to: 'caseOfficer',
  channels: ['digest'],
  when: (_file, { by }) => by.role === 'icbOfficer',
  subject: 'The health board has done what it owed',
  body: (facts) =>
    `The health board has recorded on ${facts.ref}: ${STEP_TITLES[facts.act.data.step].toLowerCase()}.${owedInLines(facts) === '' ? ' Nothing more is owed.' : ` Still owed:\n${asTold(owedInLines(facts))}`}`,
});

/** Who is told of the order, and of what is owed because of it. */
export const ORDER_NOTICES: readonly NoticeRow<Appeal>[] = [
  ...DONE,
  DONE_BY_THE_BOARD,
  letter('OrderMade', {
    template: 'order-made',
    tellsDecision: true,
    subject: 'The Tribunal’s order',
    body: (facts) =>
      [
        OUTCOMES[facts.act.data.outcome],
        ...(facts.act.data.words ? [facts.act.data.words] : []),
        ...(owedInLines(facts) === '' ? [] : [`By law we must now:\n${owedInLines(facts)}`]),
        ...(facts.act.data.recommends ?? []).map((to) =>
          to === 'health'
            ? `The Tribunal also recommends something to the health service. That does not bind it, but it must answer you in writing ${byWhen(facts, 'recommendation-health-response')}, and say why if it does not follow it.`
            : `The Tribunal also recommends something on social care. That does not bind us, but we must answer you in writing ${byWhen(facts, 'recommendation-social-response')}, and say why if we do not follow it.`,
        ),
        rightsAfter(facts, furtherAppeal(facts)),
      ].join('\n\n'),
  }),
  ...(['caseOfficer', 'manager'] as const).map((to) =>
    notice('OrderMade', {
      template: 'order-made',
      to,
      channels: ['email'],
      subject: 'The Tribunal has made its order',
      body: (facts) =>
        `The order in ${facts.ref} is made. ${
          owedInLines(facts) === ''
            ? 'It requires nothing of the council.'
            : `It requires (SI 2014/1530 reg 44(2)):\n${asTold(owedInLines(facts))}`
        }\nAn appeal to the Upper Tribunal does not by itself stop these limits. Questions: ${phone(facts)}.`,
    }),
  ),
];

/** Who is told that a day comes near or has gone by. */
export const DUTY_NOTICES: readonly NoticeRow<Appeal>[] = [
  ...DUTIES_IN_WORDS.flatMap(late),
  ...AGREED_POINTS.flatMap(agreedLate),
  ...DUTIES_IN_WORDS.map(({ id, what }) => dueSoon(id, 'caseOfficer', asTold(what))[0] as NoticeRow<Appeal>),
  ...(
    ['mediation-arrange-la', 'mediation-arrange-mixed', 'appeal-la-response', 'appeal-evidence-deadline'] as const
  ).flatMap((clock) => dueSoon(clock, 'caseOfficer')),
  ...dueSoon('recommendation-health-response', 'icbLead'),
  ...dueSoon('mediation-arrange-icb-only', 'icbLead').map((row) => ({ ...row, when: isHealthOnly })),
  ...dueSoon('recommendation-social-response', 'designatedOfficer:socialCare'),
];

const bringingAbout = Object.keys(BASES) as readonly (keyof typeof BASES)[];

/** The clocks of everything that can be owed. */
const OWED_BY_A_DAY = [...DUTIES_IN_WORDS.map(({ id }) => id), ...AGREED_POINTS];

const owes = (file: Appeal, by: 'council' | 'icb'): boolean => stillOwed(file).some(({ owedBy }) => owedBy === by);

/** What changes what is still owed: the task that named it ends, and one that names the rest takes its place. */
const OWED_LESS = ['StepTaken', 'CaseMovedOn', 'AuthorityToldOfAgreement'] as const;

const isToTell = ({ deadlines }: NoticeFacts<Appeal>): boolean =>
  deadlines.some((each) => each.clock === 'mediation-agreement-icb-notify-la' && !isOver(each));

/** What each body is asked to do of what is owed, as soon as it is: one task each, with the first of its own days. */
export const ORDER_TASKS: readonly TaskRow<Appeal>[] = (['council', 'icb'] as const).flatMap((by) =>
  tasks([...bringingAbout, ...OWED_LESS], {
    task: by === 'council' ? 'do-what-is-owed' : 'do-what-the-board-owes',
    for: by === 'council' ? 'caseOfficer' : 'icbLead',
    when: (file) => owes(file, by),
    what: (facts) =>
      [
        `Do what is owed, each by its own day:\n${asTold(owedInLines(facts, by))}`,
        ...(by === 'icb' && isHealthOnly(facts.context) && isToTell(facts)
          ? [`Tell the council what was agreed ${byWhen(facts, 'mediation-agreement-icb-notify-la')} (reg 42(4))`]
          : []),
      ].join('\n'),
    dueOn: Object.assign((facts: NoticeFacts<Appeal>) => firstDayOwed(facts, by), { clocks: OWED_BY_A_DAY }),
    doneBy: OWED_LESS,
  }),
);
