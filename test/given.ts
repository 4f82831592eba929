import { type Accepted, decide } from '#engine/decide';
import type { Actor, Facts, History } from '#engine/history';
import type { Locality } from '#engine/locality';
import type { Pathway } from '#engine/pathway';
import type { Refused } from '#engine/refusal';
import { begin, type CaseState, regionsOf, stateOf } from '#engine/replay';
import type { CivilDate } from '#statutory-calendar/civil-date';

/** One act of a story: what happened, on which day; who did it defaults to a role that may. Everything else is its facts. */
export interface StoryAct {
  readonly type: string;
  readonly on: CivilDate;
  readonly by?: Actor;
  readonly [fact: string]: unknown;
}

/** What must be true after the last act. Only what is named is compared. */
export interface Outcome {
  readonly state?: string;
  readonly regions?: Readonly<Record<string, string>>;
  /** Open deadlines by clock, or clock#key; null where none may be open. */
  readonly deadlines?: Readonly<Record<string, CivilDate | null>>;
  /** Templates among the notices of the last act, as "template → addressee by channel" or the template alone. */
  readonly notices?: readonly string[];
  /** Words to be found among the tasks of the last act. */
  readonly tasks?: readonly string[];
}

type Story = {
  readonly caseState: CaseState;
  readonly last: Accepted | Refused | undefined;
  readonly history: History;
};

/**
 * The language of the pathway specs: `given(pathway, …acts).when(act).leadsTo({…})`, or `.isRefused({…})`.
 * An impossible `given` fails: a story that could not have happened proves nothing.
 */
export function givenIn(locality: Locality) {
  return function given(pathway: Pathway, ...acts: readonly StoryAct[]) {
    const story = acts.reduce<Story>(
      (before, act) => {
        const after = told({ pathway, locality }, before, act);
        if (after.last?.outcome === 'refused')
          throw new Error(`Given ${act.type} on ${act.on}: ${refusal(after.last)}`);
        return after;
      },
      { caseState: begin(pathway), last: undefined, history: [] },
    );
    return {
      when: (act: StoryAct) => expectations(told({ pathway, locality }, story, act), story.caseState),
    };
  };
}

function told(
  definition: { pathway: Pathway; locality: Locality },
  { caseState, history }: Story,
  act: StoryAct,
): Story {
  const { type, on, by, at, ...data } = act;
  const last = decide({ ...definition, ref: 'TEST-CASE', history: () => history }, caseState, {
    type,
    occurredOn: on,
    recordedAt: (at as string | undefined) ?? `${on}T12:00:00Z`,
    by: by ?? someoneWhoMay(definition.pathway, type),
    data: data as Facts,
  });
  if (last.outcome === 'refused') return { caseState, last, history };
  return { caseState: last.next, last, history: [...history, last.event] };
}

function someoneWhoMay(pathway: Pathway, type: string): Actor {
  const role = Object.keys(pathway.roles).find((name) => pathway.roles[name]?.records.includes(type)) ?? 'nobody';
  return { person: role, role };
}

function expectations({ last, caseState }: Story, before: CaseState) {
  return {
    /** The decision itself, for what the language has no words for. */
    decision: last as Accepted | Refused,
    leadsTo(outcome: Outcome): void {
      if (last?.outcome !== 'accepted') throw new Error(`Expected it to be accepted, but: ${refusal(last as Refused)}`);
      const wrong = differences(last, caseState, outcome);
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    },
    isRefused(why: Partial<Refused>): void {
      if (last?.outcome !== 'refused')
        throw new Error(`Expected a refusal, but it led from ${stateOf(before)} to ${stateOf(caseState)}`);
      for (const [name, value] of Object.entries(why)) {
        const actual = last[name as keyof Refused];
        if (JSON.stringify(actual) !== JSON.stringify(value))
          throw new Error(`Expected ${name} ${JSON.stringify(value)}, but: ${refusal(last)}`);
      }
    },
  };
}

function differences({ effects }: Accepted, caseState: CaseState, outcome: Outcome): readonly string[] {
  const wrong: string[] = [];
  const state = stateOf(caseState);
  if (outcome.state !== undefined && outcome.state !== state)
    wrong.push(`Expected state ${outcome.state}, but it is ${state}`);
  const regions = regionsOf(caseState);
  for (const [region, expected] of Object.entries(outcome.regions ?? {})) {
    if (regions[region] !== expected) wrong.push(`Expected ${region} ${expected}, but it is ${regions[region]}`);
  }
  for (const [name, expected] of Object.entries(outcome.deadlines ?? {})) {
    const open = caseState.deadlines.find(
      (each) => each.state === 'open' && name === (each.key ? `${each.clock}#${each.key}` : each.clock),
    );
    if ((open?.dueOn ?? null) !== expected)
      wrong.push(`Expected ${name} due ${expected}, but it is ${open?.dueOn ?? 'not open'}`);
  }
  const notices = effects.flatMap((effect) => (effect.kind === 'notice' ? [effect] : []));
  const sent = notices.flatMap(({ template, to, channel }) => [
    template,
    `${template} → ${Object.values(to)[0]} by ${channel}`,
  ]);
  for (const notice of outcome.notices ?? [])
    if (!sent.includes(notice)) wrong.push(`Expected the notice ${notice} among: ${sent.join('; ')}`);
  const tasks = effects.flatMap((effect) => (effect.kind === 'task' ? [effect.what] : []));
  for (const words of outcome.tasks ?? [])
    if (!tasks.some((task) => task.includes(words)))
      wrong.push(`Expected a task “${words}” among: ${tasks.join('; ')}`);
  return wrong;
}

function refusal({ code, rule, reason, law }: Refused): string {
  return `refused, ${[code, rule, law].filter(Boolean).join(', ')}: ${reason}`;
}
