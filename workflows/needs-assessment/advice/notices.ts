import { missed, type NoticeFacts, type NoticeRow, type TaskRow, warned } from '#engine/telling';
import type { CaseFile } from '../../every-case/case.js';
import { contributionLeft, contributionLeftTask } from '../../every-case/custody/notices.js';
import { phone } from '../../every-case/wording.js';
import { type AssessmentAct, DECIDED_ON_A_PLAN, ENDED, TO_ASSESS } from '../acts.js';
import { type Assessment, outstandingAdvice } from '../case.js';
import { byWhen, notice, notices, tasks } from '../clocks.js';
import type { AssessmentRecipient } from '../recipients.js';
import { ADVISER_NAMES, type AdviceEscalated, type AdviserName, ALWAYS_ASKED, adviserTitle } from './acts.js';

type Row = NoticeRow<Assessment>;

const CLOCKS = ['ehcna-advice-response', 'ehcna-advice-response-education'] as const;
type Clock = (typeof CLOCKS)[number];

/** When one adviser's advice is due, by whichever of the two clocks it has. */
function adviceDue(facts: NoticeFacts<CaseFile>, name: string): string {
  const last = facts.deadlines.findLast(({ key, clock: id }) => key === name && CLOCKS.some((each) => each === id));
  return byWhen(facts, CLOCKS.find((clock) => clock === last?.clock) ?? CLOCKS[0], name);
}

/** Of somebody asked besides only the case officer is reminded: no post of the area answers for them. */
const whomToAsk = (name: AdviserName): AssessmentRecipient => (name === 'family' ? 'family' : `contributor:${name}`);

const asking = (name: AdviserName): Row =>
  notice('AdviceRequested', {
    template: 'information-requested',
    to: whomToAsk(name),
    channels: ['email', 'inapp'],
    when: ({ contributions }, { sequence }) => contributions[name]?.askedBy === sequence,
    subject: 'Advice for an EHC needs assessment',
    body: (facts) =>
      `Please give your advice for ${facts.ref} ${adviceDue(facts, name)}: needs, the provision they call for, and the outcomes it should bring. The family’s own views, and what it sent us, are in the case (SI 2014/1530 reg 6(3)). “Not known to us” is an answer, with the screening questions. Questions: ${phone(facts)}.`,
  });

const chasing = (name: AdviserName, warned: Clock): Row =>
  notice(
    { warned },
    {
      template: 'advice-chased',
      to: whomToAsk(name),
      channels: ['email', 'inapp'],
      when: (_file, { data }) => data.key === name,
      subject: (facts) => `Your advice for ${facts.ref}`,
      body: (facts) =>
        `We asked for your advice ${adviceDue(facts, name)}. If it will be late, tell us today who will write it and when: the family’s own dates do not move. Questions: ${phone(facts)}.`,
    },
  );

/** Overdue: the lead of the service is told; for health and social care, the designated officer too. */
function overdue(name: AdviserName, missed: Clock): readonly Row[] {
  const told: readonly AssessmentRecipient[] = [
    `adviceLead:${name}`,
    ...(name === 'health' || name === 'socialCare' ? [`designatedOfficer:${name}` as const] : []),
  ];
  return told.map((to) =>
    notice(
      { missed },
      {
        template: 'advice-overdue',
        to,
        channels: ['email'],
        when: (_file, { data }) => data.key === name,
        subject: 'Advice overdue',
        body: (facts) =>
          `The advice of ${adviserTitle(name)} for ${facts.ref} was due ${adviceDue(facts, name)} and has not come. The duty continues, and the sixteen and twenty weeks do not wait: the plan is due ${byWhen(facts, 'ehcp-final')}. A waiting list or a want of staff excuses nothing in law. Please see that it comes, and tell us when.`,
      },
    ),
  );
}

/** By hand, a rung higher. */
const escalated = (
  rung: AdviceEscalated['to'],
  to: AssessmentRecipient,
  isMeant: (from: string) => boolean = () => true,
): Row =>
  notice('AdviceEscalated', {
    template: 'advice-overdue',
    to,
    channels: ['email'],
    when: (_file, { data }) => data.to === rung && isMeant(data.from),
    subject: 'Advice outstanding',
    body: (facts) =>
      `The advice of ${adviserTitle(facts.act.data.from)} for ${facts.ref} was due ${adviceDue(facts, facts.act.data.from)}. Please see that it comes, and tell us when. Questions: ${phone(facts)}.`,
  });

