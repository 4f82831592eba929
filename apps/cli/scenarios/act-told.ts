import type { Command } from '#case-record/command';
import { contactIn } from '#engine/confirming';
import type { Actor, Facts } from '#engine/history';
import type { Pathway } from '#engine/pathway';
import type { AreaProfile } from '#workflows/areas/profile';
import { actorOf } from './actors.js';
import type { Play } from './play.js';
import type { EventWord, StepFacts } from './vocabulary/acts/event-word.js';
import { areaOf } from './vocabulary/areas.js';

interface Telling {
  readonly pathway: Pathway;
  readonly word: EventWord;
  /** The case as it stands. */
  readonly file: unknown;
}

/** The act that a story, or what went before it, tells of: by whom, and with which facts. What no story says is as it must have been. */
export function actTold(
  play: Play,
  { pathway, word, file }: Telling,
  told: StepFacts,
): Pick<Command, 'type' | 'data' | 'by'> {
  const delegate = decidingWithoutThePanel(play, pathway, word.act);
  const by = actorOf(play, delegate?.person ?? told.step.by, { pathway, act: word.act });
  const facts = withHowWeKnow(pathway, { type: word.act, by, file }, word.facts(told));
  return { type: word.act, data: delegate ? { underDelegation: delegate.post, ...facts } : facts, by };
}

/** A story in an area whose panel says first, that tells of no panel: whoever may decide without it there does so. */
function decidingWithoutThePanel({ record, story, cast }: Play, pathway: Pathway, act: string) {
  const area = record.register.area(areaOf(story)) as AreaProfile;
  const hears = area.practice?.panels.some(({ decides }) => decides.includes(pathway.name)) === true;
  const asks = pathway.questions[act]?.fields.some(({ name }) => name === 'underDelegation') === true;
  const [post] = [area.settings['assessmentDelegates'] ?? []].flat();
  if (pathway.panel === undefined || !hears || !asks || typeof post !== 'string') return undefined;
  return { post, person: cast.holders.get(post) ?? '' };
}

/** Where somebody writes down what the family said, the story is how it is known that it was they. */
function withHowWeKnow(
  { familysOwn, familyAgrees }: Pathway,
  { type, by, file }: { type: string; by: Actor; file: unknown },
  facts: Facts,
): Facts {
  const agrees = contactIn(file) === undefined && familyAgrees?.(type, facts, file);
  const isTheirs = by.role !== 'family' && (familysOwn?.(type, facts) || agrees);
  return isTheirs ? { madeSure: 'As the story tells', ...facts } : facts;
}
