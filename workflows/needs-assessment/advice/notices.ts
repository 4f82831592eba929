import { missed, type NoticeFacts, type NoticeRow, type TaskRow, warned } from '#engine/telling';
import type { CaseFile } from '../../every-case/case.js';
import { contributionLeft, contributionLeftTask } from '../../every-case/custody/notices.js';
import { phone } from '../../every-case/wording.js';
import { type AssessmentAct, DECIDED_ON_A_PLAN, ENDED, TO_ASSESS } from '../acts.js';
import { type Assessment, outstandingAdvice } from '../case.js';
import { byWhen, letter, notice, notices, task, tasks } from '../clocks.js';
import type { AssessmentRecipient } from '../recipients.js';
import { askUs, finalPlanBy } from '../wording.js';
import {
  ADVISER_NAMES,
  type AdviceEscalated,
  type AdviceRequested,
  type AdviserName,
  ALWAYS_ASKED,
  adviserTitle,
} from './acts.js';

type Row = NoticeRow<Assessment>;

/** The clocks on which an answer is awaited: that of the six weeks, and that which a school’s closure may excuse. */
const ADVICE_CLOCKS = ['ehcna-advice-response', 'ehcna-advice-response-education'] as const;

/** Either of them. */
type AdviceClock = (typeof ADVICE_CLOCKS)[number];

/** When one adviser's advice is due, by whichever of the two clocks it has. */
function adviceDue(facts: NoticeFacts<CaseFile>, name: string): string {
  const last = facts.deadlines.findLast(
    ({ key, clock: id }) => key === name && ADVICE_CLOCKS.some((each) => each === id),
  );
  return byWhen(facts, ADVICE_CLOCKS.find((clock) => clock === last?.clock) ?? ADVICE_CLOCKS[0], name);
}

/** A family is asked what it thinks, in words of its own, and owes nothing (SI 2014/1530 reg 6(1)(a); Code of Practice 9.52). */
const FAMILY_VIEWS: readonly NoticeRow<Assessment>[] = [
  letter('AdviceRequested', {
    template: 'views-asked',
    when: ({ contributions }, { sequence }) => contributions.family?.askedBy === sequence,
    subject: 'What do you think?',
    body: (facts) =>
      `We are carrying out the EHC needs assessment, ${facts.ref}, and want to hear from you: what your child needs, what helps, and what you hope for. Say it ${byWhen(facts, 'family-views')}, in any words you like and in any way: on the page of the case, in a letter, or ring ${phone(facts)} and we write it down with you. You do not have to, and you can add to it later. What you have sent us already counts. ${askUs(facts)}`,
  }),
  notice(warned('family-views'), {
    template: 'views-still-welcome',
    to: 'family',
    channels: ['portal'],
    subject: 'What do you think?',
    body: (facts) =>
      `You can still tell us for ${facts.ref} what your child needs, what helps, and what you hope for: ${byWhen(facts, 'family-views')} is best, and later is not too late. You do not have to. If you would like help with it, ring ${phone(facts)}. ${askUs(facts)}`,
  }),
  notice(missed('family-views'), {
    template: 'views-not-heard',
    to: 'caseOfficer',
    channels: ['inapp', 'email'],
    subject: 'The family has not said what it thinks',
    body: (facts) =>
      `The family of ${facts.ref} was asked for its views ${byWhen(facts, 'family-views')}, and none are recorded. It owes none. Ring it, ask whether it wants to say more or would like help with it, and go on: no day waits for this.`,
  }),
];

/** What whoever is asked for advice is told. */
const ASKED = (facts: NoticeFacts<Assessment>, due: string): string =>
  `Please give your advice for ${facts.ref} ${due}: needs, the provision they call for, and the outcomes it should bring. The family’s own views, and what it sent us, are in the case (SI 2014/1530 reg 6(3)). “Not known to us” is an answer, with the screening questions. Questions: ${phone(facts)}.`;

/** Those who are asked for advice by their post. */
type PostAsked = Exclude<AdviserName, 'family'>;

/** Each whose advice somebody of the area may have begun. */
const OF_THE_AREA = ADVISER_NAMES.filter((name): name is PostAsked => name !== 'family');

const asking = (name: PostAsked): Row =>
  notice('AdviceRequested', {
    template: 'information-requested',
    to: `contributor:${name}`,
    channels: ['email', 'inapp'],
    when: ({ contributions }, { sequence }) => contributions[name]?.askedBy === sequence,
    subject: 'Advice for an EHC needs assessment',
    body: (facts) => ASKED(facts, adviceDue(facts, name)),
  });

const CHASED = (facts: NoticeFacts<Assessment>, due: string): string =>
  `We asked for your advice ${due}. If it will be late, tell us today who will write it and when: the family’s own dates do not move. Questions: ${phone(facts)}.`;

const isBesides = (name: string): boolean => !ADVISER_NAMES.some((each) => each === name);

/** Those asked besides who hold no post here. */
const withoutAPost = ({ others = [] }: AdviceRequested) => others.filter(({ post }) => post === undefined);

