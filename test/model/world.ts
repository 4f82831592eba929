import { packDigest } from '#case-record/pack';
import { ASKED, askingOf, speakersIn } from '#engine/confirming';
import { type Accepted, type Case, decide } from '#engine/decide';
import { type Effect, linkRefusal } from '#engine/effects';
import type { Actor, Facts, History, RecordedEvent } from '#engine/history';
import type { Locality } from '#engine/locality';
import { OWN_PARTS } from '#engine/own-parts';
import { makesPack } from '#engine/pack';
import type { Pathway } from '#engine/pathway';
import type { Proposed } from '#engine/proposed';
import { type Refused, refused } from '#engine/refusal';
import { begin, type CaseState, stateOf } from '#engine/replay';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { namedRefusal, notAdmitted } from './admission.js';
import { frozen } from './frozen.js';

/** One case of a world. */
export interface CaseHere extends Case {
  readonly caseState: CaseState;
  readonly told: History;
  /** The case that opened it. */
  readonly parent: string | null;
}

/** A case that an act opens, a moment after it. */
export interface Opening {
  readonly pathway: string;
  readonly type: string;
  readonly data: Facts;
  readonly parent: string;
  readonly key: string;
}

/** What somebody wants recorded. Without `ref` it opens a case on a pathway, under the name `opens` where one is given. */
export interface Deed {
  readonly ref?: string;
  readonly pathway?: string;
  readonly opens?: string;
  readonly parent?: string;
  readonly type: string;
  readonly occurredOn?: CivilDate;
  readonly data: Facts;
  readonly among?: readonly string[];
  readonly by: Actor;
  /** Those who have confirmed it, where it is recorded because they have. */
  readonly confirmedBy?: readonly string[];
  readonly key: string;
}

/** What became of a deed. */
export type Answer =
  | {
      readonly outcome: 'recorded';
      readonly ref: string;
      readonly sequence: number;
      readonly state: string;
      readonly asked?: readonly string[];
    }
  | Refused;

/** Some cases of one area, and the instant it is for them. Never changed: every deed makes another world. */
export interface World {
  readonly locality: Locality;
  readonly pathway: (name: string) => Pathway;
  /** Pathways on which somebody begins a case of their own accord, each as often as it stands here. */
  readonly begins: readonly string[];
  readonly now: string;
  readonly cases: ReadonlyMap<string, CaseHere>;
  readonly remembered: ReadonlyMap<string, { readonly body: string; readonly answer: Answer }>;
  readonly openings: readonly Opening[];
}

/** One act that was recorded with a deed: the deed itself first, then what was linked to it on other cases. */
export interface Happening {
  readonly ref: string;
  readonly event: RecordedEvent;
  /** How many letters and openings wait because of it. */
  readonly follows: number;
  /** The letters and alerts because of it. */
  readonly told: readonly Told[];
}

type Told = Extract<Effect, { kind: 'notice' }>;

/** The world after a deed, what was answered, and what was recorded. */
export interface Outcome {
  readonly world: World;
  readonly answer: Answer;
  readonly happened: readonly Happening[];
}

const SYSTEM = { person: 'system', role: 'system' };

/** Does what the record does, in memory: all that follows from a deed in one moment, or nothing of it. */
export function record(world: World, deed: Deed): Outcome {
  const name = `${deed.by.person} ${deed.key}`;
  const body = JSON.stringify([deed.ref, deed.pathway, deed.parent, deed.type, deed.occurredOn, deed.data, deed.by]);
  const before = world.remembered.get(name);
  if (before !== undefined) {
    const answer = before.body === body ? before.answer : refused('KEY_REUSED', 'That key was used for another act.');
    return { world, answer, happened: [] };
  }
  const done = recordedHere(world, deed);
  if ('outcome' in done) return { world, answer: done, happened: [] };
  const remembered = new Map(done.world.remembered).set(name, { body, answer: done.answer });
  return { ...done, world: { ...done.world, remembered } };
}

