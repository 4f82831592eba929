import { missed, type NoticeRow, type TaskRow } from '#engine/telling';
import { theirOwnWay } from '../../every-case/family-rows.js';
import { phone, questions, withoutStop } from '../../every-case/wording.js';
import { ACKNOWLEDGED, ANSWERED, NOT_WAITED_FOR } from '../acts.js';
import { BODIES_IN_WORDS, type Complaint, isOfHealth, owedOf } from '../case.js';
import { byWhen, type ComplaintClock, dueBy, letter, notice, task, tasks } from '../clocks.js';
import { NOT_LOOKED_AT } from '../duties.js';
import { ombudsmanOf } from '../ombudsman/wording.js';
import { titleAbove } from '../practice.js';
import { FIRST_ANSWER, TO_ACKNOWLEDGE } from '../routes/clocks.js';
import { APPEALS_GO_ON, whatTheySaid } from '../wording.js';
import type { ComplaintAcknowledged, MatterExcluded, PointAgreed } from './acts.js';

type Row = NoticeRow<Complaint>;

/** The clock by which this complaint has to be acknowledged first. */
const ackOf = ({ concerns }: Complaint): ComplaintClock =>
  concerns.some(isOfHealth) ? 'nhs-complaint-ack' : 'corporate-stage1-ack';

const pointsInLines = (points: readonly PointAgreed[]): readonly string[] =>
  points.length === 0
    ? []
    : [
        [
          'Each of these points is answered on its own:',
          ...points.map(({ point, body }, index) => `${index + 1}. ${withoutStop(point)} (${BODIES_IN_WORDS[body]}).`),
        ].join('\n'),
      ];

const excludedInLines = (excluded: readonly MatterExcluded[]): readonly string[] =>
  excluded.length === 0
    ? []
    : [
        [
          'We do not look at these, and this is why:',
          ...excluded.map(({ matter, because }) => `• ${withoutStop(matter)}: this ${NOT_LOOKED_AT[because].words}.`),
        ].join('\n'),
      ];

/** What the family reads once it is acknowledged. */
const acknowledged = (data: ComplaintAcknowledged, context: Complaint, answerBy: string): readonly string[] => [
  `We look into your complaint: ${withoutStop(data.definition)}.`,
  ...pointsInLines(context.points),
  ...excludedInLines(data.excluded ?? []),
  answerBy,
  APPEALS_GO_ON,
];

/** Left alone, it is with the manager, and then with the director: each has it on their list. */
const LEFT_ALONE: readonly Row[] = TO_ACKNOWLEDGE.flatMap((clock) => [
  letter(missed(clock), {
    template: 'complaint-not-acknowledged',
    subject: 'We have not answered you in time',
    body: (facts) =>
      `We should have acknowledged your complaint ${byWhen(facts, clock)}. We have not, and we are sorry. A manager has it now, and sees that somebody rings you. You can go to ${ombudsmanOf(facts.context)}. Nothing in your child’s case, and no appeal, waits for this. ${questions(facts)}`,
  }),
  ...(['owner', 'manager'] as const).map((to) =>
    notice(missed(clock), {
      template: 'complaint-left-alone',
      to,
      channels: ['inapp', 'email'],
      subject: 'A complaint has not been acknowledged',
      body: (facts) =>
        `${facts.ref} should have been acknowledged ${byWhen(facts, clock)}. The family has been told that it was not. Ring them today, agree what it is about, and acknowledge it. If nobody has ${byWhen(facts, 'complaint-lateness-taken-up')}, it goes up to ${titleAbove(facts)}.`,
    }),
  ),
]);

/** The last step: a director, by their post. */
const TO_THE_DIRECTOR: readonly Row[] = [
  notice(missed('complaint-lateness-taken-up'), {
    template: 'complaint-with-the-director',
    to: 'director',
    channels: ['inapp', 'email'],
    subject: 'A complaint has been left alone',
    body: (facts) =>
      `${facts.ref} is late, and nobody has taken it up in the days that the manager had. The family has been told that it is late. Ring them today, say when the answer comes and who gives it, and see to it.`,
  }),
  notice(missed('complaint-lateness-taken-up'), {
    template: 'complaint-with-the-director',
    to: 'manager',
    channels: ['inapp', 'email'],
    subject: 'A complaint has gone up',
    body: (facts) =>
      `${facts.ref} was not taken up in time. ${titleAbove(facts)} has it now, and has been asked to ring the family.`,
  }),
];

