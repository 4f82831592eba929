import type { Command } from 'commander';
import { historyOf, loadCase } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import { referenceMeant } from '#engine/as-meant';
import { outOfSight } from '#engine/history';
import { regionsOf, replay, stateOf } from '#engine/replay';
import { addPackCommand } from './case-pack.js';
import { addVerifyCommand } from './case-verify.js';
import { print, table, UsageError } from './output.js';
import { withRecord } from './record-at-hand.js';
import { type DisplayOptions, openDeadlines, redactedCase, redactedEvent } from './redaction.js';

/** `case show|history|replay|pack|verify`: one case as the record has it. */
export function addCaseCommands(waymark: Command): void {
  const cases = waymark.command('case').description('One case as the record has it');
  const reading = (name: string) =>
    cases
      .command(name)
      .argument('<ref>', 'the reference of the case', referenceMeant)
      .option('--json', 'one JSON document')
      .option('--reveal', 'with names and facts about people');
  reading('show').description('Where it stands, with its deadlines').action(show);
  reading('history')
    .option('--as-known-at <instant>', 'only what was known then, like 2026-01-05T12:00:00Z')
    .description('Every event, in order')
    .action(history);
  reading('replay').description('Where it stood after each event, told again from its history alone').action(retell);
  addPackCommand(cases);
  addVerifyCommand(cases);
}

async function show(ref: string, options: DisplayOptions): Promise<void> {
  await withRecord(async (record) => {
    const { row, caseState } = await caseAt(record, ref);
    const shown = { ...redactedCase(row, options), deadlines: caseState.deadlines };
    const lines = () => [
      ...Object.entries(redactedCase(row, options)).map(([name, value]) => `${name.padEnd(12)} ${inLine(value)}`),
      '',
      ...table(
        ['clock', 'key', 'state', 'due'],
        caseState.deadlines.map((each) => [each.clock, each.key, each.state, each.dueOn]),
      ),
    ];
    print(shown, { json: options.json, lines });
  });
}

async function history(ref: string, options: DisplayOptions & { asKnownAt?: string }): Promise<void> {
  const asKnownAt = options.asKnownAt;
  if (asKnownAt !== undefined && Number.isNaN(Date.parse(asKnownAt)))
    throw new UsageError(`"${asKnownAt}" is not an instant`);
  await withRecord(async (record) => {
    await caseAt(record, ref);
    const events = await historyOf(record, ref, asKnownAt === undefined ? {} : { asKnownAt });
    const hidden = outOfSight(await historyOf(record, ref));
    const shown = events.map((event) => redactedEvent(event, hidden.has(event.sequence) ? {} : options));
    const lines = () =>
      table(
        ['#', 'event', 'happened', 'recorded', 'by', ...(options.reveal ? ['facts'] : [])],
        shown.map((each) => [
          each.sequence,
          each.type,
          each.occurredOn,
          each.recordedAt,
          inLine(each.by),
          inLine(each.data),
        ]),
      );
    print({ ref, events: shown }, { json: options.json, lines });
  });
}

async function retell(ref: string, options: DisplayOptions): Promise<void> {
  await withRecord(async (record) => {
    const definition = await caseAt(record, ref);
    const events = await historyOf(record, ref);
    const steps = events.map((event, index) => {
      const caseState = replay(definition, events.slice(0, index + 1));
      const after = { state: stateOf(caseState), regions: regionsOf(caseState), open: openDeadlines(caseState) };
      return { sequence: event.sequence, type: event.type, occurredOn: event.occurredOn, ...after };
    });
    const lines = () =>
      table(
        ['#', 'event', 'happened', 'then stands at', 'open deadlines'],
        steps.map((each) => [
          each.sequence,
          each.type,
          each.occurredOn,
          each.state,
          each.open.map(({ clock, key, dueOn }) => `${clock}${key && `#${key}`} ${dueOn}`).join(', '),
        ]),
      );
    print({ ref, steps }, { json: options.json, lines });
  });
}

async function caseAt(record: CaseRecord, ref: string) {
  const found = await loadCase(record, ref);
  if (found === null) throw new Error(`No case has the reference ${ref}`);
  return found;
}

function inLine(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
