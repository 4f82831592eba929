import { Inject, Injectable } from '@nestjs/common';
import { CaseNotFound } from '#case-record/case-not-found';
import { type CaseStanding, caseRow, standingOf } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import type { OutboxState } from '#case-record/outbox';
import type { Person } from '#case-record/people';
import { type Answer, RecordHasMovedOn, recordEvent } from '#case-record/record-event';
import type { Leaver } from '#case-record/record-leaver';
import { type Verdict, verifyCase } from '#case-record/verify';
import { now } from '#case-record/virtual-clock';
import { accessOf } from '#engine/access';
import type { Effect } from '#engine/effects';
import type { Facts } from '#engine/history';
import type { Pathway } from '#engine/pathway';
import { type Possibility, possibilities } from '#engine/possibilities';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { CASE_RECORD, WAKE_RELAY, type WakeRelay } from '../injection-tokens.js';
import { Metrics } from '../operations/metrics.js';
import { ProblemError } from '../problems/problem-error.js';
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
} from './case-seen.js';
import { leaverFor } from './leaver.js';
import { type CaseListFilter, casesFor, type DeadlineListFilter, deadlinesFor } from './lists.js';
import { mayRead, reachOf, roleFor } from './read-access.js';
import { effectsFor } from './visibility.js';

/** What somebody wants recorded, from a form or from JSON. Without `ref` it begins a case. */
export interface ProposedAct {
  readonly ref?: string;
  readonly pathway?: string;
  readonly area?: string;
  readonly type: string;
  readonly occurredOn?: CivilDate;
  readonly data: Facts;
  readonly seenSequence?: number;
  /** Made anew for each act by the page or the other system; the same key again gets the same answer. */
  readonly key: string;
}

/** An act that might come next, and in which of the asker's roles. */
export type PossibilityForThem = Possibility & { readonly role: string };

/** The one way in to the record, for pages and API alike: who may see what, and as what they act, is settled here. */
@Injectable()
export class CaseAccess {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(WAKE_RELAY) private readonly wake: WakeRelay,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  /** One case. Throws `CaseNotFound` alike for one that does not exist and one that the asker may not know of. */
  async seen({ person }: RequestContext, ref: string): Promise<CaseSeen> {
    const found = await this.find(ref);
    refuseToShow(person, found);
    return seenBy(person, found);
  }

  /** What happened on a case as far as the asker may see it, as known now or on an instant (ISO). */
  async history(context: RequestContext, ref: string, asKnownAt?: string): Promise<Story> {
    return storyOf(this.record, await this.seen(context, ref), asKnownAt);
  }

  /** What the asker can record next on a case, in the role that suits each act, and why they cannot record the rest. */
  async possibilities(
    { person, role }: RequestContext,
    { pathway, locality, standing }: CaseSeen,
  ): Promise<readonly PossibilityForThem[]> {
    const at = await now(this.record);
    const on = dayInEngland(at);
    const byRole = new Map<string, readonly Possibility[]>();
    return Object.keys(pathway.questions).flatMap((type) => {
      const as = roleFor(person, { pathway, type, chosen: role });
      if (!byRole.has(as))
        byRole.set(as, possibilities({ pathway, locality }, standing, { by: { person: person.id, role: as }, on, at }));
      const found = byRole.get(as)?.find(({ event }) => event === type);
      return found ? [{ ...found, role: as }] : [];
    });
  }

  /** Records an act as the asker. Throws `CaseNotFound` and `RecordHasMovedOn`; a refusal is an answer. */
  async recordAs(context: RequestContext, proposed: ProposedAct): Promise<Answer> {
    const { pathway, unseen } = await this.targetOf(context, proposed);
    const role = roleFor(context.person, { pathway, type: proposed.type, chosen: context.role });
    const command = {
      ...proposed,
      ...(proposed.ref === undefined && { pathway: pathway.name, area: proposed.area ?? context.person.area }),
      by: { person: context.person.id, role },
      requestId: context.requestId,
    };
    const answer = await recordEvent(this.record, command).catch(async (error) => {
      if (!(error instanceof RecordHasMovedOn)) throw error;
      const found = unseen ? null : await this.find(error.ref);
      throw await changedFor(this.record, context.person, { moved: error, found });
    });
    this.metrics.answered(proposed.type, answer);
    if (answer.outcome === 'recorded') this.wake();
    return answer;
  }

