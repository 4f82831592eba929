import { type CalendarChange, movedInWords } from '#engine/calendar-change';
import type { NoticeFacts, NoticeRow, TaskRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import type { CaseFile } from './case-file.js';
import { openPromises } from './custody.js';

/** What the words of any notice may draw on. */
export type Told<File extends CaseFile = CaseFile> = NoticeFacts<File>;

/** The telephone number that somebody answers. */
export const phone = ({ act, context }: Told): string =>
  context.owner.phone ?? String(act.area.settings.telephone ?? 'the number on our website');

/** Who answers for the case, as the family knows them. */
export const contactName = ({ act, context }: Told): string => {
  const { knownAs, cover, post } = context.owner;
  return knownAs ?? act.area.posts[cover ?? post]?.title ?? 'our team';
};

/** "by Thursday 18 September 2025", from the deadline of that clock. */
export function byWhen({ deadlines }: Told, clock: string, key?: string): string {
  const due = deadlines.findLast((each) => each.clock === clock && (key === undefined || each.key === key))?.dueOn;
  return due == null ? 'as soon as we can' : `by ${inWords(due)}`;
}

/** What every letter of a decision says of the family's rights. No area can take it out. */
export function rights(facts: Told): string {
  const { sendiass = 'your local SENDIASS', parentForum, localServices = [] } = facts.act.area.settings;
  const nearby = [parentForum ?? [], localServices].flat();
  return [
    'Your rights:',
    `• Free, independent advice: ${sendiass}.`,
    ...(nearby.length > 0 ? [`• Near you, besides: ${nearby.join('; ')}.`] : []),
    '• You can ask the council for an EHC needs assessment at any time (Children and Families Act 2014, section 36(1)). This pathway cannot stop you, and you do not have to wait for it.',
    `• If you are not content with how you were treated, you can complain. Ring ${phone(facts)} or use our complaints page. Complaining never delays your case.`,
  ].join('\n');
}

/** The case itself passes to a cover by this act. */
const thisCasePassed = ({ awaitingHolder, owner }: CaseFile, { sequence }: Told['act']) =>
  awaitingHolder[owner.post] === sequence;

/** The case, or a contribution to it, passes to a cover by this act. */
const somethingPassed = ({ awaitingHolder }: CaseFile, { sequence }: Told['act']) =>
  Object.values(awaitingHolder).includes(sequence);

const movedIn = ({ data }: Told['act']) => (data as unknown as CalendarChange).moved;

/** Who is told that somebody has left, that something could not be delivered, or that days moved: the same on every pathway. */
export const EVERY_CASE_NOTICES: readonly NoticeRow<CaseFile>[] = [
  {
    template: 'contact-changed',
    on: 'OwnerLeft',
    to: 'family',
    channels: ['sms', 'portal'],
    when: somethingPassed,
    words: (facts) => ({
      subject: `Your contact has changed: ${facts.ref}`,
      body: `Your contact for ${facts.ref} is now ${contactName(facts)}. Nothing else changes and nothing is lost. You do not need to do anything. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'cover-tasks',
    on: 'OwnerLeft',
    to: 'cover',
    channels: ['inapp', 'email'],
    when: thisCasePassed,
    words: (facts) => ({
      subject: `A case passes to you: ${facts.ref}`,
      body: `You cover ${facts.ref} from now. Take it up ${byWhen(facts, 'new-holder-accepts', facts.context.owner.post)}. Promises made: ${openPromises(facts.context)}`,
    }),
  },
  {
    template: 'leaver-summary',
    on: 'OwnerLeft',
    to: 'manager',
    channels: ['email'],
    when: thisCasePassed,
    words: (facts) => ({
      subject: `Somebody has left: ${facts.ref}`,
      body: `${facts.ref} is with the cover, ${contactName(facts)}. The family has been told. Promises made: ${openPromises(facts.context)} If nobody takes the case up ${byWhen(facts, 'new-holder-accepts', facts.context.owner.post)}, it comes back to you.`,
    }),
  },
  {
    template: 'nobody-took-it-up',
    on: { missed: 'new-holder-accepts' },
    to: 'manager',
    channels: ['email', 'inapp'],
    words: (facts) => ({
      subject: `Nobody has taken it up: ${facts.ref}`,
      body: `Nobody has taken up ${facts.act.data.key} on ${facts.ref}. Find a holder today, or give the case to another post.`,
    }),
  },
  {
    // Families see the new day on their page. Whether somebody holds a letter with the old one, only people know.
    template: 'deadlines-moved',
    on: 'CalendarChanged',
    to: 'manager',
    channels: ['inapp'],
    when: (_file, act) => movedIn(act).some(({ before, after }) => before !== after),
    words: ({ ref, act }) => ({
      subject: `Deadlines have moved: ${ref}`,
      body: [
        `The list of bank holidays has changed, and the open deadlines of ${ref} have been counted again:`,
        ...movedIn(act).map((moved) => `• ${movedInWords(moved)}.`),
        'Whoever was told an old day in a letter must be told the new one.',
      ].join('\n'),
    }),
  },
];

/** What somebody is asked to do when somebody has left, or when something could not be delivered. */
export const EVERY_CASE_TASKS: readonly TaskRow<CaseFile>[] = [
  {
    task: 'open-promises',
    on: 'OwnerLeft',
    for: 'cover',
    when: thisCasePassed,
    what: ({ context }) => `Open promises: ${openPromises(context)}`,
    doneBy: ['OwnerAccepted'],
    doneWhen: (_file, { data }) => (data.contribution ?? null) === null,
  },
  {
    task: 'reach-another-way',
    on: 'NoticeFailed',
    for: 'owner',
    what: ({ act }) =>
      `The notice “${act.data.template}” could not be delivered by ${act.data.channel}. Reach them another way, and correct the contact.`,
    doneBy: ['ReachedAnotherWay'],
  },
];

/** For a pathway with contributions: each that a leaver had begun passes to a cover, who is told. */
export function contributionLeft(name: string, title: string): NoticeRow<CaseFile> {
  return {
    template: 'cover-tasks',
    on: 'OwnerLeft',
    to: `contributor:${name}`,
    channels: ['email', 'inapp'],
    when: ({ awaitingHolder }, { sequence }) => awaitingHolder[name] === sequence,
    words: (facts) => ({
      subject: `A contribution passes to you: ${facts.ref}`,
      body: `You take over what ${title} contributes to ${facts.ref}. The draft is kept. Take it up ${byWhen(facts, 'new-holder-accepts', name)}; the contribution itself is due ${byWhen(facts, 'contribution-received', name)}.`,
    }),
  };
}

/** The task that goes with it. */
export function contributionLeftTask(name: string, title: string): TaskRow<CaseFile> {
  return {
    task: `take-over-${name}`,
    on: 'OwnerLeft',
    for: `contributor:${name}`,
    when: ({ awaitingHolder }, { sequence }) => awaitingHolder[name] === sequence,
    what: () => `Finish what ${title} contributes (the draft is preserved)`,
    doneBy: ['ContributionReceived', 'ContributionWaived'],
    doneWhen: (_file, { data }) => data.from === name,
  };
}
