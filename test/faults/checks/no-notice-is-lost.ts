import { existsSync, readdirSync } from 'node:fs';
import { historyOf, loadCase } from '#case-record/cases';
import { canonical } from '#digest/digest';
import { decide } from '#engine/decide';
import { begin } from '#engine/replay';
import { type Evidence, everyCase, type Problems } from './evidence.js';

interface Sent {
  readonly id: number;
  readonly ref: string;
  readonly sequence: number;
  readonly kind: string;
  readonly template: string | null;
  readonly channel: string | null;
  readonly recipient: unknown;
  readonly event: string | null;
  readonly state: string;
  /** The first item of the letter of the day in which it went out. */
  readonly letter: number | null;
  readonly endings: number;
  /** It had nowhere to go, and its case says so. */
  readonly nowhere: boolean;
}

const OUTBOX = `
SELECT o.id::int, o.ref, o.sequence, o.kind, o.template, o.channel, o.recipient, o.event, o.state, o.letter::int,
  (SELECT count(*)::int FROM case_event e WHERE e.ref = o.ref AND e.type IN ('NoticeDelivered', 'NoticeFailed')
   AND e.data->>'notice' = o.id::text) AS endings,
  EXISTS (SELECT FROM case_event e WHERE e.ref = o.ref AND e.type = 'NoticeFailed'
    AND e.data->>'notice' = o.id::text AND e.data->>'status' = 'noAddress') AS nowhere
FROM outbox o ORDER BY o.ref, o.id`;

/** I6: what should follow from each event stands in the outbox once, is done once, and is in the folder once, or had nowhere to go. */
export async function noNoticeIsLost({ record, noticesFolder }: Evidence): Promise<Problems> {
  const outbox = await record.db.query<Sent[]>(OUTBOX);
  const problems = outbox.flatMap((row) => notDone(row));
  for (const ref of await everyCase(record)) {
    const { meant, stopped } = await meantToFollow({ record }, ref);
    problems.push(...stopped);
    const posted = outbox.filter((row) => row.ref === ref).map(wordsOf);
    problems.push(...missing(meant, posted).map((each) => `${ref}: ${each} never reached the outbox`));
    problems.push(
      ...missing(posted, meant).map((each) => `${ref}: ${each} is in the outbox, and nothing called for it`),
    );
  }
  return [...problems, ...folderProblems(outbox, noticesFolder)];
}

function notDone({ id, ref, kind, template, state, endings }: Sent): Problems {
  const name = `${ref} outbox ${id} (${template ?? kind})`;
  return [
    ...(state === 'done' ? [] : [`${name} is ${state}`]),
    ...(kind !== 'notice' || endings === 1 ? [] : [`${name} ended ${endings} times`]),
  ];
}

/** Judges the whole history again, event by event, for what each calls for. */
async function meantToFollow(
  { record }: Pick<Evidence, 'record'>,
  ref: string,
): Promise<{ readonly meant: readonly string[]; readonly stopped: Problems }> {
  const found = await loadCase(record, ref);
  if (!found) throw new Error(`${ref} has gone`);
  const history = await historyOf(record, ref);
  const meant: string[] = [];
  let caseState = begin(found.pathway);
  for (const [index, { sequence, ...proposed }] of history.entries()) {
    const answer = decide({ ...found, ref, history: () => history.slice(0, index) }, caseState, proposed);
    if (answer.outcome === 'refused')
      return { meant, stopped: [`${ref} ${sequence} would be refused today: ${answer.reason}`] };
    for (const effect of answer.effects) {
      if (effect.kind === 'notice') meant.push(wordsOf({ ...effect, sequence, recipient: effect.to, event: null }));
      if (effect.kind === 'openCase')
        meant.push(wordsOf({ ...effect, sequence, template: null, channel: null, recipient: null }));
    }
    caseState = answer.next;
  }
  return { meant, stopped: [] };
}

function wordsOf(item: Pick<Sent, 'sequence' | 'kind' | 'template' | 'channel' | 'recipient' | 'event'>): string {
  const { sequence, kind, template, channel, recipient, event } = item;
  return [sequence, kind, template ?? event, channel, recipient ? canonical(recipient) : ''].join(' ');
}

/** What is in the one list more often than in the other. */
function missing(wanted: readonly string[], there: readonly string[]): readonly string[] {
  const left = [...there];
  return wanted.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const SHOWN_ON_PAGES = ['portal', 'inapp'];

function folderProblems(outbox: readonly Sent[], folder: string): Problems {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const written = files.filter((name) => name.endsWith('.json')).map((name) => Number(name.replace('.json', '')));
  const sendable = outbox.filter(({ kind, channel }) => kind === 'notice' && !SHOWN_ON_PAGES.includes(channel ?? ''));
  const wanted = sendable.filter(({ nowhere }) => !nowhere);
  const unaddressed = sendable.filter(({ id, nowhere }) => nowhere && written.includes(id));
  // One letter of the day is one file, by the name of the first item in it.
  const ids = [...new Set(wanted.map(({ id, letter }) => letter ?? id))];
  return [
    ...ids.filter((id) => !written.includes(id)).map((id) => `Notice ${id} is not in the folder`),
    ...unaddressed.map(({ id }) => `Notice ${id} is in the folder, and its case says that it had nowhere to go`),
    ...written.filter((id) => !outbox.some((row) => row.id === id)).map((id) => `Notice ${id} is in the folder only`),
  ];
}