/** Whoever is asked besides is asked and chased as the others are: at their post, or at the address that was given. */
const BESIDES: readonly Row[] = [
  notice('AdviceRequested', {
    template: 'information-requested',
    to: 'askedBesidesHere',
    byKey: ({ sequence }) => String(sequence),
    channels: ['email', 'inapp'],
    when: (_file, { data }) => (data.others ?? []).length > withoutAPost(data).length,
    subject: 'Advice for an EHC needs assessment',
    body: (facts) => ASKED(facts, adviceDue(facts, facts.act.data.others?.[0]?.name ?? '')),
  }),
  notice('AdviceRequested', {
    template: 'information-requested',
    to: 'askedBesidesOutside',
    byKey: ({ sequence }) => String(sequence),
    channels: ['email'],
    when: (_file, { data }) => withoutAPost(data).length > 0,
    subject: 'Advice for an EHC needs assessment',
    body: (facts) =>
      `We are carrying out an EHC needs assessment, ${facts.ref}, and ask you for your advice ${adviceDue(facts, withoutAPost(facts.act.data)[0]?.name ?? '')} (SI 2014/1530 reg 6(1)): needs, the provision they call for, and the outcomes it should bring. Who it is about, the family’s own views and what it sent us reach you separately. “Not known to us” is an answer. Ring us and tell us who will write it: ${phone(facts)}.`,
  }),
  ...notices([warned(ADVICE_CLOCKS[0]), warned(ADVICE_CLOCKS[1])], {
    template: 'advice-chased',
    to: 'contributor',
    byKey: ({ data }) => data.key,
    channels: (to) => ('post' in to ? ['email', 'inapp'] : ['email']),
    when: (_file, { data }) => isBesides(data.key),
    subject: (facts) => `Your advice for ${facts.ref}`,
    body: (facts) => CHASED(facts, adviceDue(facts, facts.act.data.key)),
  }),
];

const chasing = (name: PostAsked, warned: AdviceClock): Row =>
  notice(
    { warned },
    {
      template: 'advice-chased',
      to: `contributor:${name}`,
      channels: ['email', 'inapp'],
      when: (_file, { data }) => data.key === name,
      subject: (facts) => `Your advice for ${facts.ref}`,
      body: (facts) => CHASED(facts, adviceDue(facts, name)),
    },
  );

/** Overdue: the lead of the service is told; for health and social care, the designated officer too. */
function overdue(name: PostAsked, missed: AdviceClock): readonly Row[] {
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
          `The advice of ${adviserTitle(name)} for ${facts.ref} was due ${adviceDue(facts, name)} and has not come. The duty continues, and the family’s own days do not wait: if there is to be a plan, it is due ${finalPlanBy(facts)}. A waiting list or a want of staff excuses nothing in law. Please see that it comes, and tell us when.`,
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

const advising = (name: PostAsked) => ({
  title: adviserTitle(name),
  due: (facts: NoticeFacts<CaseFile>) => adviceDue(facts, name),
  doneBy: ['AdviceReceived', 'AdviceReused'] satisfies readonly AssessmentAct['type'][],
});

/** Who is told what about advice. */
export const ADVICE_NOTICES: readonly Row[] = [
  ...FAMILY_VIEWS,
  ...OF_THE_AREA.flatMap((name) => [
    asking(name),
    ...ADVICE_CLOCKS.flatMap((clock) => [chasing(name, clock), ...overdue(name, clock)]),
  ]),
  ...BESIDES,
  // Whoever is asked besides may have no page here: the case officer sees to it too.
  ...notices([warned(ADVICE_CLOCKS[0]), warned(ADVICE_CLOCKS[1])], {
    template: 'advice-chased',
    to: 'caseOfficer',
    channels: ['digest'],
    when: (_file, { data }) => isBesides(data.key),
    subject: 'Advice due soon',
    body: (facts) =>
      `The advice of ${facts.act.data.key} for ${facts.ref} is due ${adviceDue(facts, facts.act.data.key)}. Ask whether it will come in time, and record what they say.`,
  }),
  ...notices([missed(ADVICE_CLOCKS[0]), missed(ADVICE_CLOCKS[1])], {
    template: 'advice-overdue',
    to: 'caseOfficer',
    channels: ['inapp', 'email'],
    when: (_file, { data }) => isBesides(data.key),
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
export const ADVICE_TASKS: readonly TaskRow<Assessment>[] = [
  ...tasks(TO_ASSESS, {
    task: 'ask-for-advice',
    when: ({ stage }) => stage === 'assessing',
    for: 'caseOfficer',
    what: () =>
      `Ask for advice today, each on a clock of their own: ${ALWAYS_ASKED.map(adviserTitle).join('; ')} (reg 6(1)). Reuse earlier advice only where adviser, authority and family are all content (reg 6(4))`,
    dueOn: ({ act }) => act.occurredOn,
    doneBy: ['AdviceRequested', ...DECIDED_ON_A_PLAN, ...ENDED],
  }),
  task('AdviceRequested', {
    task: 'see-to-advice-besides',
    for: 'caseOfficer',
    when: (_file, { data }) => withoutAPost(data).length > 0,
    what: (facts) => {
      const asked = withoutAPost(facts.act.data);
      const unreached = asked.filter(({ email }) => email === undefined).map(({ name }) => name);
      return [
        `See that the advice of ${asked.map(({ name }) => name).join(', ')} comes, and record it: they have no page here. Tell them who it is about, and send them the family’s own views and what it sent us (reg 6(3)).`,
        ...(unreached.length > 0 ? [`No address is known here of ${unreached.join(', ')}: write to them today.`] : []),
      ].join(' ');
    },
    dueOn: ({ deadlines, act }) =>
      deadlines.findLast(({ key, startedBy }) => startedBy === act.sequence && isBesides(key))?.dueOn,
    doneBy: ['AdviceReceived', ...DECIDED_ON_A_PLAN, ...ENDED],
    doneWhen: (file, { type }) => type !== 'AdviceReceived' || !outstandingAdvice(file).some(isBesides),
  }),
];

/** A leaver's part, finished when the advice comes. */
export const TAKE_OVER_TASKS: readonly TaskRow<Assessment>[] = OF_THE_AREA.map((name) =>
  contributionLeftTask(name, advising(name)),
);
