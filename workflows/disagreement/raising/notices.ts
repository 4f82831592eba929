import { missed, type NoticeFacts, type NoticeRow, type TaskRow } from '#engine/telling';
import { phone } from '../../every-case/wording.js';
import { AGREED, type DisagreementAct } from '../acts.js';
import { type Disagreement, isTheFamilys } from '../case.js';
import { type DisagreementClock, dayOf, letter, notice, task, tasks, text } from '../clocks.js';
import { ALERTED } from '../ladder/notices.js';
import {
  BODIES_IN_WORDS,
  closing,
  ifNobodyActs,
  meanwhile,
  rungEnds,
  sidesInWords,
  unlessNotTold,
  urgent,
  whatItIs,
  whoSits,
} from '../wording.js';

type Row = NoticeRow<Disagreement>;
type Facts = NoticeFacts<Disagreement>;

/** What the family hears at the start, in neutral words, unless they asked not to, or it could put somebody at risk. */
const THE_FAMILY: readonly Row[] = [
  notice('DisagreementRaised', {
    template: 'disagreement-received',
    to: 'family',
    channels: ['portal'],
    when: ({ raisedFor }) => raisedFor === 'family',
    subject: 'We have your disagreement',
    body: (facts) =>
      `We have what you told us. Its number is ${facts.ref}. Somebody will say that they have it within a few days, and who it is. It delays nothing: you can ask for an assessment, use mediation or appeal at any time. Questions: ${phone(facts)}.`,
  }),
  text('DisagreementAcknowledged', {
    template: 'disagreement-acknowledged',
    when: isTheFamilys,
    unless: unlessNotTold,
    subject: 'We have your disagreement',
    body: (facts) =>
      `${facts.act.data.contactName ?? 'The people concerned'} will talk with you about ${facts.ref} by ${dayOf(facts, 'early-resolution') ?? rungEnds(facts)}. You do not need to do anything before. Questions: ${phone(facts)}.`,
  }),
  letter('StrandSet', {
    template: 'dispute-family',
    when: ({ strand }) => strand !== 'P_PROCESS',
    unless: unlessNotTold,
    subject: 'How it goes on',
    body: (facts) =>
      [
        whatItIs(facts),
        `Meanwhile: ${meanwhile(facts.context)}`,
        `It is now with ${whoSits(facts)}. We expect an answer by ${rungEnds(facts)}. If there is none, more senior people take it up by themselves, and you will hear who.`,
        closing(facts),
      ].join('\n\n'),
  }),
  letter('FamilyNoticeReviewed', {
    template: 'dispute-family',
    when: ({ family }) => family.how === 'told',
    subject: 'How it goes on',
    body: (facts) =>
      [
        whatItIs(facts),
        `Meanwhile: ${meanwhile(facts.context)}`,
        'We did not write before, because we had to make sure first that writing could put nobody at risk.',
        closing(facts),
      ].join('\n\n'),
  }),
];

const isOfHealth = ({ raisedFor, against, section, strand }: Disagreement): boolean =>
  strand === 'M_MEDICAL' || section === 'G' || section === 's117' || [raisedFor, against].includes('health');

type Further = NoticeFacts<Disagreement, Extract<DisagreementAct, { readonly type: 'FamilyTakesItFurther' }>>;

/** What follows from where the family goes, for those who met it on the ladder. */
const FURTHER = {
  mediation: ({ act }: Further) =>
    act.data.case === undefined
      ? 'A case of the mediation is opened with this: the thirty days to arrange it run from the day on which the family asked, or, for health care alone, from when the board is told (SI 2014/1530 regs 35 and 36).'
      : `It is recorded on ${act.data.case}: the thirty days to arrange it run from the day on which the family asked first (SI 2014/1530 regs 35 and 36).`,
  appeal: () =>
    'The Tribunal tells the council when it registers the appeal; the thirty working days to respond run from there. Record it on the case of the appeal.',
  nhsComplaint: () => 'The health body acknowledges it within three working days, and answers it (SI 2009/309 reg 13).',
  judicialReview: () => 'Tell legal services today: a letter before claim is answered within fourteen days.',
} as const;

const TO_THE_FAMILY = {
  mediation: 'Mediation is free and voluntary. You get a letter with its number and how long there is to arrange it.',
  appeal:
    'The Tribunal must have your appeal in time: the letter of the decision says until when. For most appeals you need a mediation certificate.',
  nhsComplaint:
    'The health service writes to you within three working days. After its answer you can go to the Parliamentary and Health Service Ombudsman.',
  judicialReview: 'A court must be asked promptly, and within three months. Please take advice from a solicitor.',
} as const;

