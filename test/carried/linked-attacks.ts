import { loadCase } from '#case-record/cases';
import { recordEvent } from '#case-record/record-event';
import type { Facts } from '#engine/history';
import { apiAs, type OpenedService } from '#test/journeys/opened-service';
import { register } from '#workflows/register';
import { ANOTHER, openRolesFor } from './strangers.js';
import { type ActOf, commandOf, reachIn, takenBack } from './tried-and-taken-back.js';

const NO_CASE = 'ZZZZ-ZZZZ';
const LEVELS = ['restricted', 'sealed'] as const;

/** An act that reaches other cases, about to be tried by those who may not record it on all of them. */
interface Attack {
  readonly service: OpenedService;
  readonly act: ActOf;
  readonly problems: string[];
}

/** Tries an act as everybody who may not record it on every case that it touches; says what went otherwise than it must. */
export async function attacked(
  service: OpenedService,
  act: ActOf,
  others: readonly string[],
): Promise<readonly string[]> {
  const attack: Attack = { service, act, problems: [] };
  if ('ref' in act.on) await withoutItsOwnCase(attack, act.on.ref, others);
  else await refusal(attack, 'opened from another council', { person: 'elsewhere' });
  for (const other of others) {
    if (await isNamed(attack, other)) await withoutTheNamedCase(attack, other);
    else await linkedBefore(attack, other);
    await elsewhere(attack, act.person, other);
  }
  return attack.problems;
}

/** Who may read neither case, or only the other, or is of another council: to them the own case is one that is not there. */
async function withoutItsOwnCase(attack: Attack, ref: string, others: readonly string[]): Promise<void> {
  const said = [await refusal(attack, 'on a case that is not there', { person: 'stranger', ref: NO_CASE })];
  for (const level of LEVELS)
    for (const refs of [[ref], [ref, ...others]]) {
      const how = `${refs.length === 1 ? 'its own case' : 'every case'} ${level}`;
      await closed(attack, { refs, level }, async () => {
        said.push(await refusal(attack, how, { person: 'stranger' }));
        await inEveryRole(attack, how);
      });
    }
  said.push(await refusal(attack, 'from another council', { person: 'elsewhere' }));
  alike(attack, 'by who may not know of its own case', said);
}

/** The record itself refuses a stranger in every role that may record it: the pages and the API are not its only guard. */
async function inEveryRole({ service, act, problems }: Attack, how: string): Promise<void> {
  const { record } = service;
  const before = await everything(service);
  const command = await commandOf(record, act);
  for (const role of openRolesFor(act.type)) {
    const { outcome } = await recordEvent(record, { ...command, by: { person: 'stranger', role } });
    if (outcome !== 'refused') problems.push(`${act.type}, ${how}, was recorded as ${role}`);
  }
  if ((await everything(service)) !== before) problems.push(`${act.type}, ${how}, left something behind`);
}

/** Who may read only its own case, and names another in it: closed, of another council or not there, it is no case at all. */
async function withoutTheNamedCase(attack: Attack, other: string): Promise<void> {
  for (const person of [attack.act.person, 'stranger']) {
    const said: string[] = [];
    for (const level of LEVELS) {
      const how = `by ${person}, with ${other} ${level}`;
      await closed(attack, { refs: [other], level }, async () => {
        if (!(await mayRead(attack, person, other))) said.push(await refusal(attack, how, { person, other }));
      });
    }
    if (said.length === 0) continue;
    const { act } = attack;
    said.push(await elsewhere(attack, person, other));
    if (!(await isKnownTo(attack, other))) {
      const data = JSON.parse(JSON.stringify(act.data).replaceAll(other, NO_CASE)) as Facts;
      said.push(await refusal(attack, `by ${person}, naming no case`, { person, data, other: NO_CASE }));
    }
    alike(attack, `${person} and the closed case`, said);
  }
}

/** A link that somebody made who might make it stays good: who acts on its own case need not know of the other. */
async function linkedBefore({ service: { record }, act, problems }: Attack, other: string): Promise<void> {
  const command = await commandOf(record, act);
  for (const level of LEVELS) {
    const { answer, others } = await takenBack(record, async (tx) => {
      await tx.query(CLOSE, [[other], level]);
      return reachIn(tx, record, command);
    });
    if (answer.outcome === 'refused' || !others.includes(other))
      problems.push(`${act.type}, linked to ${other}, which is ${level}: ${JSON.stringify(answer)}`);
  }
}

