import type { Act } from '#engine/act';
import type { Pathway } from '#engine/pathway';
import type { NoticeRow } from '#engine/telling';

/**
 * Every act from outside reaches somebody inside. Where a family, an adviser, a provider, a setting or another body records
 * something of which the tables tell no member of staff, whoever answers for the case is told.
 */

type Tables<Context> = Pick<Pathway<Context>, 'events' | 'questions' | 'told' | 'roles' | 'notices' | 'tasks'>;

/** Acts that people from outside may record, and of which nobody inside is told by the pathway's own tables. */
export function unheard<Context>(
  { events, roles, notices, tasks }: Omit<Tables<Context>, 'questions' | 'told'>,
  isOutside: (addressee: string) => boolean,
): readonly string[] {
  const fromOutside = new Set(Object.values(roles).flatMap(({ outside, records }) => (outside ? records : [])));
  const heard = new Set([
    ...notices.filter(({ to, when }) => !isOutside(to) && when === undefined).map(({ on }) => on),
    ...tasks.filter(({ for: whom, when }) => !isOutside(whom) && when === undefined).map(({ on }) => on),
  ]);
  return events.filter((event) => fromOutside.has(event) && !heard.has(event));
}

/** What whoever answers for the case is told of such acts, but for those of which a reason says why not. */
export function outsideRows<Context>(
  tables: Tables<Context>,
  isOutside: (addressee: string) => boolean,
  because: Readonly<Record<string, string>>,
): readonly NoticeRow<Context>[] {
  const { roles, questions, told, notices, tasks } = tables;
  const fromOutside = (role: string) => roles[role]?.outside === true;
  return unheard(tables, isOutside)
    .filter((event) => because[event] === undefined)
    .map((event): NoticeRow<Context> => {
      const conditions = [
        ...notices.filter(({ on, to }) => on === event && !isOutside(to)),
        ...tasks.filter(({ on, for: whom }) => on === event && !isOutside(whom)),
      ].map(({ when }) => when);
      const tellsAnyway = (context: Context, act: Act) => conditions.some((when) => when?.(context, act) ?? true);
      return {
        template: 'heard-from-outside',
        on: event,
        to: 'owner',
        channels: ['digest'],
        when: (context, act) => fromOutside(act.by.role) && !tellsAnyway(context, act),
        subject: 'Something has come from outside',
        body: ({ ref, act }) =>
          `${roles[act.by.role]?.title ?? act.by.role} recorded on ${ref}: ${told?.({ type: event }) ?? `“${questions[event]?.title ?? event}”.`} Read it on the case, and see what follows from it.`,
      };
    });
}
