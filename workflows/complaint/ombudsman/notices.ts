import type { NoticeRow, TaskRow } from '#engine/telling';
import { questions } from '../../every-case/wording.js';
import { ACKNOWLEDGED, ANSWERED, NOT_WAITED_FOR, PASSED_ON } from '../acts.js';
import { type Complaint, owedOf } from '../case.js';
import { byWhen, dueBy, letter, notice, task } from '../clocks.js';
import { remediesInLines, remediesOf, whatTheySaid } from '../wording.js';
import { DECISIONS } from './acts.js';
import { isBackFromTheOmbudsman } from './rules.js';

const hasADay = (_file: Complaint, { data }: { readonly data: { readonly papersBy?: string } }): boolean =>
  data.papersBy !== undefined;

/** Who is told that an Ombudsman looks at it, and what was decided. */
export const OMBUDSMAN_NOTICES: readonly NoticeRow<Complaint>[] = [
  letter('OmbudsmanReferred', {
    template: 'ombudsman-looks-at-it',
    subject: 'The Ombudsman looks at your complaint',
    body: (facts) =>
      `The Ombudsman looks at your complaint, and decides in its own time.${owedOf(facts.context).length > 0 ? ' What we promised you stays owed meanwhile.' : ''} Nothing in your child’s case waits for it. ${questions(facts)}`,
  }),
  notice('OmbudsmanReferred', {
    template: 'ombudsman-new',
    to: 'owner',
    channels: ['inapp', 'email'],
    subject: 'A complaint is with the Ombudsman',
    body: (facts) =>
      `${facts.ref} is with the Ombudsman. ${
        facts.act.data.papersBy === undefined
          ? 'Send what it asks for by the day that it names.'
          : `Send what it asked for ${byWhen(facts, 'ombudsman-papers')}.`
      }`,
  }),
  letter('OmbudsmanDecided', {
    template: 'ombudsman-decided',
    subject: 'What the Ombudsman decided',
    body: (facts) => {
      const lines = remediesInLines(remediesOf(facts), facts);
      return [
        `The Ombudsman has decided on your complaint. ${DECISIONS[facts.act.data.decision]}.`,
        facts.act.data.words,
        ...(lines.length === 0 ? [] : [['What we have to do, and you hear when it is done:', ...lines].join('\n')]),
        ...(isBackFromTheOmbudsman(facts.context)
          ? [
              'We still owe you our answer, and we are sorry that it is late. We go on with it: you do not have to ask again.',
            ]
          : []),
        `The Ombudsman’s own letter says how its decision can be looked at again. ${questions(facts)}`,
      ].join('\n\n');
    },
  }),
  notice('OmbudsmanDecided', {
    template: 'complaint-back-from-ombudsman',
    to: 'owner',
    channels: ['inapp', 'email'],
    when: isBackFromTheOmbudsman,
    subject: 'A complaint is back from the Ombudsman',
    body: (facts) =>
      `The Ombudsman does not look at ${facts.ref}, and it has not been answered here: it stands where it stood, and is still owed. The family has been told so. Go on with it today.`,
  }),
  notice('OmbudsmanDecided', {
    template: 'ombudsman-decided-inside',
    to: 'manager',
    channels: ['inapp', 'email'],
    subject: 'The Ombudsman has decided',
    body: (facts) =>
      `The Ombudsman has decided on ${facts.ref}: ${DECISIONS[facts.act.data.decision].toLowerCase()}. ${
        remediesOf(facts).length === 0
          ? 'It asks for nothing to be done.'
          : 'What it asks for is on the case, each with its day and who owes it.'
      }`,
  }),
];

/** Who is asked for papers. */
export const OMBUDSMAN_TASKS: readonly TaskRow<Complaint>[] = [
  task('OmbudsmanReferred', {
    task: 'send-papers-to-ombudsman',
    for: 'owner',
    when: hasADay,
    what: () => 'Send the Ombudsman what it asked for',
    dueOn: dueBy('ombudsman-papers'),
    doneBy: ['PapersSentToOmbudsman', 'OmbudsmanDecided'],
  }),
  ...(['owner', 'manager'] as const).map((to) =>
    task('OmbudsmanDecided', {
      task: `go-on-after-the-ombudsman-${to}`,
      for: to,
      when: isBackFromTheOmbudsman,
      what: ({ context }) =>
        `${to === 'owner' ? 'Go on with a complaint' : 'See that a complaint is answered'} that the Ombudsman does not look at: ${whatTheySaid(context)}`,
      dueOn: dueBy('complaint-lateness-taken-up'),
      doneBy: [...ACKNOWLEDGED, ...PASSED_ON, ...ANSWERED, ...NOT_WAITED_FOR],
    }),
  ),
];
