import { CaseNotFound } from '#case-record/case-not-found';
import { caseRow } from '#case-record/cases';
import type { Answer, Command } from '#case-record/command';
import { packOf } from '#case-record/pack';
import { holdersOf, personById } from '#case-record/people';
import { recordConfirmed } from '#case-record/record-confirmed';
import { recordEvent } from '#case-record/record-event';
import { recordLeaver } from '#case-record/record-leaver';
import type { Actor } from '#engine/history';
import { OWN_PARTS } from '#engine/own-parts';
import type { Pathway } from '#engine/pathway';
import { roleFor } from '#engine/role-on-pathway';
import type { PlayStep } from './file/story.js';
import { type Play, refOf } from './play.js';
import { referencesIn, resolved } from './references.js';

/** What came of a proposal: the answer of the record, or why there was nothing to propose it to. */
export type StepAnswer =
  | Answer
  | {
      readonly outcome: 'refused';
      readonly code: 'NOT_OPENED' | 'NO_SUCH_CASE';
      readonly reason: string;
      readonly rule?: string;
      readonly law?: string;
    };

const LEFT = 'OwnerLeft';

/** Proposes the act of a step through the one way in, and lets everybody who is asked confirm it, unless the step says no. */
export async function propose(play: Play, step: PlayStep & { readonly act: string }): Promise<StepAnswer> {
  const missing = [step.on, step.parent, ...referencesIn(step.data)].find(
    (name) => name !== undefined && refOf(play, name) === undefined,
  );
  if (missing !== undefined && step.act !== LEFT) return notOpened(missing);
  if (step.act === LEFT) return leave(play, step);
  const command = await commandOf(play, step);
  try {
    const answer = await (step.confirmed ? recordConfirmed : recordEvent)(play.record, command);
    if (answer.outcome === 'recorded' && step.on === undefined) play.refs.set(nameGiven(play, step), answer.ref);
    return answer;
  } catch (error) {
    if (!(error instanceof CaseNotFound)) throw error;
    return { outcome: 'refused', code: 'NO_SUCH_CASE', reason: `${error.message} that they may know of.` };
  }
}

const notOpened = (name: string): StepAnswer => ({
  outcome: 'refused',
  code: 'NOT_OPENED',
  reason: `The case ${name} is not there: the step that was to open it was refused, or it has not followed from another yet.`,
});

/** The name under which a step opens its case: the one it gives, else that of the pathway. */
function nameGiven({ refs }: Play, { as, pathway = '' }: PlayStep): string {
  let name = as ?? pathway;
  for (let count = 2; refs.has(name); count += 1) name = `${as ?? pathway}-${count}`;
  return name;
}

async function commandOf(play: Play, step: PlayStep & { readonly act: string }): Promise<Command> {
  const { story, record } = play;
  const { act: type, occurredOn, n } = step;
  const ref = step.on === undefined ? undefined : refOf(play, step.on);
  const row = ref === undefined ? null : await caseRow(record, ref);
  const pathway = row ? record.register.pathway(row.pathway, row.version) : pathwayNamed(play, step);
  const parent = step.parent === undefined ? undefined : refOf(play, step.parent);
  return {
    ...(ref === undefined ? { pathway: pathway.name, area: story.area } : { ref }),
    ...(parent !== undefined && { parent }),
    type,
    data: await withReferences(play, step),
    by: await actorOf(play, step, (roles) => roleFor({ roles }, { pathway, type, ...chosen(step) })),
    key: `play:${story.id}:${n}`,
    ...(occurredOn && { occurredOn }),
  };
}

const pathwayNamed = ({ record }: Play, { pathway = '' }: PlayStep): Pathway => record.register.pathway(pathway);

const chosen = ({ role }: PlayStep) => (role === undefined ? {} : { chosen: role });

async function withReferences(play: Play, { data }: PlayStep) {
  const names = [...new Set(referencesIn(data))];
  const packs = new Map<string, string>();
  for (const name of names) packs.set(name, (await packOf(play.record, refOf(play, name) ?? ''))?.current ?? '');
  return resolved(data, (kind, name) => (kind === 'ref' ? refOf(play, name) : packs.get(name)) ?? '');
}

/** Who acts: somebody of the story, the holder of a post, or one of our own parts. In the role that is chosen from theirs. */
async function actorOf(
  { record, story, people }: Play,
  { by = '' }: PlayStep,
  roleOf: (roles: readonly string[]) => string,
): Promise<Actor> {
  if (by === 'meeting') return { person: 'meeting', role: 'system' };
  if (story.people.find(({ id }) => id === by)?.role.startsWith('system.') || by === 'peopleFeed') return PEOPLE_FEED;
  if (!people.has(by) && OWN_PARTS.includes(by)) return { person: by, role: by };
  const id = people.has(by) ? by : ((await holdersOf(record, story.area))[by] ?? by);
  const person = await personById(record, id);
  return { person: id, role: roleOf(person?.roles ?? []) };
}

const PEOPLE_FEED: Actor = { person: 'hr-feed', role: 'peopleFeed' };

/** Somebody has left: it is recorded on every case they held, and not on one. */
async function leave(play: Play, step: PlayStep): Promise<StepAnswer> {
  const { person, coverPerson } = step.data as { person?: string; coverPerson?: string };
  const may = play.record.register
    .pathways()
    .flatMap(({ roles }) => Object.keys(roles).filter((name) => roles[name]?.records.includes(LEFT)));
  const by = await actorOf(play, step, (roles) => step.role ?? roles.find((role) => may.includes(role)) ?? '');
  const answer = await recordLeaver(play.record, {
    person: String(person),
    by,
    key: `play:${play.story.id}:${step.n}`,
    ...(coverPerson && { coverPerson }),
    ...(step.occurredOn && { occurredOn: step.occurredOn }),
  });
  if ('outcome' in answer) return answer;
  const ref = step.on === undefined ? answer.cases[0] : refOf(play, step.on);
  const row = ref === undefined ? null : await caseRow(play.record, ref);
  return { outcome: 'recorded', ref: ref ?? '', sequence: row?.sequence ?? 0, state: row?.state ?? '' };
}
