import { missed, type NoticeFacts, type NoticeRow, type TaskRow, warned } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { phone, sendiass, titleOf } from '../../every-case/wording.js';
import { DECIDED_ON_A_PLAN, ENDED } from '../acts.js';
import { adviserTitle } from '../advice/acts.js';
import type { Assessment } from '../case.js';
import { ASSESSMENT_CLOCKS, byWhen, letter, notice, task } from '../clocks.js';
import { whyItIsLate } from '../wording.js';
import { AUTHORITYS_LIMITS } from './acts.js';
import { isUnkept } from './rules.js';

type Row = NoticeRow<Assessment>;
type Clock = (typeof AUTHORITYS_LIMITS)[number];

/** The day on which the twenty weeks ended. */
const dueDay = ({ deadlines }: NoticeFacts<Assessment>): string => {
  const dueOn = deadlines.findLast(({ clock }) => clock === 'ehcp-final')?.dueOn;
  return dueOn == null ? 'the end of the twenty weeks' : inWords(dueOn);
};

/** Before a breach, never after it: a new date, the reason, what goes on meanwhile, and what the family can do. */
const BEFORE_A_BREACH: readonly Row[] = [
  letter(warned('ehcp-final'), {
    template: 'delay-notice',
    when: isUnkept,
    subject: 'Your plan will be late',
    body: (facts) =>
      [
        `By law you should have the final plan ${byWhen(facts, 'ehcp-final')}. We will not manage that, and we are sorry. We now expect to send it ${byWhen(facts, 'plan-expected')}, and will tell you if that changes.`,
        `The reason: ${whyItIsLate(facts)}`,
        'The time limit does not move and is not paused: we must still send the plan as soon as we can. The support your child has now goes on.',
        `You can complain to us, and then to the Local Government and Social Care Ombudsman. Free and independent advice: ${sendiass(facts)}. Questions: ${phone(facts)}.`,
      ].join('\n\n'),
  }),
  notice(warned('ehcp-final'), {
    template: 'delay-notice',
    to: 'family',
    channels: ['sms'],
    when: isUnkept,
    subject: 'Your plan will be late',
    body: (facts) =>
      `The plan for ${facts.ref} is due ${byWhen(facts, 'ehcp-final')} and will be late. We are sorry. We now expect to send it ${byWhen(facts, 'plan-expected')}. A letter gives the reason and your rights. You do not need to do anything. Questions: ${phone(facts)}.`,
  }),
];

const atRisk = (warned: Clock): readonly Row[] =>
  (['caseOfficer', 'manager'] as const).map((to) =>
    notice(
      { warned },
      {
        template: 'clock-at-risk',
        to,
        channels: to === 'manager' ? ['inapp'] : ['inapp', 'email'],
        subject: 'Due soon',
        body: (facts) =>
          `Due by law on ${facts.ref} ${byWhen(facts, warned)}: ${titleOf(ASSESSMENT_CLOCKS, warned)}. It is not paused by anything. If it will be late, the family must be told before it is.`,
      },
    ),
  );

/** The same limits, as the family is told what was owed to it. */
const OWED_BY_LAW: Readonly<Record<Clock, string>> = {
  'ehcna-decision': 'tell you whether we will carry out an EHC needs assessment',
  'ehcp-refusal': 'tell you that there will be no plan, if that is so,',
  'ehcp-final': 'send you the final plan',
};

const breached = (missed: Clock): readonly Row[] => [
  ...(['manager', 'headOfService'] as const).map((to) =>
    notice(
      { missed },
      {
        template: 'clock-breached',
        to,
        channels: to === 'manager' ? ['inapp', 'email'] : ['email'],
        subject: 'A legal time limit has passed',
        body: (facts) =>
          `Due by law on ${facts.ref} ${byWhen(facts, missed)}, and not done: ${titleOf(ASSESSMENT_CLOCKS, missed)}. The duty continues. ${whyItIsLate(facts)}`,
      },
    ),
  ),
  letter(
    { missed },
    {
      template: 'deadline-missed',
      subject: 'We are late',
      body: (facts) =>
        `By law we had to ${OWED_BY_LAW[missed]} ${byWhen(facts, missed)}. We have not, and we are sorry. The duty does not go away: we must still do it, as soon as possible. You can complain to us and then to the Local Government and Social Care Ombudsman. Free and independent advice: ${sendiass(facts)}. Questions: ${phone(facts)}.`,
    },
  ),
];

/** The second day has gone by as well: the family is not left to find out, and the manager answers for it. */
const NOT_EVEN_THEN: readonly Row[] = [
  letter(missed('plan-expected'), {
    template: 'expected-day-missed',
    subject: 'Your plan is later than we said',
    body: (facts) =>
      [
        `We wrote that we expected to send the final plan ${byWhen(facts, 'plan-expected')}. We have not, and we are sorry.`,
        `The reason: ${whyItIsLate(facts)}`,
        `The plan is still owed to you, by law since ${dueDay(facts)}. The support your child has now goes on. Ring ${phone(facts)}, and we tell you when it comes.`,
        `You can complain to us, and then to the Local Government and Social Care Ombudsman. Free and independent advice: ${sendiass(facts)}.`,
      ].join('\n\n'),
  }),
  notice(missed('plan-expected'), {
    template: 'clock-breached',
    to: 'manager',
    channels: ['inapp', 'email'],
    subject: 'Later than the family was told',
    body: (facts) =>
      `The family of ${facts.ref} was told to expect the plan ${byWhen(facts, 'plan-expected')}, and it has not gone. They have been written to again. ${whyItIsLate(facts)}`,
  }),
];

/** Who is told that a limit of the authority will not be, or has not been, kept. */
export const LATENESS_NOTICES: readonly Row[] = [
  ...BEFORE_A_BREACH,
  ...NOT_EVEN_THEN,
  ...AUTHORITYS_LIMITS.flatMap((clock) => [...atRisk(clock), ...breached(clock)]),
];

/** What somebody is asked to do about lateness. */
export const LATENESS_TASKS: readonly TaskRow<Assessment>[] = [
  task(missed('ehcna-advice-response-education'), {
    task: 'consider-closure',
    for: 'caseOfficer',
    when: (_file, { data }) => data.key === 'education',
    what: () =>
      'The school’s advice is late. Consider whether reg 10(4)(a) applies: was it asked for between one week before a closure of four weeks or more and one week before the school opened again? It sets no new date',
    doneBy: ['ExceptionClaimed', 'AdviceReceived', ...DECIDED_ON_A_PLAN, ...ENDED],
    doneWhen: (_file, act) => act.type !== 'AdviceReceived' || act.data.from === 'education',
  }),
  task('ExceptionClaimed', {
    task: 'settle-exception',
    for: 'manager',
    what: ({ act }) =>
      `Look at the evidence, and approve or reject the exception about ${adviserTitle(act.data.about)}`,
    doneBy: ['ExceptionApproved', 'ExceptionRejected', ...ENDED],
  }),
];
