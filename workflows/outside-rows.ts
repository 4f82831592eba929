import type { Act } from '#engine/act';
import type { Pathway } from '#engine/pathway';
import { meantBy } from '#engine/required-notices';
import type { NoticeRow } from '#engine/telling';
import { midSentence } from '#engine/words-of-name';

/**
 * Every act from outside reaches somebody inside. Where a family, an adviser, a provider, a setting or another body records
 * something of which the tables tell no member of staff, whoever answers for the case is told. A row whose addressee is
 * nobody just then (those who had read a pack that nobody has read) tells no one.
 */

type Tables<Context> = Pick<
  Pathway<Context>,
  'events' | 'questions' | 'told' | 'roles' | 'notices' | 'tasks' | 'whoIs'
>;

/** Addressees who are somebody on every case. */
const SOMEBODY = ['owner', 'manager'];

/** Acts that people from outside may record, and of which it is not certain that the pathway's own tables tell anybody inside. */
export function unheard<Context>({
  events,
  roles,
  notices,
  tasks,
}: Omit<Tables<Context>, 'questions' | 'told' | 'whoIs'>): readonly string[] {
  const fromOutside = new Set(Object.values(roles).flatMap(({ outside, records }) => (outside ? records : [])));
  const heard = new Set([
    ...notices.filter(({ to, when }) => SOMEBODY.includes(to) && when === undefined).map(({ on }) => on),
    ...tasks.filter(({ for: whom, when }) => SOMEBODY.includes(whom) && when === undefined).map(({ on }) => on),
  ]);
  return events.filter((event) => fromOutside.has(event) && !heard.has(event));
}

/** What whoever answers for the case is told of such acts, but for those of which a reason says why not. */
export function outsideRows<Context>(
  tables: Tables<Context>,
  isOutside: (addressee: string) => boolean,
  because: Readonly<Record<string, string>>,
): readonly NoticeRow<Context>[] {
  const { roles, questions, told, notices, tasks, whoIs } = tables;
  const fromOutside = (role: string) => roles[role]?.outside === true;
  return unheard(tables)
    .filter((event) => because[event] === undefined)
    .map((event): NoticeRow<Context> => {
      const rows = [
        ...notices.filter(({ on }) => on === event),
        ...tasks.filter(({ on }) => on === event).map(({ for: to, ...row }) => ({ ...row, to })),
      ].filter(({ to }) => !isOutside(to));
      const tellsAnyway = (context: Context, act: Act) =>
        rows.some(
          ({ to: addressee, byKey, when }) =>
            (when?.(context, act) ?? true) &&
            meantBy({ whoIs }, { addressee, byKey, act, context }, act.area).length > 0,
        );
      return {
        template: 'heard-from-outside',
        on: event,
        to: 'owner',
        channels: ['digest'],
        when: (context, act) => fromOutside(act.by.role) && !tellsAnyway(context, act),
        subject: 'Something has come from outside',
        body: ({ ref, act }) =>
          `On ${ref} this has come from outside (${midSentence(roles[act.by.role]?.title ?? act.by.role)}): ${told?.({ type: event }) ?? `“${questions[event]?.title ?? event}”.`} Read it on the case, and see what follows from it.`,
      };
    });
}