  /** A page of the cases that the asker may read; with `q`, the one of that reference, if it is one of them. */
  async cases(context: RequestContext, { q, ...filter }: CaseListFilter & { readonly q?: string }) {
    if (q === undefined) return casesFor(this.record, context.person, filter);
    const found = await this.seen(context, q.trim().toUpperCase()).catch((error) => {
      if (error instanceof CaseNotFound) return null;
      throw error;
    });
    return { rows: found ? [found.row] : [], next: null };
  }

  /** The deadlines of the cases that the asker may read, earliest due first. */
  deadlines({ person }: RequestContext, filter: DeadlineListFilter) {
    return deadlinesFor(this.record, person, filter);
  }

  /** What is still to be done on a case, and how many notices went out from it, as far as the asker may see them. */
  openEnds(seen: CaseSeen) {
    return openEndsOf(this.record, seen);
  }

  /** The notices of one case that the asker may see, the newest first. */
  async notices(context: RequestContext, ref: string) {
    return noticesOf(this.record, await this.seen(context, ref));
  }

  /** The newest notices of all cases that the asker may see. Not found for whoever does not read an area. */
  async allNotices({ person }: RequestContext, filter: { readonly state?: OutboxState; readonly limit: number }) {
    return noticesOfAll(this.record, person, filter);
  }

  /** Of what would follow from an act on a case, what the asker would see of it. */
  async followsFor(context: RequestContext, { ref, effects }: { ref: string | null; effects: readonly Effect[] }) {
    return ref === null ? effects : effectsFor((await this.seen(context, ref)).reader, effects);
  }

  /** Whether a case is as it was written. */
  async verify(context: RequestContext, ref: string): Promise<Verdict> {
    await this.seen(context, ref);
    return verifyCase(this.record, ref);
  }

  /** Records that somebody of the asker's area has left, which moves everything that they held to the cover. */
  async recordLeaver(context: RequestContext, leaver: Omit<Leaver, 'by'>) {
    const answer = await leaverFor(this.record, context, leaver);
    if (!('outcome' in answer)) this.wake();
    return answer;
  }

  /** A role that reads nothing may still record on a case of its area, when it was given the reference. */
  private async targetOf({ person }: RequestContext, { ref, pathway, area, type }: ProposedAct) {
    if (ref === undefined) return { pathway: this.pathwayNamed(pathway, area ?? person.area), unseen: true };
    const row = REFERENCE.test(ref) ? await caseRow(this.record, ref) : null;
    if (!row) throw new CaseNotFound(ref);
    const on = this.record.register.pathway(row.pathway, row.version);
    const reach = person.area === row.area ? reachOf(person, on) : 'named';
    const records = person.roles.some((role) => on.roles[role]?.records.includes(type));
    const unseen = reach === 'none' && records;
    const open = reach === 'area' && accessOf(row.regions) === 'normal';
    if (!open && !unseen) refuseToShow(person, await this.find(ref));
    return { pathway: on, unseen };
  }

  private async find(ref: string): Promise<CaseStanding> {
    const found = REFERENCE.test(ref) ? await standingOf(this.record, ref) : null;
    if (!found) throw new CaseNotFound(ref);
    return found;
  }

  private pathwayNamed(name: string | undefined, area: string): Pathway {
    const pathway = this.record.register.pathways().findLast((each) => each.name === name);
    const known = this.record.register.areas().some(({ profile }) => profile === area);
    const wrong = [...(pathway ? [] : [NO_PATHWAY]), ...(known ? [] : [NO_AREA])];
    if (pathway === undefined || wrong.length > 0) throw ProblemError.fromFields(wrong);
    return pathway;
  }
}

/** A case that a person may not read is to them no case at all. */
function refuseToShow(person: Person, found: CaseStanding): void {
  if (!mayRead(person, found)) throw new CaseNotFound(found.row.ref);
}

/** What a reference can look like; anything else is not looked for. */
const REFERENCE = /^[A-Za-z0-9-]{1,40}$/;
const NO_PATHWAY = { field: 'pathway', message: 'Give the name of one of the pathways.' };
const NO_AREA = { field: 'area', message: 'Give the id of one of the areas.' };