/** The ladder ends where the family goes on from it: those who met it there, the health body where it has a part, and the family. */
const TAKEN_FURTHER: readonly Row[] = [
  notice('FamilyTakesItFurther', {
    template: 'taken-further',
    to: 'holders',
    channels: ['email', 'inapp'],
    subject: 'The family takes it further',
    body: (facts) =>
      `The family of ${facts.ref} takes it further. ${FURTHER[facts.act.data.route](facts)} These steps end here; what was agreed in them stands.`,
  }),
  notice('FamilyTakesItFurther', {
    template: 'taken-further',
    to: 'icbLead',
    channels: ['email', 'inapp'],
    when: isOfHealth,
    subject: 'The family takes it further',
    body: (facts) =>
      `The family of ${facts.ref} takes further what it says of health care. ${FURTHER[facts.act.data.route](facts)}`,
  }),
  letter('FamilyTakesItFurther', {
    template: 'taken-further',
    unless: unlessNotTold,
    subject: 'You take it further',
    body: (facts) =>
      [
        `We know that you take it further. ${TO_THE_FAMILY[facts.act.data.route]}`,
        `Meanwhile: ${meanwhile(facts.context)}`,
        closing(facts),
      ].join('\n\n'),
  }),
];

const isSafety = ({ strand }: Disagreement): boolean => strand === 'D_SAFETY';

/** For information: the funding case has told them already where it was raised by one. */
const isOther = ({ strand, fundingCase }: Disagreement): boolean =>
  strand !== 'D_SAFETY' && strand !== 'P_PROCESS' && fundingCase === null;

const aboutSafety = (facts: Facts) =>
  `Professionals disagree about a child’s safety, in ${facts.ref}. An answer is due by ${rungEnds(facts)}. It goes before any question of money. If a child is in danger now, refer today and do not wait for this. ${ifNobodyActs(facts)}`;

const begun = (facts: Facts) =>
  `${facts.ref}, between ${sidesInWords(facts.context)}, is with ${whoSits(facts)} until ${rungEnds(facts)}.${urgent(facts)} You need do nothing yet. ${ifNobodyActs(facts)}`;

/** Each way of alerting those of the first rung, where it is a disagreement of that kind. */
const opened = ({ template, is, ...words }: { template: string; is: (file: Disagreement) => boolean } & Said) =>
  ALERTED.map(({ to, channels, told }) =>
    notice('StrandSet', { template, to, channels, when: (file, act) => is(file) && told(file, act.area), ...words }),
  );

type Said = { subject: string; body: (facts: Facts) => string };

const isOfSocialCare = ({ section, strand, currentPayer }: Disagreement): boolean =>
  strand === 'D_SAFETY' || ['H1', 'H2', 's117'].includes(section ?? '') || currentPayer === 'socialCare';

const designated = (to: 'designatedClinical' | 'designatedSocialCare', when: (file: Disagreement) => boolean) =>
  notice('StrandSet', {
    template: 'designated-officer-told',
    to,
    channels: ['inapp'],
    when,
    subject: 'A disagreement with a part of yours',
    body: (facts) =>
      `${facts.ref}, between ${sidesInWords(facts.context)}, has a part that is yours to advise on. It is with ${whoSits(facts)} until ${rungEnds(facts)}.`,
  });

/** What has not begun in time, to the managers and the owner. */
const late = (clock: DisagreementClock, what: string): readonly Row[] =>
  (['managers', 'owner'] as const).map((to) =>
    notice(missed(clock), {
      template: 'dispute-not-begun',
      to,
      channels: ['email', 'inapp'],
      subject: 'A disagreement has not begun',
      body: (facts) => `${facts.ref} was raised, and ${what}. Until then nobody is held to any step. Do it today.`,
    }),
  );

/** Who is told what when a disagreement is raised and its kind is said. */
export const RAISING_NOTICES: readonly Row[] = [
  ...THE_FAMILY,
  ...TAKEN_FURTHER,
  ...opened({
    template: 'safety-disagreement',
    is: isSafety,
    subject: 'A worry about a child’s safety',
    body: aboutSafety,
  }),
  ...opened({ template: 'dispute-opened', is: isOther, subject: 'A disagreement has begun', body: begun }),
  notice('DisagreementRaised', {
    template: 'dispute-raised',
    to: 'answering',
    channels: ['email', 'inapp'],
    when: ({ against }) => against !== 'family',
    subject: 'Somebody disagrees with you',
    body: (facts) =>
      `${facts.ref}: ${BODIES_IN_WORDS[facts.context.raisedFor]} has raised a disagreement. Read it, say that you have it, and ring them. If nobody does by ${dayOf(facts, 'disagreement-acknowledged') ?? 'the end of the day'}, your managers are told.`,
  }),
  designated('designatedClinical', isOfHealth),
  designated('designatedSocialCare', isOfSocialCare),
  ...late('disagreement-acknowledged', 'the other side has not said that it has it'),
  ...late('strand-set', 'nobody has said what kind it is'),
];

/** Who looks at whether a family that is not told yet can be. */
export const RAISING_TASKS: readonly TaskRow<Disagreement>[] = [
  task('StrandSet', {
    task: 'review-family-notice',
    for: 'owner',
    when: ({ family }) => family.how === 'heldBack',
    what: () => 'Look each day at whether the family can be told, and record why not',
    doneBy: ['FamilyNoticeReviewed'],
    doneWhen: ({ family }) => family.how === 'told',
  }),
  ...tasks(AGREED, {
    task: 'tell-family-afterwards',
    for: 'owner',
    when: ({ family }) => family.how === 'heldBack',
    what: () => 'It is settled, and the family has not been told. Tell them now, or record why that is still a risk',
    doneBy: ['FamilyNoticeReviewed'],
  }),
];