function recordedHere(world: World, deed: Deed): Outcome | Refused {
  const here = deed.ref === undefined ? newCase(world, deed) : world.cases.get(deed.ref);
  if (here === undefined) return refused('FIELDS_WRONG', `There is no case ${deed.ref}. Check the reference.`);
  const no = linkRefusal(here.pathway, deed.among) ?? notAdmitted(here, deed);
  if (no !== undefined) return no;
  const today = dayInEngland(world.now);
  const occurredOn = deed.occurredOn ?? today;
  if (occurredOn > today) return refused('IN_THE_FUTURE', 'Give the day on which it happened.');
  const data = JSON.parse(JSON.stringify(deed.data)) as Facts;
  const asked: Proposed = { type: deed.type, occurredOn, recordedAt: world.now, by: deed.by, data };
  const { decided, from } = settled(world, here, { proposed: withPack(here, asked), deed });
  if (decided.outcome === 'refused') return decided;
  const { ref } = here;
  const { sequence } = decided.event;
  const recorded = { outcome: 'recorded' as const, ref, sequence, state: stateOf(decided.next) };
  const answer = { ...recorded, ...(from.length > 0 && { asked: from }) };
  let after = withAct(world, here, decided);
  const follows = decided.effects.filter(({ kind }) => kind === 'notice' || kind === 'openCase').length;
  const happened: Happening[] = [{ ref, event: decided.event, follows, told: decided.effects.filter(isTold) }];
  for (const [index, linked] of decided.linked.entries()) {
    const there = record(after, { by: SYSTEM, ...linked, key: `carried:${ref}:${sequence}:${index}`, occurredOn });
    if (there.answer.outcome === 'refused') return there.answer;
    after = there.world;
    happened.push(...there.happened);
  }
  return { world: after, answer, happened };
}

/** The act, or the asking that stands in its place until all whom it names as saying something have confirmed it. */
function settled(
  { cases }: World,
  here: CaseHere,
  { proposed, deed: { by, data: asked, confirmedBy = [] } }: { readonly proposed: Proposed; readonly deed: Deed },
): { readonly decided: Accepted | Refused; readonly from: readonly string[] } {
  const file = { ...here, history: () => here.told };
  const accepted = decide(file, here.caseState, proposed);
  if (accepted.outcome === 'refused') return { decided: accepted, from: [] };
  const misnamed = namedRefusal(here, { ...proposed, data: asked }, { accepted, cases });
  if (misnamed !== undefined) return { decided: misnamed, from: [] };
  const speakers = OWN_PARTS.includes(by.role)
    ? []
    : speakersIn(here.pathway, proposed, here.caseState.snapshot.context);
  const from = speakers.filter((person) => !confirmedBy.includes(person));
  if (from.length === 0) return { decided: accepted, from };
  const data = askingOf(here.pathway, proposed, from);
  return { decided: decide(file, here.caseState, { ...proposed, type: ASKED, data }), from };
}

const isTold = (effect: Effect): effect is Told => effect.kind === 'notice';

function newCase(world: World, { pathway = '', opens, parent }: Deed): CaseHere {
  const kept = world.pathway(pathway);
  const count = [...world.cases.values()].filter((each) => each.pathway.name === pathway).length;
  const ref = opens ?? `${pathway}-${count + 1}`;
  return { ref, pathway: kept, locality: world.locality, caseState: begin(kept), told: [], parent: parent ?? null };
}

/** An act that makes a pack carries its digest, where it does not say one itself. */
function withPack({ pathway, ref, locality, told, caseState }: CaseHere, asked: Proposed): Proposed {
  const { pack } = pathway;
  if (pack === undefined || !makesPack(pack, asked.type, caseState.snapshot.context)) return asked;
  if (asked.data[pack.digestIn] !== undefined || pathway.problems(asked.type, asked.data).length > 0) return asked;
  const digest = packDigest(pack.of(ref, [...told, { sequence: caseState.sequence + 1, ...asked }], locality.area));
  return { ...asked, data: { ...asked.data, [pack.digestIn]: digest } };
}

function withAct(world: World, here: CaseHere, { event, next, effects }: Accepted): World {
  // The row of the case is read off it at once, and must never fail.
  here.pathway.projection(next.snapshot.context);
  const after = { ...here, caseState: frozen(next), told: [...here.told, frozen(event)] };
  const opened = effects.flatMap((effect, index) =>
    effect.kind === 'openCase'
      ? [{ ...effect, type: effect.event, parent: here.ref, key: `outbox:${here.ref}:${event.sequence}:${index}` }]
      : [],
  );
  const cases = new Map(world.cases).set(here.ref, after);
  return { ...world, cases, openings: [...world.openings, ...opened] };
}

/** Opens the case that has waited longest, as the worker does a moment after the act. Undefined where none waits. */
export function openNext(world: World, opens?: string): (Outcome & { readonly opening: Opening }) | undefined {
  const [opening, ...openings] = world.openings;
  if (opening === undefined) return undefined;
  const { pathway, type, data, parent, key } = opening;
  return {
    opening,
    ...record({ ...world, openings }, { pathway, type, data, parent, key, by: SYSTEM, ...(opens && { opens }) }),
  };
}
