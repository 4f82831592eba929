import type { Command } from 'commander';
import { historyOf, loadCase } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import { regionsOf, replay, stateOf } from '#engine/replay';
import { addPackCommand } from './case-pack.js';
import { addVerifyCommand } from './case-verify.js';
import { print, table, WrongUse } from './output.js';
import { withRecord } from './record-at-hand.js';
import { type Looking, shownCase, shownEvent, shownOpen } from './what-is-shown.js';

/** `case show|history|replay|pack|verify`: one case as the record has it. */
export function addCaseCommands(waymark: Command): void {
  const cases = waymark.command('case').description('One case as the record has it');
  const reading = (name: string) =>
    cases
      .command(name)
      .argument('<ref>', 'the reference of the case')
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

async function show(ref: string, looking: Looking): Promise<void> {
  await withRecord(async (record) => {
    const { row, caseState } = await caseAt(record, ref);
    const shown = { ...shownCase(row, looking), deadlines: caseState.deadlines };
    const lines = () => [
      ...Object.entries(shownCase(row, looking)).map(([name, value]) => `${name.padEnd(12)} ${inLine(value)}`),
      '',
      ...table(
        ['clock', 'key', 'state', 'due'],
        caseState.deadlines.map((each) => [each.clock, each.key, each.state, each.dueOn]),
      ),
    ];
    print(shown, { json: looking.json, lines });
  });
}

async function history(ref: string, looking: Looking & { asKnownAt?: string }): Promise<void> {
  const asKnownAt = looking.asKnownAt;
  if (asKnownAt !== undefined && Number.isNaN(Date.parse(asKnownAt)))
    throw new WrongUse(`"${asKnownAt}" is not an instant`);
  await withRecord(async (record) => {
    await caseAt(record, ref);
    const events = await historyOf(record, ref, asKnownAt === undefined ? {} : { asKnownAt });
    const shown = events.map((event) => shownEvent(event, looking));
    const lines = () =>
      table(
        ['#', 'event', 'happened', 'recorded', 'by', ...(looking.reveal ? ['facts'] : [])],
        shown.map((each) => [
          each.sequence,
          each.type,
          each.occurredOn,
          each.recordedAt,
          inLine(each.by),
          inLine(each.data),
        ]),
      );
    print({ ref, events: shown }, { json: looking.json, lines });
  });
}

async function retell(ref: string, looking: Looking): Promise<void> {
  await withRecord(async (record) => {
    const definition = await caseAt(record, ref);
    const events = await historyOf(record, ref);
    const steps = events.map((event, index) => {
      const caseState = replay(definition, events.slice(0, index + 1));
      const after = { state: stateOf(caseState), regions: regionsOf(caseState), open: shownOpen(caseState) };
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
    print({ ref, steps }, { json: looking.json, lines });
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
