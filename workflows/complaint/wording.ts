import type { PartOfCase } from '#engine/projection';
import type { NoticeFacts } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { phone, withoutStop } from '../every-case/wording.js';
import { inPounds } from '../money/pence.js';
import {
  aPanelIsNext,
  BODIES_IN_WORDS,
  type Complaint,
  REMEDY_TITLES,
  type Remedy,
  type Route,
  waitedFor,
} from './case.js';
import { byWhen } from './clocks.js';
import { ombudsmanOf } from './ombudsman/wording.js';

type Facts = NoticeFacts<Complaint>;

/** What every letter says of an appeal. */
export const APPEALS_GO_ON =
  'Complaining changes nothing in your child’s case. It delays no appeal, and you do not have to complain before you appeal: the time to appeal goes on.';

/** Free of time limits of ours: the Ombudsman has its own. */
const ombudsmanNext = ({ context }: Facts): string =>
  `If you are not content, you can go to ${ombudsmanOf(context)}. It is free. It usually has to hear from you within twelve months of the day on which you first knew of what you complain about.`;

const STAGE_TWO: Readonly<Record<Exclude<Route, 'nhs'>, string>> = {
  corporate: 'somebody who had no part in this answer then looks at it again',
  childrenAct: 'it is then investigated, with somebody who is independent of us (SI 2006/1738 reg 17)',
};

/** Whether stage 2 can still be asked for: that route has one, and it has not been. */
export const stageTwoIsOpen = (file: Complaint): file is Complaint & { readonly route: Exclude<Route, 'nhs'> } =>
  file.route !== null && file.route !== 'nhs' && file.stageTwoOn === null;

/** How to go on after an answer: the next stage, by which day, how to ask for it, and the Ombudsman. */
export function howToGoOn(facts: Facts): string {
  const { context } = facts;
  const { route } = context;
  const ask = `To ask, use the page of your complaint, ring ${phone(facts)}, or write to us.`;
  if (aPanelIsNext(context))
    return `If you are not content, you can ask for a review panel ${byWhen(facts, 'ca89-stage3-request')}, and say why: three independent people then look at it (SI 2006/1738 reg 18). ${ask} After the panel you can go to ${ombudsmanOf(context)}.`;
  const second = stageTwoIsOpen(context) ? STAGE_TWO[context.route] : undefined;
  if (second === undefined)
    return `${facts.act.type === 'ComplaintAnswered' ? 'This is our last answer.' : 'There is no further stage with us.'} ${ombudsmanNext(facts)} If we do not hear from you ${byWhen(facts, 'complaint-taken-further')}, we close the complaint; the Ombudsman stays open to you.`;
  return `If you are not content, you can ask for stage 2 ${byWhen(facts, 'complaint-taken-further')}: ${second}. ${ask} If that day has gone by, ask all the same and say why it is late. After stage 2${route === 'childrenAct' ? ' and a review panel' : ''} you can go to ${ombudsmanOf(context)}. If we do not hear from you by then, we close the complaint.`;
}

/** What is owed, a line each: what, by whom, by which day. */
export function remediesInLines(remedies: readonly Remedy[], { act }: Pick<Facts, 'act'>): readonly string[] {
  return remedies.map(
    ({ kind, what, pence, owedBy, by }) =>
      `• ${REMEDY_TITLES[kind]}: ${withoutStop(what)}${pence === null ? '' : ` (${inPounds(pence)})`}, by ${inWords(by)}, from ${act.area.posts[owedBy]?.title ?? 'us'}.`,
  );
}

/** What an act has promised or ordered besides what was owed before. */
export const remediesOf = ({ context: { remedies }, act }: Facts): readonly Remedy[] => {
  const more = (act.data as { readonly remedies?: readonly object[] }).remedies?.length ?? 0;
  return more === 0 ? [] : remedies.slice(-more);
};

/** What whoever made it said, in their own words. */
export const inTheirWords = ({ about }: Complaint): string => withoutStop(about.join('; '));

/** A complaint as a line of a list: "The school’s view was taken as a reason; We were sent on". */
export const whatTheySaid = ({ about, definition }: Complaint): string =>
  withoutStop(definition === '' ? about.join('; ') : definition);

/** What is owed because of a complaint, and what other bodies have still to say: side by side on the page of the case. */
export function partsOf(file: Complaint): readonly PartOfCase[] {
  return [
    ...waitedFor(file).map(({ body, post }) => ({
      name: `What ${BODIES_IN_WORDS[body]} says to its points`,
      state: 'Asked for',
      holder: { post },
    })),
    ...file.remedies.map(({ kind, what, owedBy, by, doneOn }) => ({
      name: `${REMEDY_TITLES[kind]}: ${withoutStop(what)}`,
      state: doneOn === null ? `To be done by ${inWords(by)}` : `Done on ${inWords(doneOn)}`,
      holder: { post: owedBy },
    })),
  ];
}
