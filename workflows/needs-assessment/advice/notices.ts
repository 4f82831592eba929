import type { NoticeRow } from '#engine/telling';
import { byWhen, contributionLeft, phone } from '../../every-case/notices.js';
import { ADVISER_NAMES, adviserTitle } from '../advisers.js';
import { type Assessment, outstandingAdvice } from '../case.js';
import type { Told } from '../wording.js';

type Row = NoticeRow<Assessment>;

const CLOCKS = ['ehcna-advice-response', 'ehcna-advice-response-education'] as const;

/** When one adviser's advice is due, by whichever of the two clocks it has. */
export function adviceDue(facts: Told, name: string): string {
  const clock = facts.deadlines.findLast(({ key, clock: id }) => key === name && CLOCKS.some((each) => each === id));
  return byWhen(facts, clock?.clock ?? CLOCKS[0], name);
}

/** Of somebody asked besides only the case officer is reminded: no post of the area answers for them. */
const TO_ASK: Readonly<Record<string, string>> = Object.fromEntries(
  ADVISER_NAMES.map((name) => [name, name === 'family' ? 'family' : `contributor:${name}`]),
);

function asking(name: string): Row {
  return {
    template: 'information-requested',
    on: 'AdviceRequested',
    to: TO_ASK[name] as string,
    channels: ['email', 'inapp'],
    when: ({ contributions }, { sequence }) => contributions[name]?.askedBy === sequence,
    words: (facts) => ({
      subject: `Advice for an EHC needs assessment: ${facts.ref}`,
      body: `Please give your advice for ${facts.ref} ${adviceDue(facts, name)}: needs, the provision they call for, and the outcomes it should bring. The family’s own views, and what it sent us, are in the case (SI 2014/1530 reg 6(3)). “Not known to us” is an answer, with the screening questions. Questions: ${phone(facts)}.`,
    }),
  };
}

function chasing(name: string, clock: string): Row {
  return {
    template: 'advice-chased',
    on: { warned: clock },
    to: TO_ASK[name] as string,
    channels: ['email', 'inapp'],
    when: (_file, { data }) => data.key === name,
    words: (facts) => ({
      subject: `Your advice for ${facts.ref}`,
      body: `We asked for your advice ${adviceDue(facts, name)}. If it will be late, tell us today who will write it and when: the family’s own dates do not move. Questions: ${phone(facts)}.`,
    }),
  };
}

/** Overdue: the lead of the service is told; for health and social care, the designated officer too. */
function overdue(name: string, clock: string): readonly Row[] {
  const told = (to: string): Row => ({
    template: 'advice-overdue',
    on: { missed: clock },
    to,
    channels: ['email'],
    when: (_file, { data }) => data.key === name,
    words: (facts) => ({
      subject: `Advice overdue: ${facts.ref}`,
      body: `The advice of ${adviserTitle(name)} for ${facts.ref} was due ${adviceDue(facts, name)} and has not come. The duty continues, and the sixteen and twenty weeks do not wait: the plan is due ${byWhen(facts, 'ehcp-final')}. A waiting list or a want of staff excuses nothing in law. Please see that it comes, and tell us when.`,
    }),
  });
  const designated = ['health', 'socialCare'].includes(name) ? [told(`designatedOfficer:${name}`)] : [];
  return [told(`adviceLead:${name}`), ...designated];
}

/** Somebody asked besides is nobody's post: the case officer sees to it. */
const overdueFromAnother = (clock: string): Row => ({
  template: 'advice-overdue',
  on: { missed: clock },
  to: 'caseOfficer',
  channels: ['inapp'],
  when: (_file, { data }) => !ADVISER_NAMES.some((name) => name === data.key),
  words: (facts) => ({
    subject: `Advice overdue: ${facts.ref}`,
    body: `The advice of ${facts.act.data.key} for ${facts.ref} was due ${adviceDue(facts, String(facts.act.data.key))} and has not come. Ask when it will, and record what they say.`,
  }),
});

const outstandingFromHealth = (file: Assessment) =>
  outstandingAdvice(file).some((name) => file.advice[name]?.isHealthBody === true);

/** Sixteen weeks are near and health has still not answered: the executive lead of the ICB is told. */
const toTheIcb: Row = {
  template: 'advice-overdue',
  on: { warned: 'ehcp-refusal' },
  to: 'icbLead',
  channels: ['email'],
  when: outstandingFromHealth,
  words: (facts) => ({
    subject: `Health advice outstanding: ${facts.ref}`,
    body: `Health advice for ${facts.ref} is outstanding, and the service lead and the designated officer have been told before. The authority must decide ${byWhen(facts, 'ehcp-refusal')} (SI 2014/1530 regs 8(1) and 10(1)). Please see that it comes.`,
  }),
};

/** By hand, a rung higher. */
function escalated(rung: string, to: string, when: Row['when']): Row {
  return {
    template: 'advice-overdue',
    on: 'AdviceEscalated',
    to,
    channels: ['email'],
    when: (file, act) => act.data.to === rung && (when?.(file, act) ?? true),
    words: (facts) => ({
      subject: `Advice outstanding: ${facts.ref}`,
      body: `The advice of ${adviserTitle(String(facts.act.data.from))} for ${facts.ref} was due ${adviceDue(facts, String(facts.act.data.from))}. Please see that it comes, and tell us when. Questions: ${phone(facts)}.`,
    }),
  };
}

const ESCALATED: readonly Row[] = [
  ...ADVISER_NAMES.map((name) =>
    escalated('serviceLead', `adviceLead:${name}`, (_file, { data }) => data.from === name),
  ),
  escalated('designatedOfficer', 'designatedOfficer:health', (_file, { data }) => data.from !== 'socialCare'),
  escalated('designatedOfficer', 'designatedOfficer:socialCare', (_file, { data }) => data.from === 'socialCare'),
  escalated('icbLead', 'icbLead', undefined),
];

/** The family has each piece of advice as it comes, unless somebody has decided that this would do harm. */
const toTheFamily: Row = {
  template: 'advice-shared',
  on: 'AdviceReceived',
  to: 'family',
  channels: ['portal'],
  when: (_file, { data }) => data.from !== 'family' && (data.heldBackBecause ?? '') === '',
  words: (facts) => ({
    subject: `Advice has come: ${facts.ref}`,
    body: `Advice from ${adviserTitle(String(facts.act.data.from))} has come for ${facts.ref}. You can read it in your case now, and tell us if anything in it is wrong. Questions: ${phone(facts)}.`,
  }),
};

/** Who is told what about advice. */
export const NOTICES_ABOUT_ADVICE: readonly Row[] = [
  ...ADVISER_NAMES.flatMap((name) => [
    asking(name),
    ...CLOCKS.flatMap((clock) => [chasing(name, clock), ...overdue(name, clock)]),
  ]),
  ...CLOCKS.map(overdueFromAnother),
  toTheIcb,
  ...ESCALATED,
  toTheFamily,
  ...ADVISER_NAMES.filter((name) => name !== 'family').map((name) => contributionLeft(name, adviserTitle(name))),
];
