import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import { missed, type NoticeFacts, type NoticeRow, type TaskRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { questions, withoutStop } from '../../every-case/wording.js';
import { inPounds } from '../../money/pence.js';
import { PROMISING } from '../acts.js';
import { type Complaint, owedOf, REMEDY_TITLES, type Remedy } from '../case.js';
import { letter, notice, tasks } from '../clocks.js';
import { ombudsmanFor } from '../ombudsman/wording.js';
import { inTheirWords, remediesOf } from '../wording.js';

const remedyOf = ({ remedies }: Complaint, item: string): Remedy | undefined =>
  remedies.find((each) => each.item === item);

/** What is said of a remedy that came after its day. */
const lateness = ({ by, doneOn }: Remedy): string =>
  doneOn !== null && doneOn > by ? ` It was promised by ${inWords(by)} and was late. We are sorry.` : '';

const isAChange = ({ remedies }: Complaint, { data }: Act<string, { readonly remedy: string }>): boolean =>
  remedies.some(({ item, kind }) => item === data.remedy && kind === 'serviceChange');

const keyOf = ({ data }: Act<string, { readonly key: string }>): string => data.key;

/** "A payment: For the provision that was missed (£1,750.00)". */
function lateRemedy({ context, act }: NoticeFacts<Complaint, Act<string, BellFacts>>): string {
  const owed = remedyOf(context, act.data.key);
  if (owed === undefined) return 'what was promised';
  return `${REMEDY_TITLES[owed.kind]}: ${withoutStop(owed.what)}${owed.pence === null ? '' : ` (${inPounds(owed.pence)})`}`;
}

/** Whoever said it hears what was done, and what is late. */
export const REMEDIES_NOTICES: readonly NoticeRow<Complaint>[] = [
  ...(['you-said-we-did', 'remedy-done'] as const).map((template) =>
    letter('RemedyDone', {
      template,
      when: (file, act) => isAChange(file, act) === (template === 'you-said-we-did'),
      subject: template === 'remedy-done' ? 'What we promised you is done' : 'You said, we did',
      body: (facts) => {
        const { remedy, what, pence } = facts.act.data;
        const done = remedyOf(facts.context, remedy);
        const paid = pence === undefined ? '' : ` We paid ${inPounds(pence)}.`;
        return `You said: ${inTheirWords(facts.context)}. We did: ${withoutStop(what)}.${paid}${done ? lateness(done) : ''} If this is not so, tell us. ${questions(facts)}`;
      },
    }),
  ),
  letter(missed('remedy-due'), {
    template: 'remedy-late',
    subject: 'What we promised you is late',
    body: (facts) => {
      return `This was to be done for you by ${inWords(facts.act.data.dueOn)}: ${lateRemedy(facts)}. It is not done, and we are sorry. It is still owed: you do not have to ask for it. You can tell ${ombudsmanFor(facts.context)} that it is late. ${questions(facts)}`;
    },
  }),
  notice(missed('remedy-due'), {
    template: 'remedy-late-inside',
    to: 'remedyOwner',
    byKey: keyOf,
    channels: ['inapp', 'email'],
    subject: 'Something promised is late',
    body: (facts) =>
      `On ${facts.ref} this was promised by ${inWords(facts.act.data.dueOn)}: ${lateRemedy(facts)}. You owe it, and it is not recorded as done. The family has been told. Do it today, and record it.`,
  }),
  ...(['owner', 'manager', 'director'] as const).map((to) =>
    notice(missed('remedy-due'), {
      template: 'remedy-late-inside',
      to,
      channels: ['inapp', 'email'],
      subject: 'Something promised is late',
      body: (facts) =>
        `On ${facts.ref} this was promised by ${inWords(facts.act.data.dueOn)} and is not recorded as done: ${lateRemedy(facts)}. The family has been told. See that it is done.`,
    }),
  ),
];

const taskOf = (post: string): string => `do-what-was-promised:${post}`;

/** What is owed, on the list of each who owes something of it, until all of theirs is done. */
export const REMEDIES_TASKS: readonly TaskRow<Complaint>[] = [
  ...tasks(PROMISING, {
    task: 'do-what-was-promised',
    for: 'remedyOwner',
    byKey: ({ data }) => `last ${data.remedies?.length ?? 0}`,
    each: (_act, to) => taskOf('post' in to ? to.post : ''),
    when: (_file, { data }) => (data.remedies ?? []).length > 0,
    what: (facts) =>
      `Do what was promised: ${remediesOf(facts)
        .map(({ what }) => withoutStop(what))
        .join('; ')}`,
    dueOn: (facts) =>
      remediesOf(facts)
        .map(({ by }) => by)
        .sort()[0],
    doneBy: ['RemedyDone'],
    ends: (file) =>
      file.remedies
        .filter(({ owedBy }) => owedOf(file).every((other) => other.owedBy !== owedBy))
        .map(({ owedBy }) => taskOf(owedBy)),
  }),
];