/** Who is told what until a complaint is looked into, and where it is left alone. */
export const RAISING_NOTICES: readonly Row[] = [
  notice('ComplaintRaised', {
    template: 'complaint-receipt',
    to: 'family',
    channels: theirOwnWay,
    subject: 'Complaint received',
    body: (facts) =>
      `We have your complaint. Its number is ${facts.ref}. We will contact you ${byWhen(facts, ackOf(facts.context))} to agree what it is about. ${APPEALS_GO_ON} Questions: ${phone(facts)}.`,
  }),
  notice('ComplaintRaised', {
    template: 'new-complaint',
    to: 'owner',
    channels: ['inapp', 'email'],
    subject: 'New complaint',
    body: (facts) =>
      `A complaint has come. Agree what it is about and acknowledge it ${byWhen(facts, ackOf(facts.context))}.`,
  }),
  letter('ComplaintAcknowledged', {
    template: 'complaint-acknowledged',
    subject: 'Your complaint',
    body: (facts) => {
      const { route } = facts.act.data;
      const answerBy =
        route === 'severalBodies'
          ? `Several bodies are concerned. They agree ${byWhen(facts, 'complaint-lead-agreed')} which of them leads, and you get one answer from it.${facts.context.consent === 'none' ? ' We then ask you whether your complaint may be shared with the others.' : ''}`
          : `You will have our answer ${byWhen(facts, FIRST_ANSWER[route])}. If it will take longer, we will tell you why, and when.`;
      return [...acknowledged(facts.act.data, facts.context, answerBy), questions(facts)].join('\n\n');
    },
  }),
  letter('ComplaintDeclined', {
    template: 'complaint-declined',
    subject: 'Your complaint',
    body: (facts) =>
      [
        `We cannot look at this as a complaint: it ${NOT_LOOKED_AT[facts.act.data.because].words}.`,
        facts.act.data.explanation,
        `If you think that this is wrong, you can go to ${ombudsmanOf(facts.context)}. It is free.`,
        APPEALS_GO_ON,
        questions(facts),
      ].join('\n\n'),
  }),
  ...(['owner', 'partHolder'] as const).map((to) =>
    notice('ComplaintWithdrawn', {
      template: 'complaint-withdrawn',
      to,
      channels: ['inapp', 'email'],
      when: ({ partsOwed }) => to === 'owner' || partsOwed.length > 0,
      subject: 'A complaint has been withdrawn',
      body: (facts) =>
        `Whoever made ${facts.ref} has taken it back: ${withoutStop(facts.act.data.reason)}. Nothing more is asked of anybody about it${owedOf(facts.context).length > 0 ? ', but what was promised: that stays owed' : ''}.`,
    }),
  ),
  ...LEFT_ALONE,
  ...TO_THE_DIRECTOR,
];

const forWhom = ({ context }: { readonly context: Complaint }): string => whatTheySaid(context);

/** What somebody is asked to do when a complaint comes, and where it is left alone. */
export const RAISING_TASKS: readonly TaskRow<Complaint>[] = [
  task('ComplaintRaised', {
    task: 'acknowledge-complaint',
    for: 'owner',
    what: () => 'Agree with whoever complained what the complaint is about, and acknowledge it',
    dueOn: (facts) => dueBy(ackOf(facts.context))(facts),
    doneBy: [...ACKNOWLEDGED, ...NOT_WAITED_FOR],
  }),
  task('ComplaintAcknowledged', {
    task: 'agree-on-a-lead',
    for: 'owner',
    when: (_file, { data }) => data.route === 'severalBodies',
    what: () => 'Agree with the other bodies which of you leads the one answer',
    dueOn: dueBy('complaint-lead-agreed'),
    doneBy: ['LeadAgreed', ...NOT_WAITED_FOR],
  }),
  ...tasks(
    TO_ACKNOWLEDGE.map((clock) => missed(clock)),
    {
      task: 'see-to-a-complaint-left-alone',
      for: 'manager',
      what: (facts) => `A complaint has not been acknowledged in time: ${forWhom(facts)}. See that it is today`,
      dueOn: dueBy('complaint-lateness-taken-up'),
      doneBy: [...ACKNOWLEDGED, ...NOT_WAITED_FOR],
    },
  ),
  task(missed('complaint-lateness-taken-up'), {
    task: 'ring-whoever-complained',
    for: 'director',
    what: (facts) =>
      `A complaint is late, and nobody has taken it up: ${forWhom(facts)}. Ring whoever made it, say when the answer comes and who gives it`,
    dueOn: ({ act }) => act.data.dueOn,
    doneBy: [...ACKNOWLEDGED, ...ANSWERED, ...NOT_WAITED_FOR],
  }),
];
