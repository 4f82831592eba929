import type { NoticeRow } from '#engine/telling';
import { byWhen, phone } from '../../every-case/notices.js';
import type { Assessment } from '../case.js';
import { expectedOn, sendiass, whyItIsLate, willBeLate } from '../wording.js';
import { AUTHORITYS_LIMITS } from './acts.js';

type Row = NoticeRow<Assessment>;

/** How many days before the end of the twenty weeks the family is told that they will not be kept. */
const TELL_THE_FAMILY = 14;

const unkept: Row['when'] = (file, { data, occurredOn }) =>
  data.daysLeft === TELL_THE_FAMILY && willBeLate(file, occurredOn, data.dueOn);

/** Before a breach, never after it: a new date, the reason, what goes on meanwhile, and what the family can do. */
const BEFORE_A_BREACH: readonly Row[] = [
  {
    template: 'delay-notice',
    on: { warned: 'ehcp-final' },
    to: 'family',
    channels: ['letter', 'portal'],
    when: unkept,
    words: (facts) => ({
      subject: `Your plan will be late: ${facts.ref}`,
      body: [
        `By law you should have the final plan ${byWhen(facts, 'ehcp-final')}. We will not manage that, and we are sorry. We now expect to send it by ${expectedOn(facts)}, and will tell you if that changes.`,
        `The reason: ${whyItIsLate(facts)}`,
        'The time limit does not move and is not paused: we must still send the plan as soon as we can. The support your child has now goes on.',
        `You can complain to us, and then to the Local Government and Social Care Ombudsman. Free and independent advice: ${sendiass(facts)}. Questions: ${phone(facts)}.`,
      ].join('\n\n'),
    }),
  },
  {
    template: 'delay-notice',
    on: { warned: 'ehcp-final' },
    to: 'family',
    channels: ['sms'],
    when: unkept,
    words: (facts) => ({
      subject: `Your plan will be late: ${facts.ref}`,
      body: `The plan for ${facts.ref} is due ${byWhen(facts, 'ehcp-final')} and will be late. We are sorry. We now expect to send it by ${expectedOn(facts)}. A letter gives the reason and your rights. You do not need to do anything. Questions: ${phone(facts)}.`,
    }),
  },
];

function atRisk(clock: string): readonly Row[] {
  return (['caseOfficer', 'manager'] as const).map((to) => ({
    template: 'clock-at-risk',
    on: { warned: clock },
    to,
    channels: to === 'manager' ? ['inapp'] : ['inapp', 'email'],
    words: (facts) => ({
      subject: `Due soon: ${facts.ref}`,
      body: `A step that the law sets a limit for is due ${byWhen(facts, clock)}. It is not paused by anything. If it will be late, the family must be told before it is.`,
    }),
  }));
}

function breached(clock: string): readonly Row[] {
  return [
    ...(['manager', 'headOfService'] as const).map(
      (to): Row => ({
        template: 'clock-breached',
        on: { missed: clock },
        to,
        channels: to === 'manager' ? ['inapp', 'email'] : ['email'],
        words: (facts) => ({
          subject: `A legal time limit has passed: ${facts.ref}`,
          body: `A step was due ${byWhen(facts, clock)} and is not done. The duty continues. ${whyItIsLate(facts)}`,
        }),
      }),
    ),
    {
      template: 'deadline-missed',
      on: { missed: clock },
      to: 'family',
      channels: ['letter', 'portal'],
      words: (facts) => ({
        subject: `We are late: ${facts.ref}`,
        body: `By law we should have finished this step ${byWhen(facts, clock)}. We have not, and we are sorry. The duty does not go away: we must still do it, as soon as possible. You can complain to us and then to the Local Government and Social Care Ombudsman. Free and independent advice: ${sendiass(facts)}. Questions: ${phone(facts)}.`,
      }),
    },
  ];
}

/** Who is told that a limit of the authority will not be, or has not been, kept. */
export const NOTICES_ABOUT_LATENESS: readonly Row[] = [
  ...BEFORE_A_BREACH,
  ...AUTHORITYS_LIMITS.flatMap((clock) => [...atRisk(clock), ...breached(clock)]),
];