/** Each whose advice somebody of the area may have begun. */
const OF_THE_AREA = ADVISER_NAMES.filter((name) => name !== 'family');

const advising = (name: AdviserName) => ({
  title: adviserTitle(name),
  due: (facts: NoticeFacts<CaseFile>) => adviceDue(facts, name),
  doneBy: ['AdviceReceived', 'AdviceReused'] satisfies readonly AssessmentAct['type'][],
});

/** Who is told what about advice. */
export const ADVICE_NOTICES: readonly Row[] = [
  ...ADVISER_NAMES.flatMap((name) => [
    asking(name),
    ...CLOCKS.flatMap((clock) => [chasing(name, clock), ...overdue(name, clock)]),
  ]),
  // Somebody asked besides is nobody's post: the case officer sees to it.
  ...notices([warned(CLOCKS[0]), warned(CLOCKS[1])], {
    template: 'advice-chased',
    to: 'caseOfficer',
    channels: ['digest'],
    when: (_file, { data }) => !ADVISER_NAMES.some((name) => name === data.key),
    subject: 'Advice due soon',
    body: (facts) =>
      `The advice of ${facts.act.data.key} for ${facts.ref} is due ${adviceDue(facts, facts.act.data.key)}. Ask whether it will come in time, and record what they say.`,
  }),
  ...notices([missed(CLOCKS[0]), missed(CLOCKS[1])], {
    template: 'advice-overdue',
    to: 'caseOfficer',
    channels: ['inapp'],
    when: (_file, { data }) => !ADVISER_NAMES.some((name) => name === data.key),
    subject: 'Advice overdue',
    body: (facts) =>
      `The advice of ${facts.act.data.key} for ${facts.ref} was due ${adviceDue(facts, facts.act.data.key)} and has not come. Ask when it will, and record what they say.`,
  }),
  // Sixteen weeks are near and health has still not answered: the executive lead of the ICB is told.
  notice(warned('ehcp-refusal'), {
    template: 'advice-overdue',
    to: 'icbLead',
    channels: ['email'],
    when: (file) => outstandingAdvice(file).some((name) => file.advice[name]?.isHealthBody === true),
    subject: 'Health advice outstanding',
    body: (facts) =>
      `Health advice for ${facts.ref} is outstanding, and the service lead and the designated officer have been told before. The authority must decide ${byWhen(facts, 'ehcp-refusal')} (SI 2014/1530 regs 8(1) and 10(1)). Please see that it comes.`,
  }),
  ...ADVISER_NAMES.map((name) => escalated('serviceLead', `adviceLead:${name}`, (from) => from === name)),
  escalated('designatedOfficer', 'designatedOfficer:health', (from) => from !== 'socialCare'),
  escalated('designatedOfficer', 'designatedOfficer:socialCare', (from) => from === 'socialCare'),
  escalated('icbLead', 'icbLead'),
  // The family has each piece of advice as it comes, unless somebody has decided that this would do harm.
  notice('AdviceReceived', {
    template: 'advice-shared',
    to: 'family',
    channels: ['portal'],
    when: (_file, { data }) => data.from !== 'family' && (data.heldBackBecause ?? '') === '',
    subject: 'Advice has come',
    body: (facts) =>
      `Advice from ${adviserTitle(facts.act.data.from)} has come for ${facts.ref}. You can read it in your case now, and tell us if anything in it is wrong. Questions: ${phone(facts)}.`,
  }),
  ...OF_THE_AREA.map((name) => contributionLeft(name, advising(name))),
];

/** Advice is asked for as soon as there is to be an assessment, however that came about. */
export const ADVICE_TASKS: readonly TaskRow<Assessment>[] = tasks(TO_ASSESS, {
  task: 'ask-for-advice',
  when: ({ stage }) => stage === 'assessing',
  for: 'caseOfficer',
  what: () =>
    `Ask for advice today, each on a clock of their own: ${ALWAYS_ASKED.map(adviserTitle).join('; ')} (reg 6(1)). Reuse earlier advice only where adviser, authority and family are all content (reg 6(4))`,
  doneBy: ['AdviceRequested', ...DECIDED_ON_A_PLAN, ...ENDED],
});

/** A leaver's part, finished when the advice comes. */
export const TAKE_OVER_TASKS: readonly TaskRow<Assessment>[] = OF_THE_AREA.map((name) =>
  contributionLeftTask(name, advising(name)),
);
