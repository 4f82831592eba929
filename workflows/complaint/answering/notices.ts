import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import { missed, type NoticeRow, type TaskRow, warned } from '#engine/telling';
import { closed, questions, withoutStop } from '../../every-case/wording.js';
import { ANSWERED, NOT_WAITED_FOR } from '../acts.js';
import { BODIES_IN_WORDS, type Complaint, OUTCOMES } from '../case.js';
import { byWhen, dueBy, letter, notice, tasks } from '../clocks.js';
import { ombudsmanFor, ombudsmanOf } from '../ombudsman/wording.js';
import { titleAbove } from '../practice.js';
import { CAN_BE_PUT_OFF, isOneOf, TO_ANSWER, TO_GO_ON } from '../routes/clocks.js';
import { howToGoOn, remediesInLines, remediesOf, stageTwoIsOpen } from '../wording.js';
import type { ComplaintAnswered } from './acts.js';

type Row = NoticeRow<Complaint>;

/** On the last day but one before it is late, the family hears of it: after that it is no notice any more. */
const isTheLastWarning = (_file: Complaint, { data }: Act<string, BellFacts>) => data.daysLeft === 1;

/** How to go on where the answer is late. */
const lateWay = ({ context }: { readonly context: Complaint }): string =>
  context.route === 'childrenAct' && context.stageTwoOn === null
    ? 'If it has not come by then, you can ask for stage 2 at once: it is investigated, with somebody who is independent of us.'
    : `If it has not come by then, you can go to ${ombudsmanOf(context)}. It is free.`;

/** What whoever owes an answer may still do about its day. */
function canBePutOff({ route }: Complaint, clock: string): string {
  if (!isOneOf(CAN_BE_PUT_OFF, clock)) return 'It cannot be put off: answer with what you have. ';
  return route === 'nhs'
    ? 'If it takes longer, agree another day with whoever made it before that day, with the reasons: it can be put off once. '
    : 'If it takes longer, say so before that day, with the reasons: it can be put off once. ';
}

const LATENESS: readonly Row[] = TO_ANSWER.flatMap((clock) => [
  letter(warned(clock), {
    template: 'delay-notice',
    when: isTheLastWarning,
    subject: 'Our answer may be late',
    body: (facts) =>
      `You should have our answer to your complaint ${byWhen(facts, clock)}. It is not ready yet, and it may be late. We are sorry. We still owe it, and go on with it: you do not have to ask again. ${lateWay(facts)} Nothing in your child’s case, and no appeal, waits for it. ${questions(facts)}`,
  }),
  notice(warned(clock), {
    template: 'clock-at-risk',
    to: 'owner',
    channels: ['inapp', 'email'],
    subject: 'Due soon',
    body: (facts) =>
      `The answer to ${facts.ref} is due ${byWhen(facts, clock)}. ${canBePutOff(facts.context, clock)}${facts.act.data.daysLeft === 1 ? 'The family has been told today' : 'One day before it, the family is told'} that it may be late.`,
  }),
  letter(missed(clock), {
    template: 'complaint-late',
    subject: 'Our answer is late',
    body: (facts) =>
      `You should have had our answer to your complaint ${byWhen(facts, clock)}. You have not, and we are sorry. A manager has it now, and sees that you are answered. ${lateWay(facts).replace('If it has not come by then, you', 'You')} Nothing in your child’s case, and no appeal, waits for it. ${questions(facts)}`,
  }),
  ...(['owner', 'manager'] as const).map((to) =>
    notice(missed(clock), {
      template: 'complaint-answer-late',
      to,
      channels: ['inapp', 'email'],
      subject: 'The answer to a complaint is late',
      body: (facts) =>
        `The answer to ${facts.ref} was due ${byWhen(facts, clock)}. The family has been told that it is late, and how to go on. Answer it now. If nobody has ${byWhen(facts, 'complaint-lateness-taken-up')}, it goes up to ${titleAbove(facts)}.`,
    }),
  ),
]);

const pointsInLines = ({ points = [] }: ComplaintAnswered, context: Complaint): readonly string[] =>
  points.map(({ point, finding, answer }) => {
    const agreed = context.points[Number(point) - 1];
    const whose = agreed === undefined ? '' : `${withoutStop(agreed.point)} (${BODIES_IN_WORDS[agreed.body]})`;
    return `${point}. ${whose}: ${OUTCOMES[finding].toLowerCase()}.\n${answer}`;
  });

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [[title, ...lines].join('\n')];

const ALL_DONE = 'All that was promised is done.';

/** What a letter that closes a complaint says of what was promised, where the reason that was given has not said it. */
function leftToDo({ stage, remedies }: Complaint, reason: string): string {
  if (closed(reason) === ALL_DONE) return '';
  if (stage === 'remedyDue')
    return ' What we promised is still owed: you hear when each thing is done, and when one is late.';
  return remedies.length === 0 ? '' : ` ${ALL_DONE}`;
}

