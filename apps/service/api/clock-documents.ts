import type { Computed } from '#engine/compute-limit';
import { doubtsOf } from '#engine/doubtful-words';
import { explainLimit } from '#engine/explain-limit';
import { limitAnswer } from '#engine/limit-answer';
import { ruleInWords } from '#statutory-calendar/rule-words';
import type { Entry } from '#workflows/contents';
import { lawBook } from '#workflows/law';
import { type Area, isSuggested } from '../case-access/clocks.js';

/** A clock of the book, before anything is computed. A limit of an area's own has the length that the area gives it. */
export function clockDocument({ id, folder, current, versions, inputs, readings, ...words }: Entry, area: Area) {
  const by = { area: area.limits[id] };
  return {
    id,
    title: current.title,
    kind: current.kind,
    pathway: folder,
    law: current.law,
    owedBy: words.owedBy,
    starts: words.starts,
    rule: ruleInWords(current.due, by),
    inputs,
    exceptions: current.exceptions ?? [],
    breach: current.breach ?? null,
    missed: words.missed ?? null,
    next: current.next ?? null,
    note: current.note ?? null,
    evidence: current.evidence ?? null,
    readings,
    ...inForce(current),
    versions: versions.map((row) => ({
      title: row.title,
      rule: ruleInWords(row.due, by),
      law: row.law,
      ...inForce(row),
    })),
  };
}

function inForce({ validFrom = null, validTo = null }: Entry['current'] | { validFrom?: null; validTo?: null }) {
  return { validFrom, validTo };
}

/** A computed clock: what the command line prints of it, and the whole explanation. */
export function clockDueDocument(clock: string, computed: Computed, area: Area) {
  const { profile, version } = area;
  return {
    clock,
    ...limitAnswer(computed, lawBook),
    ...explainLimit(computed, lawBook),
    doubts: doubtsOf(computed, lawBook),
    area: { profile, version, suggested: isSuggested(area, clock) },
  };
}
