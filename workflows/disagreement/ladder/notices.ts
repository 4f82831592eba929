import type { NoticeRow } from '#engine/telling';
import { alert, childWaits, dueOf, UP, urgent } from '../alerts.js';
import type { Disagreement } from '../case.js';
import { movedUp, RUNG_CLOCKS } from '../practice.js';
import { SIDES } from '../raising/acts.js';
import { BODIES_IN_WORDS, type Facts, ifNobodyActs, rungEnds, rungInWords, sidesInWords, whoSits } from '../wording.js';

type Row = NoticeRow<Disagreement>;
const escalated = (on: Row['on']): readonly Row[] =>
  alert({
    template: 'rung-escalated',
    on,
    when: movedUp,
    words: (facts) => ({
      subject: `A disagreement has come to you: ${facts.ref}`,
      body: `${facts.ref}, between ${sidesInWords(facts.context)}, is now with ${whoSits(facts)}, until ${rungEnds(facts)}.${urgent(facts)} Say that this has reached you, or give the seat to another post. ${ifNobodyActs(facts)}`,
    }),
  });

const isSafety: Row['when'] = ({ strand }) => strand === 'D_SAFETY';
const isOther: Row['when'] = ({ strand, fundingCase }) =>
  !['D_SAFETY', 'P_PROCESS'].includes(strand ?? '') && fundingCase === null;

const OPENED: readonly Row[] = [
  ...alert({
    template: 'safety-disagreement',
    on: 'StrandSet',
    when: isSafety,
    words: (facts) => ({
      subject: `A worry about a child’s safety: ${facts.ref}`,
      body: `Professionals disagree about a child’s safety, in ${facts.ref}. An answer is due by ${rungEnds(facts)}. It goes before any question of money. If a child is in danger now, refer today and do not wait for this. ${ifNobodyActs(facts)}`,
    }),
  }),
  // For information: the funding case has told them already where it was raised by one.
  ...alert({
    template: 'dispute-opened',
    on: 'StrandSet',
    when: isOther,
    words: (facts) => ({
      subject: `A disagreement has begun: ${facts.ref}`,
      body: `${facts.ref}, between ${sidesInWords(facts.context)}, is with ${whoSits(facts)} until ${rungEnds(facts)}.${urgent(facts)} You need do nothing yet. ${ifNobodyActs(facts)}`,
    }),
  }),
  {
    template: 'dispute-raised',
    on: 'DisagreementRaised',
    to: 'answering',
    channels: ['email', 'inapp'],
    when: ({ against }) => against !== 'family',
    words: (facts) => ({
      subject: `Somebody disagrees with you: ${facts.ref}`,
      body: `${facts.ref}: ${BODIES_IN_WORDS[facts.context.raisedFor]} has raised a disagreement. Read it, say that you have it, and ring them. If nobody does by ${dueOf(facts, 'disagreement-acknowledged')}, your managers are told.`,
    }),
  },
  ...(['designatedClinical', 'designatedSocialCare'] as const).map(
    (to): Row => ({
      template: 'designated-officer-told',
      on: 'StrandSet',
      to,
      channels: ['inapp'],
      when: (file) => (to === 'designatedClinical' ? isOfHealth(file) : isOfSocialCare(file)),
      words: (facts) => ({
        subject: `A disagreement with a part of yours: ${facts.ref}`,
        body: `${facts.ref}, between ${sidesInWords(facts.context)}, has a part that is yours to advise on. It is with ${whoSits(facts)} until ${rungEnds(facts)}.`,
      }),
    }),
  ),
];

const isOfHealth = ({ raisedFor, against, section, strand }: Disagreement): boolean =>
  strand === 'M_MEDICAL' || section === 'G' || section === 's117' || [raisedFor, against].includes('health');

const isOfSocialCare = ({ section, strand, currentPayer }: Disagreement): boolean =>
  strand === 'D_SAFETY' || ['H1', 'H2', 's117'].includes(section ?? '') || currentPayer === 'socialCare';

const REMINDERS: readonly Row[] = RUNG_CLOCKS.flatMap((clock) => [
  {
    template: 'rung-reminder',
    on: { warned: clock },
    to: 'holders',
    channels: ['email', 'inapp'],
    words: (facts): ReturnType<Row['words']> => ({
      subject: `The time of this step is nearly over: ${facts.ref}`,
      body: `${facts.ref} is with you until ${rungEnds(facts)}.${urgent(facts)} ${seen(facts)} ${ifNobodyActs(facts)}`,
    }),
  },
  {
    template: 'rung-reminder',
    on: { warned: clock },
    to: 'holders',
    channels: ['sms'],
    when: childWaits,
    words: (facts): ReturnType<Row['words']> => ({
      subject: `The time of this step is nearly over: ${facts.ref}`,
      body: `${facts.ref} is with you until ${rungEnds(facts)}.${urgent(facts)} ${ifNobodyActs(facts)}`,
    }),
  },
]);

function seen({ context }: Facts): string {
  const silent = context.table.map(({ side }) => side).filter((side) => !context.alertsSeen.includes(side));
  if (silent.length === 0) return 'Everybody has said that the alert has reached them.';
  return `Nothing has been heard yet from: ${[...new Set(silent)].map((side) => BODIES_IN_WORDS[side]).join(', ')}.`;
}

const LATE: readonly Row[] = (['disagreement-acknowledged', 'strand-set'] as const).flatMap((clock) =>
  (['managers', 'owner'] as const).map(
    (to): Row => ({
      template: 'dispute-not-begun',
      on: { missed: clock },
      to,
      channels: ['email', 'inapp'],
      words: (facts) => ({
        subject: `A disagreement has not begun: ${facts.ref}`,
        body: `${facts.ref} was raised, and ${clock === 'strand-set' ? 'nobody has said what kind it is' : 'the other side has not said that it has it'}. Until then nobody is held to any step. Do it today.`,
      }),
    }),
  ),
);

const SEATS: readonly Row[] = SIDES.map((side) => ({
  template: 'seat-reassigned',
  on: 'SeatReassigned',
  to: `side:${side}`,
  channels: ['email', 'inapp'],
  when: ({ rung }, { data }) => data.side === side && data.rung === rung,
  words: (facts) => ({
    subject: `A disagreement has come to you: ${facts.ref}`,
    body: `You sit for ${BODIES_IN_WORDS[side]} in ${facts.ref} at ${rungInWords(facts.context)}, until ${rungEnds(facts)}. ${ifNobodyActs(facts)}`,
  }),
}));

/** Who is alerted on the ladder, and what happens if nobody acts. */
export const NOTICES_ON_THE_LADDER: readonly Row[] = [
  ...OPENED,
  ...UP.flatMap(escalated),
  ...REMINDERS,
  ...LATE,
  ...SEATS,
];
