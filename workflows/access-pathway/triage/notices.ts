import { missed, type NoticeFacts, type NoticeRow, type TaskRow, warned } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { REASONS_IN_WORDS } from '../../areas/profile.js';
import type { CaseFile } from '../../every-case/case.js';
import { isANo } from '../../every-case/child/acts.js';
import { contributionLeft, contributionLeftTask } from '../../every-case/custody/notices.js';
import { closed, contactName, phone, rights } from '../../every-case/wording.js';
import { ASKING } from '../acts.js';
import type { Referral } from '../case.js';
import { byWhen, letter, notice, notices, tasks, text } from '../clocks.js';
import { agency, type Contributor, EVERY_CONTRIBUTOR, NOTHING_TO_DO } from '../wording.js';
import { CONTRIBUTED, TURNED_AWAY } from './acts.js';

/** Who is told what at triage, and about each agency's contribution. */
export const TRIAGE_NOTICES: readonly NoticeRow<Referral>[] = [
  text('ReferralAccepted', {
    template: 'stage-changed',
    subject: 'Your referral is accepted',
    body: (facts) =>
      `Your referral ${facts.ref} is accepted. We are asking school, health and social care what they know, ${byWhen(facts, 'contribution-received')}. ${NOTHING_TO_DO} You can add to your story at any time. Questions: ${phone(facts)}.`,
  }),
  // Why, who will help and when, how to come back, and the family's rights: one letter for both ways of turning away.
  ...notices(TURNED_AWAY, {
    template: 'not-accepted',
    tellsDecision: true,
    to: 'family',
    channels: ['letter', 'portal'],
    subject: 'What happens with your referral',
    body: (facts) => {
      const { to = '', firstContactBy, explanation } = facts.context.onward ?? {};
      const day = firstContactBy === undefined ? 'soon' : `by ${inWords(firstContactBy)}`;
      return `${explanation ?? 'We have looked at your referral with two people, and another service is better placed to help first.'}\n\nWhy: ${closed(reasonInWords(facts.act.data.reason))}\n\nWho will help: ${to}. They have accepted, and will be in touch ${day}.\n\nIf that does not help, or anything changes, ring ${phone(facts)} within ${String(facts.act.area.settings.reopenMonths)} months and we open your case again. There is no new form and you keep your first date.\n\n${rights(facts)}`;
    },
  }),
  ...EVERY_CONTRIBUTOR.flatMap(aboutContribution),
  ...notices(['ConsentWithdrawn', 'ConsentRecorded'], {
    template: 'information-not-to-be-sent',
    to: 'contributorsAtWork',
    channels: ['email', 'inapp'],
    when: (_file, act) => isANo(act),
    subject: 'Please do not send what you know',
    body: (facts) =>
      `We asked you what you know about ${facts.ref}. The family does not agree, or no longer agrees, to sharing: please send nothing, and do not pass on what we told you. If you are worried about the child’s safety, follow your safeguarding procedure. Questions: ${phone(facts)}.`,
  }),
  letter('ConsentWithdrawn', {
    template: 'consent-taken-back',
    when: ({ stage }) => !stage.startsWith('closed.'),
    subject: 'You have taken back your consent',
    body: (facts) =>
      `You have taken back your consent to share. Everybody whom we had asked has been told to send nothing. What was shared before stays on record. ${contactName(facts)} rings you to agree how it goes on: your case is not closed by this, and keeps its place. You can agree again at any time. Questions: ${phone(facts)}.`,
  }),
];

function reasonInWords(code: string): string {
  const worded: Readonly<Record<string, string>> = REASONS_IN_WORDS;
  return worded[code] ?? code;
}

/** Asked, chased, and its lead told when it is overdue. */
function aboutContribution(name: Contributor): readonly NoticeRow<Referral>[] {
  return [
    ...notices(ASKING, {
      template: 'information-requested',
      to: `contributor:${name}`,
      channels: ['email', 'inapp'],
      when: ({ contributions }, { sequence }) => contributions[name]?.askedBy === sequence,
      subject: 'What do you know?',
      body: (facts) =>
        `Please tell us what you know, what has been tried and what came of it, ${byWhen(facts, 'contribution-received', name)}. “Not known to us” is an answer, with the screening questions. Questions: ${phone(facts)}.`,
    }),
    ...notices([warned('contribution-received'), missed('contribution-received')], {
      template: 'information-chased',
      to: `contributor:${name}`,
      channels: ['email', 'inapp'],
      when: (_file, { data }) => data.key === name,
      subject: (facts) => `Your contribution to ${facts.ref}`,
      body: (facts) =>
        `We asked what you know, ${byWhen(facts, 'contribution-received', name)}. Please answer today, if only in two lines. “Not known to us” is an answer. A colleague can take it over: ring ${phone(facts)}.`,
    }),
    notice(missed('contribution-received'), {
      template: 'information-overdue',
      to: `lead:${name}`,
      channels: ['email'],
      when: (_file, { data }) => data.key === name,
      subject: 'Overdue from your service',
      body: (facts) =>
        `What ${agency(name)} knows was due ${byWhen(facts, 'contribution-received', name)} and has not come. A family waits for it. Please see that it comes today, or tell us who will write it. The panel may go on without it.`,
    }),
  ];
}

const contributing = (name: Contributor) => ({
  title: agency(name),
  due: (facts: NoticeFacts<CaseFile>) => byWhen(facts, 'contribution-received', name),
  doneBy: CONTRIBUTED,
});

/** Who is told that a contribution passes to them, after what is told of every leaver. */
export const CONTRIBUTION_LEFT_NOTICES = EVERY_CONTRIBUTOR.map((name) => contributionLeft(name, contributing(name)));

/** What somebody is asked to do once another service has accepted the family. */
export const TRIAGE_TASKS: readonly TaskRow<Referral>[] = tasks(TURNED_AWAY, {
  task: 'first-contact',
  for: 'receiver',
  what: ({ context }) => `First contact with the family by ${context.onward?.firstContactBy ?? ''}`,
  dueOn: ({ context }) => context.onward?.firstContactBy,
  doneBy: ['FirstContactMade', 'CaseReopened'],
});

/** What is asked of whoever takes over a contribution. */
export const CONTRIBUTION_LEFT_TASKS = EVERY_CONTRIBUTOR.map((name) => contributionLeftTask(name, contributing(name)));
