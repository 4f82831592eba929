import type { AreaLimits } from '#engine/locality';
import type { NoticeFacts, NoticeRow, TaskRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { phone, sendiass, withoutStop } from '../../every-case/wording.js';
import { ENDED, MOVED, SETTLED } from '../acts.js';
import { childWaits, type Disagreement, isTheFamilys } from '../case.js';
import { letter, notice, notices, ONTO_A_RUNG, tasks } from '../clocks.js';
import { RUNG_CLOCKS, SEATED_BY_POST, toldBy } from '../practice.js';
import {
  BODIES_IN_WORDS,
  childInLetter,
  closing,
  ifNobodyActs,
  meanwhile,
  rungDue,
  rungEnds,
  rungInWords,
  sidesInWords,
  unlessNotTold,
  urgent,
  whatItIs,
  whoSits,
} from '../wording.js';
import { movedUp } from './rules.js';

type Row = NoticeRow<Disagreement>;
type Facts = NoticeFacts<Disagreement>;

const by = <Channel extends 'email' | 'inapp' | 'sms'>(channel: Channel) => ({
  to: `told:${channel}` as const,
  channels: [channel],
  told: (file: Disagreement, area: AreaLimits) => toldBy(file, area, channel).length > 0,
});

/** Each channel to whoever the profile has told by it when a rung is entered; where a child is without provision, all of them by text message too. */
export const ALERTED = [
  by('email'),
  by('inapp'),
  by('sms'),
  { to: 'toldQuietly', channels: ['sms'], told: (file: Disagreement) => childWaits(file) },
] as const;

/** Each step up: the family in the same neutral words, and those with whom it is now. */
const STEPS: readonly Row[] = [
  ...notices(ONTO_A_RUNG, {
    template: 'dispute-step',
    to: 'family',
    channels: ['letter', 'portal'],
    when: movedUp,
    unless: unlessNotTold,
    subject: 'The next step',
    body: (facts) =>
      [
        `${whatItIs(facts)} There is no answer yet, so it is now with ${whoSits(facts)}.`,
        `Meanwhile: ${meanwhile(facts.context)}`,
        `We expect an answer by ${rungEnds(facts)}.`,
        closing(facts),
      ].join('\n\n'),
  }),
  ...ALERTED.flatMap(({ to, channels, told }) =>
    notices(ONTO_A_RUNG, {
      template: 'rung-escalated',
      to,
      channels,
      when: (file, act) => movedUp(file, act) && told(file, act.area),
      subject: 'A disagreement has come to you',
      body: (facts) =>
        `${facts.ref}, between ${sidesInWords(facts.context)}, is now with ${whoSits(facts)}, until ${rungEnds(facts)}.${urgent(facts)} Say that this has reached you, or give the seat to another post. ${ifNobodyActs(facts)}`,
    }),
  ),
];

function seen({ context }: Facts): string {
  const silent = context.table.map(({ side }) => side).filter((side) => !context.alertsSeen.includes(side));
  if (silent.length === 0) return 'Everybody has said that the alert has reached them.';
  return `Nothing has been heard yet from: ${[...new Set(silent)].map((side) => BODIES_IN_WORDS[side]).join(', ')}.`;
}

const NEARLY_OVER = RUNG_CLOCKS.map((warned) => ({ warned }));

const REMINDERS: readonly Row[] = [
  ...notices(NEARLY_OVER, {
    template: 'rung-reminder',
    to: 'holders',
    channels: ['email', 'inapp'],
    subject: 'The time of this step is nearly over',
    body: (facts) =>
      `${facts.ref} is with you until ${rungEnds(facts)}.${urgent(facts)} ${seen(facts)} ${ifNobodyActs(facts)}`,
  }),
  ...notices(NEARLY_OVER, {
    template: 'rung-reminder',
    to: 'holders',
    channels: ['sms'],
    when: childWaits,
    subject: 'The time of this step is nearly over',
    body: (facts) => `${facts.ref} is with you until ${rungEnds(facts)}.${urgent(facts)} ${ifNobodyActs(facts)}`,
  }),
];

const SEATS: readonly Row[] = (['family', 'school', 'health', 'council'] as const).map((side) =>
  notice('SeatReassigned', {
    template: 'seat-reassigned',
    to: `side:${side}`,
    channels: ['email', 'inapp'],
    when: ({ rung }, { data }) => data.side === side && data.rung === rung,
    subject: 'A disagreement has come to you',
    body: (facts) =>
      `You sit for ${BODIES_IN_WORDS[side]} in ${facts.ref} at ${rungInWords(facts.context)}, until ${rungEnds(facts)}. ${ifNobodyActs(facts)}`,
  }),
);

/** The day of the mediation, to the family and to those who come to it for the two sides. */
const MEDIATION: readonly Row[] = [
  letter('MediationArranged', {
    template: 'mediation-day',
    when: isTheFamilys,
    unless: unlessNotTold,
    subject: 'The day of the mediation',
    body: (facts) =>
      `An independent mediator meets you and ${sidesInWords(facts.context)} on ${inWords(facts.act.data.meetingOn)}${facts.act.data.where ? `, ${facts.act.data.where}` : ''}. It is voluntary and confidential, and costs you nothing. You may bring somebody. ${closing(facts)}`,
  }),
  notice('MediationArranged', {
    template: 'mediation-day',
    to: 'parties',
    channels: ['email', 'inapp'],
    subject: 'The day of the mediation',
    body: (facts) =>
      `An independent mediator meets both sides of ${facts.ref} on ${inWords(facts.act.data.meetingOn)}${facts.act.data.where ? `, ${facts.act.data.where}` : ''}. Come with the authority to settle. What is said there is without prejudice.`,
  }),
];

const SETTLEMENT: readonly Row[] = notices(SETTLED, {
  template: 'dispute-resolved',
  to: 'family',
  channels: ['letter', 'portal'],
  when: ({ settlement }) => settlement !== null,
  unless: unlessNotTold,
  subject: 'There is an answer',
  body: (facts) =>
    [
      facts.context.strand === 'C_COMMISSIONERS'
        ? `The two organisations have agreed who pays for part of the support for ${childInLetter(facts.context)}. It goes on, and nothing is asked of you.`
        : `It has been agreed${agreedWords(facts)}`,
      `If you are not content, you can say so: ${phone(facts)}. Your right to mediation and to appeal is what it was. Free, independent advice: ${sendiass(facts)}.`,
    ].join('\n\n'),
});

const agreedWords = ({ context }: Facts): string =>
  context.settlement?.words ? `: ${context.settlement.words}.` : '. You will hear what from the people concerned.';

/** Who is told what on the ladder, and what happens if nobody acts. */
export const LADDER_NOTICES: readonly Row[] = [...STEPS, ...SETTLEMENT, ...REMINDERS, ...SEATS, ...MEDIATION];

/** Each side is asked to meet the other at the rung on which it stands. */
export const LADDER_TASKS: readonly TaskRow<Disagreement>[] = SEATED_BY_POST.flatMap((side) =>
  tasks(['StrandSet', ...ONTO_A_RUNG], {
    task: `meet-for-${side}`,
    for: `side:${side}`,
    when: movedUp,
    what: (facts) =>
      side === 'independent'
        ? `Fix a day with both sides and help them to agree. ${withoutStop(ifNobodyActs(facts))}`
        : `Meet the other side for ${BODIES_IN_WORDS[side]} at ${rungInWords(facts.context)}, write the sheet of facts together, and try to agree. ${withoutStop(ifNobodyActs(facts))}`,
    dueOn: rungDue,
    doneBy: [...MOVED, 'DeadlinePassed', ...ENDED],
    doneWhen: (file, act) => act.type !== 'DeadlinePassed' || movedUp(file, act) || file.rung === null,
  }),
);
