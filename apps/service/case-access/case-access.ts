import { Inject, Injectable } from '@nestjs/common';
import { CaseNotFound } from '#case-record/case-not-found';
import { type CaseRow, type LoadedCase, loadCase, loadCases } from '#case-record/cases';
import type { Answer } from '#case-record/command';
import { mayRead } from '#case-record/may-read';
import type { NoticeFilter } from '#case-record/notices-listed';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { recordEvent } from '#case-record/record-event';
import { RecordHasMovedOn } from '#case-record/record-has-moved-on';
import type { Leaver } from '#case-record/record-leaver';
import { tryEvent } from '#case-record/try-event';
import { type Verdict, verifyCase } from '#case-record/verify';
import { now } from '#case-record/virtual-clock';
import { referenceMeant } from '#engine/as-meant';
import type { Effect } from '#engine/effects';
import { type Possibility, possibilities } from '#engine/possibilities';
import { roleFor } from '#engine/role-on-pathway';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { CASE_RECORD, WAKE_RELAY, type WakeRelay } from '../injection-tokens.js';
import { Metrics } from '../operations/metrics.js';
import type { RequestContext } from '../sign-in/request-context.js';
import {
  type CaseSeen,
  changedFor,
  noticesOf,
  noticesOfAll,
  openEndsOf,
  type Story,
  seenBy,
  storyOf,
  toldOn,
} from './case-seen.js';
import { leaverFor } from './leaver.js';
import { type CaseListFilter, casesFor, type DeadlineListFilter, deadlinesFor, withoutProgress } from './lists.js';
import { onCase, openingOf, type ProposedAct, REFERENCE } from './proposed-act.js';
import { Readings } from './readings.js';
import { effectsFor, readsProgress } from './visibility.js';

/** An act that might come next, and in which of the asker's roles. */
export type PossibilityForThem = Possibility & { readonly role: string };

/** The one way in to the record, for pages and API alike: who may see what, and as what they act, is settled here. */
@Injectable()
export class CaseAccess {
  private readonly readings: Readings;

  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(WAKE_RELAY) private readonly wake: WakeRelay,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {
    this.readings = new Readings(record);
  }

  /** One case. Throws `CaseNotFound` alike for one that does not exist and one that the asker may not know of. */
  async seen(context: RequestContext, ref: string): Promise<CaseSeen> {
    const found = await this.find(ref);
    refuseToShow(context.person, found);
    const seen = seenBy(context.person, found);
    await this.readings.note(context, seen);
    return seen;
  }

  /** The same, of those alone who are told how it goes on; not found for others. */
  async seenWhole(context: RequestContext, ref: string): Promise<CaseSeen> {
    const seen = await this.seen(context, ref);
    if (!readsProgress(seen.reader)) throw new CaseNotFound(ref);
    return seen;
  }

  /** What happened on a case as far as the asker may see it, as known now or on an instant (ISO). */
  async history(context: RequestContext, ref: string, asKnownAt?: string): Promise<Story> {
    return this.storyOn(context, await this.seen(context, ref), asKnownAt);
  }

  /** The same of a case that the asker has before them. */
  async storyOn(context: RequestContext, seen: CaseSeen, asKnownAt?: string): Promise<Story> {
    await this.readings.note(context, seen, { facts: true });
    return storyOf(this.record, seen, asKnownAt);
  }

  /** What the asker can record next on a case, in the role that suits each act, and why they cannot record the rest. */
  async possibilities(
    { person, role }: RequestContext,
    { pathway, locality, caseState }: CaseSeen,
  ): Promise<readonly PossibilityForThem[]> {
    const at = await now(this.record);
    const on = dayInEngland(at);
    const byRole = new Map<string, readonly Possibility[]>();
    return Object.keys(pathway.questions).flatMap((type) => {
      const as = roleFor(person, { pathway, type, chosen: role });
      if (!byRole.has(as))
        byRole.set(
          as,
          possibilities({ pathway, locality }, caseState, { by: { person: person.id, role: as }, on, at }),
        );
      const found = byRole.get(as)?.find(({ event }) => event === type);
      return found ? [{ ...found, role: as }] : [];
    });
  }

