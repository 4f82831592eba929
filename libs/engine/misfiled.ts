import { type History, MISFILED, outOfSight, RESTORED, type RecordedEvent, type Removal } from './history.js';
import { type Refused, refused } from './refusal.js';
import { type CaseDefinition, type CaseState, ImpossibleHistory, replay } from './replay.js';

/** The removal of a paper, or its return, as it is recorded; and where the case stands with it. */
export interface ToldAnew {
  readonly event: RecordedEvent;
  readonly next: CaseState;
}

/**
 * Takes another child's paper out of sight, or puts it back. What it had brought about is undone with it, where nothing
 * rests on it since; where something does, it stays where it stood and nobody reads it.
 */
export function toldWithout(definition: CaseDefinition, history: History, event: RecordedEvent): ToldAnew | Refused {
  const { pathway } = definition;
  const { of } = event.data as unknown as Removal;
  const paper = history.find(({ sequence }) => sequence === of);
  const isPaper = paper !== undefined && pathway.papers?.includes(paper.type);
  const isOut = outOfSight(history).has(of);
  const title = pathway.questions[paper?.type ?? '']?.title;
  if (!isPaper)
    return no(
      `Entry ${of}${title ? ` (“${title}”)` : ''} is no report, letter or note that could be another child’s. The history lists each entry with its number. What was recorded wrongly is corrected.`,
    );
  if (event.type === RESTORED && !isOut) return no(`Entry ${of} has not been removed. There is nothing to put back.`);
  if (event.type === MISFILED && isOut)
    return no(`Entry ${of} has been removed already. It is under seal, for the auditor alone.`);
  if (pathway.roles[event.by.role]?.reads !== 'area' && paper.by.person !== event.by.person)
    return no(`Entry ${of} was recorded by somebody else. Ask whoever answers for the case to remove it, today.`);
  const told = { ...event, data: { ...event.data, recordedBy: paper.by.person } };
  return (
    standingWith(definition, history, told) ??
    (event.type === MISFILED
      ? standingWith(definition, history, { ...told, data: { ...told.data, stays: true } })
      : undefined) ??
    no(`What has been recorded since leaves no place for entry ${of}. Record it anew, as what it is.`)
  );
}

function standingWith(definition: CaseDefinition, history: History, event: RecordedEvent): ToldAnew | undefined {
  try {
    return { event, next: replay(definition, [...history, event]) };
  } catch (error) {
    if (!(error instanceof ImpossibleHistory)) throw error;
    return undefined;
  }
}

const no = (reason: string): Refused => refused('CORRECTION_IMPOSSIBLE', reason);
