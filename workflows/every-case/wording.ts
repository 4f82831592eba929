import type { ClockRow } from '#engine/clock-row';
import type { NoticeFacts } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import type { CaseFile } from './case.js';

type Facts = NoticeFacts<CaseFile>;

/** The telephone number that somebody answers. */
export const phone = ({ act, context }: Facts): string =>
  context.owner.phone ?? String(act.area.settings.telephone ?? 'the number on our website');

/** Where families find free and independent advice. */
export const sendiass = ({ act }: Facts): string => String(act.area.settings.sendiass ?? 'your local SENDIASS');

/** Who answers for the case, as the family knows them. */
export const contactName = ({ act, context }: Facts): string => {
  const { knownAs, cover, post } = context.owner;
  return knownAs ?? act.area.posts[cover ?? post]?.title ?? 'our team';
};

/** What somebody typed, as a sentence of its own: with a full stop, where they gave none. */
export const closed = (words: string): string => words.trim().replace(/([^.!?…])$/, '$1.');

/** What somebody typed, without the full stop that the sentence around it has. */
export const withoutStop = (words: string): string => closed(words).replace(/[.…]$/, '');

/** What is sent to no address but read by somebody: the last line of every letter. */
export const questions = (facts: Facts): string => `Questions: ${phone(facts)}.`;

/** "by Thursday 18 September 2025", and ", 5 pm" before a tribunal, from the deadline of that clock. */
export function byWhen({ deadlines }: Facts, clock: string, key?: string): string {
  const deadline = deadlines.findLast((each) => each.clock === clock && (key === undefined || each.key === key));
  if (deadline?.dueOn == null) return 'as soon as it can be done';
  return `by ${inWords(deadline.dueOn)}${deadline.explanation.byFive ? ', 5 pm' : ''}`;
}

/** What a clock limits, in the words of its row: "tell the family the decision in writing". */
export const titleOf = (rows: readonly Pick<ClockRow<never>, 'id' | 'title'>[], clock: string): string => {
  const row = rows.find(({ id }) => id === clock);
  if (row === undefined) throw new Error(`No clock has the id ${clock}`);
  return row.title;
};

/** What whoever owns a case reads of a day that comes near; `what` is due then. */
export const dueSoon = (clock: string, what: string) =>
  ({
    template: 'clock-at-risk',
    to: 'owner',
    channels: ['inapp', 'email'],
    subject: 'Due soon',
    body: (facts: Facts) =>
      `Due on ${facts.ref} ${byWhen(facts, clock)}: ${what}. If it will be late, tell the family before it is.`,
  }) as const;

/** What every letter of a decision says of the family's rights. No area can take it out. */
export function rights(facts: Facts): string {
  const { parentForum, localServices = [] } = facts.act.area.settings;
  const nearby = [parentForum ?? [], localServices].flat();
  return [
    'Your rights:',
    `• Free, independent advice: ${sendiass(facts)}.`,
    ...(nearby.length > 0 ? [`• Near you, besides: ${nearby.join('; ')}.`] : []),
    '• You can ask the council for an EHC needs assessment at any time (Children and Families Act 2014, section 36(1)). This pathway cannot stop you, and you do not have to wait for it.',
    `• If you are not content with how you were treated, you can complain. Ring ${phone(facts)} or use our complaints page. Complaining never delays your case.`,
  ].join('\n');
}

/** The panel takes the case on this very day: it was let in late, or somebody without whom it could not decide has come. */
export const takenToday = ({ ref, act, ...facts }: Facts): string =>
  `The panel takes your case ${ref} today, ${inWords(act.occurredOn)}. If we wrote to you today that it could not, that is no longer so: it can. You can still take part: ring ${phone({ ref, act, ...facts })} now.`;

/** The same, for a pathway with those clocks. */
export const byWhenOf =
  <Clock extends string>() =>
  (facts: Facts, clock: Clock, key?: string): string =>
    byWhen(facts, clock, key);

/** The open promises, as whoever takes over must read them: a sentence of its own. */
export function openPromises({ promises }: CaseFile): string {
  const open = promises.filter(({ kept }) => !kept);
  if (open.length === 0) return 'No promise is open.';
  return `Promises made: ${open.map(({ what, by }) => `${withoutStop(what)}${by === null ? '' : `, by ${inWords(by)}`}`).join('; ')}.`;
}