/** Until when the longer time runs. */
const EXTENDED_TO = [
  'corporate-stage2-extended',
  'ca89-stage2-extended',
  'nhs-complaint-agreed',
  'corporate-stage1-extended',
  'ca89-stage1-extended',
] as const;

const extendedTo = (facts: Parameters<typeof byWhen>[0]): string => {
  const clock = EXTENDED_TO.find((id) =>
    facts.deadlines.some((each) => each.clock === id && each.startedBy === facts.act.sequence),
  );
  return byWhen(facts, clock ?? 'corporate-stage1-extended');
};

/** What is still open once the time to go on is over. */
const afterItsTime = (file: Complaint): string =>
  stageTwoIsOpen(file)
    ? `If you do want to, ask all the same and say why it is late, or go to ${ombudsmanOf(file)}.`
    : `If you are not content, you can go to ${ombudsmanOf(file)}.`;

/** What is still open once it is closed: stage 2, where it was not asked for, and the Ombudsman. */
const stillOpen = (file: Complaint): string =>
  stageTwoIsOpen(file)
    ? `You can still ask for stage 2${file.isOutOfTime ? ', and say why it is late' : ''}, or go to ${ombudsmanOf(file)}.`
    : `You can go to ${ombudsmanFor(file)}${file.ombudsman === null ? '' : ' again'}.`;

/** Who is told that a complaint is answered, put off, late or closed. */
export const ANSWERING_NOTICES: readonly Row[] = [
  letter('AnswerExtended', {
    template: 'complaint-extended',
    subject: 'Our answer takes longer',
    body: (facts) =>
      `Our answer to your complaint takes longer. You will have it ${extendedTo(facts)}${facts.context.route === 'nhs' ? ', as we agreed with you' : ''}. The reason: ${withoutStop(facts.act.data.reasons)}. We put it off once, and not again. ${facts.context.route === 'nhs' ? 'If you did not agree to that day, tell us.' : 'If you do not agree, tell us.'} Nothing in your child’s case, and no appeal, waits for it. ${questions(facts)}`,
  }),
  letter('ComplaintAnswered', {
    template: 'complaint-answered',
    subject: 'Our answer to your complaint',
    body: (facts) => {
      const { data } = facts.act;
      return [
        `We have answered your complaint: ${withoutStop(facts.context.definition)}. Taken together it is ${OUTCOMES[data.outcome].toLowerCase()}.`,
        ...pointsInLines(data, facts.context),
        ...(data.answer ? [data.answer] : []),
        ...section(
          'What has been done already:',
          (data.actions ?? []).map((each) => `• ${withoutStop(each)}.`),
        ),
        ...section('What we will do, and you hear when it is done:', remediesInLines(remediesOf(facts), facts)),
        howToGoOn(facts),
        questions(facts),
      ].join('\n\n');
    },
  }),
  letter('ComplaintClosed', {
    template: 'complaint-closed',
    subject: 'Your complaint is closed',
    body: (facts) =>
      `We have closed your complaint: ${withoutStop(facts.act.data.reason)}.${leftToDo(facts.context, facts.act.data.reason)} If this is not so, or you are not content, ring us. ${stillOpen(facts.context)} ${questions(facts)}`,
  }),
  ...TO_GO_ON.flatMap((clock) =>
    (['family', 'owner'] as const).map((to) =>
      notice(missed(clock), {
        template: 'complaint-to-be-closed',
        to,
        channels: to === 'family' ? ['portal'] : ['inapp', 'email'],
        subject: (facts) => `${to === 'family' ? 'Your' : 'A'} complaint is to be closed: ${facts.ref}`,
        body: (facts) =>
          to === 'family'
            ? `We have not heard that you want to go on with your complaint, and are going to close it. ${afterItsTime(facts.context)} ${questions(facts)}`
            : `Nobody has gone on with ${facts.ref}. Close it ${byWhen(facts, 'complaint-closed')}, and say so to whoever made it. What was promised stays owed until it is done.`,
      }),
    ),
  ),
  ...TO_GO_ON.map((clock) =>
    letter(warned(clock), {
      template: 'complaint-time-to-go-on',
      subject: 'If you are not content with our answer',
      body: (facts) => `${howToGoOn(facts)} If you are content, you need do nothing. ${questions(facts)}`,
    }),
  ),
  ...LATENESS,
];

/** Who is asked to answer, to see to what is late, and to close. */
export const ANSWERING_TASKS: readonly TaskRow<Complaint>[] = [
  ...tasks(
    TO_ANSWER.map((clock) => missed(clock)),
    {
      task: 'see-to-a-late-answer',
      for: 'manager',
      what: () => 'The answer to a complaint is late. See that it is given, and that whoever complained is rung',
      dueOn: dueBy('complaint-lateness-taken-up'),
      doneBy: [...ANSWERED, ...NOT_WAITED_FOR],
    },
  ),
];
