import type { Act } from './act.js';
import { APPROACHING, type BellFacts, PASSED } from './deadlines.js';
import type { AreaLimits } from './locality.js';
import type { Pathway } from './pathway.js';
import type { Channel, Recipient } from './recipient.js';
import type { NoticeFacts, NoticeRow, Occasion } from './telling.js';

/** One notice that the table demands because of one act: to one recipient, by one channel. */
export interface RequiredNotice {
  readonly template: string;
  /** The word of the table for whom it goes to ("family"). */
  readonly addressee: string;
  /** Null where nobody in this case is meant by that word. */
  readonly to: Recipient | null;
  readonly channel: Channel;
  /** Why it is not sent, in words; undefined where it is. */
  readonly exception: string | undefined;
  readonly row: NoticeRow<unknown>;
}

/** Every notice that the table of a pathway demands because of one act, those on the list of exceptions with their reason. */
export function requiredNotices(
  { notices, whoIs, otherParents }: Pick<Pathway, 'notices' | 'whoIs' | 'otherParents'>,
  { act, context }: Pick<NoticeFacts<unknown>, 'act' | 'context'>,
  area: AreaLimits,
): readonly RequiredNotice[] {
  return notices
    .filter((row) => isOccasion(row.on, act) && (row.when?.(context, act) ?? true))
    .flatMap((row) => {
      const { template, to: addressee, channels } = row;
      const exception = row.unless?.(context, act);
      const known = meantBy({ whoIs }, { addressee, byKey: row.byKey, act, context }, area);
      const recipients: readonly (Recipient | null)[] = known.length > 0 ? known : [null];
      const told = recipients.flatMap((to) => channelsTo(channels, to).map((channel) => ({ to, channel })));
      const isToParents = otherParents !== undefined && addressee === FAMILY && row.alone !== true;
      // Each parent has the same right to know: what goes to the family goes to them by a way of their own.
      const parents = isToParents ? whoIs(row.tellsDecision ? TOLD_DECISIONS : TOLD_ALL, context, area) : [];
      const toParents = parents.flatMap((to) =>
        (otherParents?.(channelsTo(channels, to), to) ?? []).map((channel) => ({ to, channel })),
      );
      return [...told, ...toParents].map((one) => ({ template, addressee, ...one, exception, row }));
    });
}

const FAMILY = 'family';
const TOLD_ALL = 'otherParents';
const TOLD_DECISIONS = 'otherParents:decisions';

/** Where nobody is meant, the demand still stands, by whichever way an outsider would be told. */
function channelsTo(channels: NoticeRow<unknown>['channels'], to: Recipient | null): readonly Channel[] {
  if (typeof channels !== 'function') return channels;
  return channels(to ?? { organisation: '' });
}

/** Whom an addressee means: by the key that the row takes of the act, where somebody has it; else whoever the word means. */
export function meantBy(
  { whoIs }: Pick<Pathway, 'whoIs'>,
  { addressee, byKey, act, context }: Meant,
  area: AreaLimits,
): readonly Recipient[] {
  const key = byKey?.(act);
  const keyed = key ? whoIs(`${addressee}:${key}`, context, area) : [];
  return keyed.length > 0 ? keyed : whoIs(addressee, context, area);
}

interface Meant {
  readonly addressee: string;
  readonly byKey: NoticeRow<unknown>['byKey'];
  readonly act: Act;
  readonly context: unknown;
}

/** Whether an act is what a line of a table waits for. */
export function isOccasion(on: Occasion, act: Act): boolean {
  if (typeof on === 'string') return on === act.type;
  if ('missed' in on) return act.type === PASSED && (act.data as BellFacts).clock === on.missed;
  return act.type === APPROACHING && (act.data as BellFacts).clock === on.warned;
}
