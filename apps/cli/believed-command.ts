import type { Command } from 'commander';
import { historyOf, loadCase } from '#case-record/cases';
import { referenceMeant } from '#engine/as-meant';
import { type BelievedDay, believed } from '#engine/believed';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { explainInWords } from '#statutory-calendar/reckon';
import { dateOption } from './options.js';
import { print, table } from './output.js';
import { withRecord } from './record-at-hand.js';

/** `deadlines believed`: what a deadline was thought to be on a day, by what, and what changed it since. */
export function addBelievedCommand(deadlines: Command): void {
  deadlines
    .command('believed')
    .argument('<ref>', 'the case', referenceMeant)
    .argument('<clock>', 'the id of the time limit')
    .requiredOption('--on <date>', 'at the end of that day', dateOption)
    .option('--key <key>', 'which of several of one kind', '')
    .option('--json', 'one JSON document')
    .description('Tell what a deadline was believed to be on a day, and what changed it since')
    .action(tell);
}

interface BelievedOptions {
  readonly on: CivilDate;
  readonly key: string;
  readonly json?: boolean;
}

async function tell(ref: string, clock: string, { on, key, json }: BelievedOptions): Promise<void> {
  await withRecord(async (record) => {
    const definition = await loadCase(record, ref);
    if (definition === null) throw new Error(`No case has the reference ${ref}`);
    const told = believed(definition, await historyOf(record, ref), { clock, key, on });
    if (told === undefined) throw new Error(`Case ${ref} has never had the deadline ${clock}${key && ` (${key})`}`);
    const { deadline, law, startedBy, changes } = told;
    const started =
      startedBy && `Started by event ${startedBy.sequence}, ${startedBy.type} on ${startedBy.occurredOn}.`;
    const lines = () => [
      `${law.title}: ${deadline === null ? `not running at the end of ${on}` : `due ${deadline.dueOn ?? 'on no day in law'}`}`,
      ...(deadline ? [explainInWords(deadline.explanation), `Counted by: ${deadline.explanation.calendar}.`] : []),
      ...(started ? [started] : []),
      `Law: ${law.law}, as read on ${law.lawAsAt}.`,
      ...(changes.length === 0 ? ['Nothing has changed it since.'] : rows(changes)),
    ];
    print(told, { json, lines });
  });
}

function rows(changes: NonNullable<ReturnType<typeof believed>>['changes']): readonly string[] {
  const day = (believed: BelievedDay | null) =>
    believed ? `${believed.dueOn ?? 'no day'} (${believed.state})` : 'none';
  return table(
    ['recorded', 'event', 'why', 'before', 'after'],
    changes.map(({ recordedAt, type, cause, before, after }) => [recordedAt, type, cause, day(before), day(after)]),
  );
}
