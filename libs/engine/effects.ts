import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Act } from './act.js';
import type { ActElsewhere } from './between-cases.js';
import { actOnceConfirmed } from './confirming.js';
import { type BellFacts, rungDeadline } from './deadlines.js';
import type { AreaLimits } from './locality.js';
import type { Pathway } from './pathway.js';
import type { Channel, Recipient } from './recipient.js';
import { type Refused, refused } from './refusal.js';
import { isOccasion, meantBy, requiredNotices } from './required-notices.js';
import { type NoticeFacts, type NoticeRow, type Occasion, type TaskRow, wordsOfNotice } from './telling.js';

/** What follows from an accepted act, as data; carried out after the commit. */
export type Effect =
  | {
      readonly kind: 'notice';
      readonly template: string;
      readonly to: Recipient;
      readonly channel: Channel;
      readonly subject: string;
      readonly body: string;
    }
  | {
      readonly kind: 'task';
      readonly task: string;
      readonly for: Recipient;
      readonly what: string;
      readonly dueOn: CivilDate | null;
    }
  | { readonly kind: 'taskDone'; readonly task: string }
  | {
      readonly kind: 'openCase';
      readonly pathway: string;
      readonly event: string;
      readonly data: Record<string, unknown>;
    };

/** Who is told what, who is asked for what, and which cases are opened, because of one act. */
export function effectsOf(pathway: Pathway, facts: NoticeFacts<unknown>, area: AreaLimits): readonly Effect[] {
  const { act, context } = facts;
  const meant = (row: { on: Occasion; when?: (context: never, act: Act) => boolean }) =>
    isOccasion(row.on, act) && (row.when?.(context as never, act) ?? true);
  return [
    ...finishedBy(pathway, facts).map((task) => ({ kind: 'taskDone' as const, task })),
    ...noticesOf(pathway, facts, area),
    ...pathway.tasks
      .filter((row) => meant(row) && !isAskedAlready(row, facts))
      .flatMap((row) =>
        meantBy(pathway, { addressee: row.for, byKey: row.byKey, act, context }, area).map((recipient) => ({
          kind: 'task' as const,
          task: row.each?.(act, recipient) ?? row.task,
          for: recipient,
          what: row.what(facts),
          dueOn: row.dueOn?.(facts) ?? null,
        })),
      ),
    ...pathway.opens
      .filter(({ on, when }) => on === act.type && (when?.(context, act) ?? true))
      .map(({ pathway: name, event, data }) => ({
        kind: 'openCase' as const,
        pathway: name,
        event,
        data: data(context, act, facts.ref),
      })),
  ];
}

/** The names of the tasks that an act finishes, each once: several rows may open one by the same name. */
function finishedBy({ tasks }: Pathway, { act, context, deadlines }: NoticeFacts<unknown>): readonly string[] {
  const names = tasks
    .filter(
      ({ doneBy, doneWhen }) => doneBy.includes(act.type) && (doneWhen?.(context as never, act, deadlines) ?? true),
    )
    .flatMap(({ task, ends }) => ends?.(context, act) ?? [task]);
  return [...new Set(names)];
}

/** At the second warning of a day, what the first has asked for is on the list: it is not asked for again. */
function isAskedAlready({ on, when }: TaskRow<never>, { act, deadlines }: NoticeFacts<unknown>): boolean {
  if (typeof on === 'string' || 'missed' in on || when !== undefined) return false;
  return (rungDeadline(deadlines, act.data as BellFacts)?.warned.length ?? 0) > 1;
}

/** The words of a row are the same for all whom it goes to. */
function noticesOf(pathway: Pathway, facts: NoticeFacts<unknown>, area: AreaLimits): readonly Effect[] {
  const words = new Map<NoticeRow<unknown>, ReturnType<typeof wordsOfNotice>>();
  return requiredNotices(pathway, facts, area).flatMap(({ template, to, channel, exception, row }) => {
    if (to === null || exception !== undefined) return [];
    const said = words.get(row) ?? wordsOfNotice(row, facts);
    words.set(row, said);
    return [{ kind: 'notice' as const, template, to, channel, ...said }];
  });
}

/** What is recorded on other cases because of one act here; and on this one, where the last confirmation was waited for. */
export function linkedBy({ linkedActs = [] }: Pathway, facts: NoticeFacts<unknown>): readonly ActElsewhere[] {
  const { act, context } = facts;
  const elsewhere = linkedActs
    .filter(({ on, when }) => on === act.type && (when?.(context, act) ?? true))
    .flatMap((row) => {
      const among = row.among?.(context, act);
      return row.to(context, act).map((ref) => ({
        ref,
        type: row.event,
        data: row.data(facts, ref),
        ...(among && { among }),
      }));
    });
  return [...actOnceConfirmed(facts), ...elsewhere];
}

/** Why a linked act is refused by the case that it is for: it is on a pathway to which the act may not go. */
export function linkRefusal({ name, title }: Pathway, among?: readonly string[]): Refused | undefined {
  if (among === undefined || among.includes(name)) return undefined;
  return refused(
    'RULE_NOT_MET',
    `That case is on ${title}, and this is not the place where such cases are decided. Take it to a panel that decides them.`,
  );
}
