import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import { titleOfPost } from '#engine/setting-posts';
import { missed, type NoticeFacts, type NoticeRow, type TaskRow } from '#engine/telling';
import { tellingOf } from '#engine/telling-tables';
import { wordsOfName } from '#engine/words-of-name';
import type { EveryCaseAct } from '../acts.js';
import type { CaseFile } from '../case.js';
import type { EveryCaseRecipient } from '../recipients.js';
import { byWhen, contactName, openPromises, phone, withoutStop } from '../wording.js';

const { text, notice, task } = tellingOf<
  CaseFile,
  EveryCaseAct,
  'new-holder-accepts' | 'next-step' | 'next-step-found',
  EveryCaseRecipient
>();

/** The case itself passes to a cover by this act. */
const thisCasePassed = ({ awaitingHolder, owner }: CaseFile, { sequence }: Act) =>
  awaitingHolder[owner.post] === sequence;

/** The case, or a contribution to it, passes to a cover by this act. */
const somethingPassed = ({ awaitingHolder }: CaseFile, { sequence }: Act) =>
  Object.values(awaitingHolder).includes(sequence);

/** What waits for somebody to take it up: the case, for a post, or what was asked of an agency. */
function whatIsLeft({ act }: NoticeFacts<CaseFile, Act<string, BellFacts>>): string {
  const { key } = act.data;
  const title = titleOfPost(act.area.posts, key);
  return title === key ? `what was asked of ${wordsOfName(key)}` : `the case as ${title}`;
}

/** Who is told that somebody has left, or that nobody took up what was left behind. */
export const CUSTODY_NOTICES: readonly NoticeRow<CaseFile>[] = [
  text('OwnerLeft', {
    template: 'contact-changed',
    when: somethingPassed,
    subject: 'Your contact has changed',
    body: (facts) =>
      `Your contact for ${facts.ref} is now ${contactName(facts)}. Nothing else changes and nothing is lost. You do not need to do anything. Questions: ${phone(facts)}.`,
  }),
  notice('OwnerLeft', {
    template: 'cover-tasks',
    to: 'cover',
    channels: ['inapp', 'email'],
    when: thisCasePassed,
    subject: 'A case passes to you',
    body: (facts) =>
      `You cover ${facts.ref} from now. Take it up ${byWhen(facts, 'new-holder-accepts', facts.context.owner.post)}. ${openPromises(facts.context)}`,
  }),
  notice('OwnerLeft', {
    template: 'leaver-summary',
    to: 'manager',
    channels: ['email'],
    when: thisCasePassed,
    subject: 'Somebody has left',
    body: (facts) =>
      `${facts.ref} is with the cover, ${contactName(facts)}. The family has been told. ${openPromises(facts.context)} If nobody takes the case up ${byWhen(facts, 'new-holder-accepts', facts.context.owner.post)}, it comes back to you.`,
  }),
  notice(missed('new-holder-accepts'), {
    template: 'nobody-took-it-up',
    to: 'manager',
    channels: ['email', 'inapp'],
    subject: 'Nobody has taken it up',
    body: (facts) =>
      `Nobody has taken up ${whatIsLeft(facts)} on ${facts.ref}. Find a holder today, or give the case to another post.`,
  }),
  notice(missed('next-step'), {
    template: 'no-next-step',
    to: 'manager',
    channels: ['email', 'inapp'],
    subject: 'Nothing is set to happen on a case',
    body: (facts) =>
      `No day is set on ${facts.ref} for anything to come, and nobody has said what happens next. See ${byWhen(facts, 'next-step-found')} that it goes on, or give the case to another post.`,
  }),
  ...(['manager', 'owner'] as const).map((to) =>
    notice(missed('next-step-found'), {
      template: 'still-no-next-step',
      to,
      channels: ['email', 'inapp'],
      subject: 'Still nothing is set to happen on a case',
      body: ({ ref }) =>
        `${ref} stands where it stood: no day is set for anything to come, and nobody has said what happens next. Agree today what does, and record it.`,
    }),
  ),
];

/** What somebody is asked to do when somebody has left. */
export const CUSTODY_TASKS: readonly TaskRow<CaseFile>[] = [
  task('OwnerLeft', {
    task: 'open-promises',
    for: 'cover',
    when: thisCasePassed,
    what: ({ context }) => withoutStop(openPromises(context)),
    doneBy: ['OwnerAccepted'],
    doneWhen: (_file, { data }) => (data.contribution ?? null) === null,
  }),
];

/** What somebody contributes: what it is called, when it is due, and which acts finish it. */
interface Contribution {
  readonly title: string;
  due(facts: NoticeFacts<CaseFile>): string;
  readonly doneBy: readonly string[];
}

/** For a pathway with contributions: each that a leaver had begun passes to a cover, who is told. */
export function contributionLeft(name: string, { title, due }: Contribution): NoticeRow<CaseFile> {
  return notice('OwnerLeft', {
    template: 'cover-tasks',
    to: `contributor:${name}`,
    channels: ['email', 'inapp'],
    when: ({ awaitingHolder }, { sequence }) => awaitingHolder[name] === sequence,
    subject: 'A contribution passes to you',
    body: (facts) =>
      `You take over what ${title} contributes to ${facts.ref}. The draft is kept. Take it up ${byWhen(facts, 'new-holder-accepts', name)}; the contribution itself is due ${due(facts)}.`,
  });
}

/** The task that goes with it. */
export function contributionLeftTask(name: string, { title, doneBy }: Contribution): TaskRow<CaseFile> {
  return {
    on: 'OwnerLeft',
    task: `take-over-${name}`,
    for: `contributor:${name}`,
    when: ({ awaitingHolder }, { sequence }) => awaitingHolder[name] === sequence,
    what: () => `Finish what ${title} contributes (the draft is preserved)`,
    doneBy,
    doneWhen: (_file, { data }) =>
      [(data as { readonly from?: string | readonly string[] }).from].flat().includes(name),
  };
}
