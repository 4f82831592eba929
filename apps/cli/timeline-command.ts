import { type Command, InvalidArgumentError } from 'commander';
import type { Computing } from '#engine/compute-limit';
import { limitAnswer } from '#engine/limit-answer';
import { computeTimeline, type TimelineDay } from '#engine/timeline';
import { lawBook } from '#workflows/law';
import { TIMELINES, timelineIn } from '#workflows/law-book/timelines';
import { print, table, UsageError } from './output.js';

interface TimelineOptions {
  readonly from?: string;
  readonly on?: string;
  readonly json?: boolean;
}

/** `clocks timeline`: every limit of a family of clocks from one day; without a family, which there are. */
export function addTimelineCommand<Options extends TimelineOptions>(
  command: Command,
  computingBy: (options: Options) => Promise<Computing>,
): void {
  command
    .argument('[family]', 'one of those that are listed without it', known)
    .option('--from <day>', 'the day it counts from')
    .description('List every limit of a family of clocks from one day: 6, 16 and 20 weeks; a review and its changes')
    .action((family: string | undefined, options: Options) => timeline(family, options, computingBy));
}

async function timeline<Options extends TimelineOptions>(
  family: string | undefined,
  options: Options,
  computingBy: (options: Options) => Promise<Computing>,
): Promise<void> {
  const { from, on, json } = options;
  const chosen = family === undefined ? undefined : timelineIn(family);
  if (chosen === undefined) return list(json);
  if (from === undefined) throw new UsageError(`INPUT_MISSING: Give ${chosen.from} with --from 2026-01-05.`);
  const by = await computingBy(options);
  const days = computeTimeline(lawBook, { timeline: chosen, from, on }, by);
  if ('code' in days) throw new UsageError(`${days.code}: ${days.message}`);
  const lines = () => [
    `${chosen.title}, from ${from}`,
    '',
    ...table(['day', 'away', ...(on ? [`on ${on}`] : []), 'to', 'whose', 'law'], days.map(cells)),
    '',
    ...days.flatMap(supposed),
    '',
    `Bank holidays: ${by.calendar.edition}`,
  ];
  const steps = days.map(({ clock, computed, after, away }) => ({
    clock,
    title: computed.limit.title,
    away,
    ...(after && { ifDoneOnTheLastDayOf: after.limit.id }),
    ...limitAnswer(computed, lawBook),
  }));
  print({ timeline: chosen.id, title: chosen.title, from, steps }, { json, lines });
}

function cells({ due, computed: { limit, answer, against }, away }: TimelineDay): readonly unknown[] {
  const asked = against.map(({ late, daysLeft }) =>
    late ? `${late} late` : limit.lasts && !daysLeft ? 'over' : `${daysLeft} days left`,
  );
  return [`${due}${answer.byFive ? ' 5 pm' : ''}`, away, ...asked, limit.title, limit.owedBy, limit.law];
}

function supposed({ due, after }: TimelineDay): readonly string[] {
  return after ? [`${due} supposes: ${after.limit.title}, on its last day, ${after.answer.due}.`] : [];
}

function list(json: boolean | undefined): void {
  const families = TIMELINES.map(({ id, title, from }) => ({ id, title, from }));
  const rows = families.map(({ id, title, from }) => [id, title, from]);
  print({ timelines: families }, { json, lines: () => table(['family', 'what', '--from'], rows) });
}

function known(family: string): string {
  if (timelineIn(family) !== undefined) return family;
  throw new InvalidArgumentError(`The families are ${TIMELINES.map(({ id }) => id).join(', ')}.`);
}
