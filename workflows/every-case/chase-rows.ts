import type { Act, ActClasses } from '#engine/act';
import { CHASED, chased } from '#engine/chasing';
import { deadlineTitle } from '#engine/deadline-words';
import type { Deadline } from '#engine/deadlines';
import { whoseDuty } from '#engine/duty-of';
import type { Facts } from '#engine/history';
import type { AreaLimits } from '#engine/locality';
import type { Pathway } from '#engine/pathway';
import type { Recipient } from '#engine/recipient';
import type { NoticeRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { theirOwnWay } from './family-rows.js';
import { phone } from './wording.js';

/** Whoever is chased is asked again by what they have, and by the day that they have had all along. */

type Tables<Context> = Pick<Pathway<Context>, 'clocks' | 'whoIs'>;

const AWAITED = /^awaited:([^#]+)#?(.*)$/;

/** Whom the tables mean by `awaited:contribution-received#health`: whoever must do that. Undefined for any other word. */
export function whoIsAwaited<Context>(
  tables: Tables<Context>,
  addressee: string,
  facts: { readonly context: Context; readonly area: AreaLimits },
): readonly Recipient[] | undefined {
  const [, clock, key = ''] = AWAITED.exec(addressee) ?? [];
  return clock === undefined ? undefined : whoseDuty(tables, { clock, key }, facts);
}

/** Who is told that they are chased, on a pathway where that can be recorded. */
export function chaseRows<Context>({ clocks }: Tables<Context>, acts: ActClasses): readonly NoticeRow<Context>[] {
  if (!Object.hasOwn(acts, CHASED)) return [];
  return [
    {
      template: 'chased',
      on: CHASED,
      to: 'awaited',
      byKey: ({ data }: Act) => String((data as Facts)['awaited']),
      channels: (to) => ('contact' in to ? theirOwnWay(to) : ['inapp', 'email']),
      subject: 'You are asked again',
      body: (facts) => {
        const { awaited = '', note } = facts.act.data as Facts;
        const deadline = chased(facts.deadlines, { awaited });
        const title = clocks.find(({ id }) => id === deadline?.clock)?.title ?? 'do what was asked';
        const asked = deadlineTitle({ title, key: deadline?.key ?? '' }, facts.act.area);
        return [
          `On ${facts.ref} you are asked again: ${asked}.${whenDue(deadline)}`,
          ...(note === undefined ? [] : [String(note)]),
          `If it is done already, tell us: ${phone(facts as never)}.`,
        ].join('\n\n');
      },
    },
  ];
}

function whenDue({ dueOn = null, state }: Partial<Deadline> = {}): string {
  return dueOn === null ? '' : ` It ${state === 'missed' ? 'was' : 'is'} due on ${inWords(dueOn)}.`;
}