  /** Records an act as the asker. Throws `CaseNotFound` and `CaseHasChanged`; a refusal is an answer. */
  async recordAs(context: RequestContext, proposed: ProposedAct): Promise<Answer> {
    const answer = await this.by(context, recordEvent, proposed);
    this.metrics.answered(proposed.type, answer);
    if (answer.outcome === 'recorded') this.wake();
    return answer;
  }

  /** What recording an act as the asker would answer now, and throw. Nothing is recorded. */
  tryAs(context: RequestContext, proposed: ProposedAct): Promise<Answer> {
    return this.by(context, tryEvent, proposed);
  }

  private async by(context: RequestContext, way: typeof recordEvent, proposed: ProposedAct): Promise<Answer> {
    const { ref, type } = proposed;
    const where = ref === undefined ? openingOf(this.record, context, proposed) : onCase(context, ref, type);
    return way(this.record, { ...proposed, ...where, requestId: context.requestId }).catch(async (error) => {
      if (!(error instanceof RecordHasMovedOn)) throw error;
      throw await changedFor(this.record, context.person, { moved: error, found: await this.find(error.ref) });
    });
  }

  /** A page of the cases that the asker may read; with `q`, the one of that reference, if it is one of them. */
  async cases(context: RequestContext, { q, ...filter }: CaseListFilter & { readonly q?: string }) {
    if (q === undefined) return casesFor(this.record, context.person, filter);
    const found = await this.seen(context, q).catch((error) => {
      if (error instanceof CaseNotFound) return null;
      throw error;
    });
    const rows = found ? [readsProgress(found.reader) ? found.row : withoutProgress(found.row)] : [];
    return { rows, next: null };
  }

  /** The deadlines of the cases that the asker may read, earliest due first. */
  deadlines({ person }: RequestContext, filter: DeadlineListFilter) {
    return deadlinesFor(this.record, person, filter);
  }

  /** Of some cases the rows of those that the asker may read, by their references. */
  async rowsOf({ person }: RequestContext, refs: readonly string[]): Promise<ReadonlyMap<string, CaseRow>> {
    const found = await loadCases(this.record, refs.map(referenceMeant));
    const rows = [...found.values()].flatMap((one) => (mayRead(person, one) ? [one.row] : []));
    return new Map(rows.map((row) => [row.ref, row]));
  }

  /** What is still to be done on a case, and its notices, as far as the asker may see them. */
  openEnds(seen: CaseSeen) {
    return openEndsOf(this.record, seen);
  }

  /** What was written to people of a case, as far as the asker may see it. */
  toldOn(seen: CaseSeen) {
    return toldOn(this.record, seen);
  }

  /** The same, the newest first, with what was reported of each notice. */
  notices(seen: CaseSeen) {
    return noticesOf(this.record, seen);
  }

  /** The newest notices of all cases that the asker may see, a page of them. */
  async allNotices({ person }: RequestContext, filter: Omit<NoticeFilter, 'around'>) {
    return noticesOfAll(this.record, person, filter);
  }

  /** Of what would follow from an act on a case, what the asker would see of it. */
  async followsFor(context: RequestContext, { ref, effects }: { ref: string | null; effects: readonly Effect[] }) {
    return ref === null ? effects : effectsFor((await this.seen(context, ref)).reader, effects);
  }

  /** Whether a case is as it was written. */
  async verify(context: RequestContext, ref: string): Promise<Verdict> {
    await this.seenWhole(context, ref);
    return verifyCase(this.record, ref);
  }

  /** Records that somebody of the asker's area has left, which moves everything that they held to the cover. */
  async recordLeaver(context: RequestContext, leaver: Omit<Leaver, 'by'>) {
    const answer = await leaverFor(this.record, context, leaver);
    if (!('outcome' in answer)) this.wake();
    return answer;
  }

  private async find(ref: string): Promise<LoadedCase> {
    const meant = referenceMeant(ref);
    const found = REFERENCE.test(meant) ? await loadCase(this.record, meant) : null;
    if (!found) throw new CaseNotFound(ref);
    return found;
  }
}

/** A case that a person may not read is to them no case at all. */
function refuseToShow(person: Person, found: LoadedCase): void {
  if (!mayRead(person, found)) throw new CaseNotFound(found.row.ref);
}