/** A case of another council is reached by no link: nothing is recorded then, here or there. */
async function elsewhere(attack: Attack, person: string, other: string): Promise<string> {
  const { db } = attack.service.record;
  const move = 'UPDATE case_file SET area = $2 WHERE ref = $1';
  await db.query(move, [other, ANOTHER]);
  const said = await refusal(attack, `by ${person}, with ${other} in another council`, { person, other });
  await db.query(move, [other, attack.act.area]);
  return said;
}

interface Attempt {
  readonly person: string;
  /** Another case than the act is on. */
  readonly ref?: string;
  /** The reference that is named in it; read as REF. */
  readonly other?: string;
  readonly data?: Facts;
}

/** Tries it in the API, where it must be refused and leave nothing anywhere. Gives the answer but for its references. */
async function refusal({ service, act, problems }: Attack, how: string, attempt: Attempt): Promise<string> {
  const { on, type } = act;
  const { person, data = act.data } = attempt;
  const api = apiAs(service, person);
  const before = await everything(service);
  const ref = attempt.ref ?? ('ref' in on ? on.ref : undefined);
  const seen = ref === undefined ? 0 : ((await loadCase(service.record, ref))?.row.sequence ?? 1);
  const { status, body } =
    ref === undefined
      ? await api.open({ ...on, area: act.area, event: type, data })
      : await api.record(ref, type, { data, seen });
  const where = `${type} on ${'ref' in on ? on.ref : on.pathway} ${how}`;
  if (status < 400 || status >= 500) problems.push(`${where} was answered ${status} ${JSON.stringify(body)}`);
  if ((await everything(service)) !== before) problems.push(`${where} left something behind`);
  const { requestId: _, ...rest } = body as Record<string, unknown>;
  const words = JSON.stringify({ status, ...rest });
  return [attempt.other, ref].reduce<string>(
    (all, one) => (one === undefined ? all : all.replaceAll(one, 'REF')),
    words,
  );
}

function alike({ act, problems }: Attack, how: string, said: readonly string[]): void {
  const several = [...new Set(said)];
  if (several.length > 1) problems.push(`${act.type} ${how} is answered in several ways: ${several.join(' | ')}`);
}

const EVERYTHING = `SELECT (SELECT count(*) FROM case_event) || ' ' || (SELECT count(*) FROM case_file) || ' ' ||
  (SELECT count(*) FROM outbox) || ' ' || (SELECT count(*) FROM idempotency) AS counts`;

/** How much there is of all that an act can leave. */
async function everything({ record }: OpenedService): Promise<string> {
  const [{ counts }] = await record.db.query<[{ counts: string }]>(EVERYTHING);
  return counts;
}

// Without an act, so that histories stay comparable, and a meeting, which no act closes, can be tried as well.
const CLOSE = `UPDATE case_file SET regions = jsonb_set(regions, '{access}', to_jsonb($2::text)) WHERE ref = ANY ($1)`;
const OPEN =
  'UPDATE case_file c SET regions = b.regions FROM jsonb_to_recordset($1) AS b (ref text, regions jsonb) WHERE c.ref = b.ref';

interface Closing {
  readonly refs: readonly string[];
  readonly level: string;
}

/** Does something while cases are closed to all but those who are named in them. */
async function closed({ service }: Attack, { refs, level }: Closing, work: () => Promise<void>): Promise<void> {
  const { db } = service.record;
  const before = await db.query('SELECT ref, regions FROM case_file WHERE ref = ANY ($1)', [refs]);
  await db.query(CLOSE, [refs, level]);
  await work();
  await db.query(OPEN, [JSON.stringify(before)]);
}

const mayRead = async ({ service }: Attack, person: string, ref: string): Promise<boolean> =>
  (await apiAs(service, person).look(`/api/cases/${ref}`)).status === 200;

/** Whether the act itself names the case. */
async function isNamed({ service: { record }, act: { on, type, data } }: Attack, ref: string): Promise<boolean> {
  const name = 'ref' in on ? (await loadCase(record, on.ref))?.row.pathway : on.pathway;
  const named = register.pathway(name ?? '').named?.(type, data) ?? [];
  return named.some((one) => one.names === 'case' && one.ref === ref);
}

/** Whether the own case knows the other already: it is on the agenda, or is what the case is about. */
async function isKnownTo({ service: { record }, act: { on } }: Attack, other: string): Promise<boolean> {
  if (!('ref' in on)) return false;
  const context = (await loadCase(record, on.ref))?.caseState.snapshot.context;
  return JSON.stringify(context).includes(other);
}
