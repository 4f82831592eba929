import { isByTheClock } from '#engine/deadlines';
import { decide } from '#engine/decide';
import type { Effect } from '#engine/effects';
import type { RecordedEvent } from '#engine/history';
import type { Pathway } from '#engine/pathway';
import { begin, type CaseDefinition, type CaseState } from '#engine/replay';

/** A whole history, as it is stored beside its pathway. */
export interface Story {
  readonly file: string;
  readonly pathway: string;
  readonly events: readonly Omit<RecordedEvent, 'sequence'>[];
}

/** One letter of a decision that a story sends. */
export interface DecisionLetter {
  readonly template: string;
  readonly body: string;
}

/** What a story sends when it is told in an area: its letters of a decision, and where it stopped if it could not be told there. */
export interface StoryTold {
  readonly letters: readonly DecisionLetter[];
  readonly stopped?: string;
}

/** Tells a story in an area, act by act. Bells that the area's own limits ring on other days are left out. */
export function toldIn({ file, events }: Story, definition: CaseDefinition): StoryTold {
  const templates = new Set(definition.pathway.notices.filter(tells).map(({ template }) => template));
  const letters: DecisionLetter[] = [];
  const history: RecordedEvent[] = [];
  let caseState: CaseState = begin(definition.pathway);
  for (const stored of events) {
    const proposed = withoutThePanel(stored, definition);
    const decision = decide({ ...definition, ref: 'TEST-CASE', history: () => history }, caseState, proposed);
    if (decision.outcome === 'accepted') {
      caseState = decision.next;
      history.push(decision.event);
      letters.push(...decision.effects.flatMap((effect) => letterOf(effect, templates)));
    } else if (!isByTheClock(proposed)) {
      return { letters, stopped: `${file} stops at ${proposed.type}: ${decision.reason}` };
    }
  }
  return { letters };
}

/** A story of an area without a panel for such cases: where there is one, somebody decides who may without it. */
function withoutThePanel(
  event: Story['events'][number],
  { pathway, locality }: CaseDefinition,
): Story['events'][number] {
  const [delegate] = [locality.area.settings.assessmentDelegates ?? []].flat();
  const asks = pathway.questions[event.type]?.fields.some(({ name }) => name === 'underDelegation');
  if (pathway.panel !== 'whereTheAreaHasOne' || !asks || delegate === undefined) return event;
  return { ...event, data: { underDelegation: delegate, ...event.data } };
}

const tells = ({ tellsDecision }: Pathway['notices'][number]): boolean => tellsDecision === true;

function letterOf(effect: Effect, templates: ReadonlySet<string>): readonly DecisionLetter[] {
  if (effect.kind !== 'notice' || effect.channel !== 'letter' || !templates.has(effect.template)) return [];
  return [{ template: effect.template, body: effect.body }];
}
