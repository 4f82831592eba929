import { Inject, Injectable } from '@nestjs/common';
import { CaseNotFound } from '#case-record/case-not-found';
import { type LoadedCase, loadCase } from '#case-record/cases';
import type { Answer, Command } from '#case-record/command';
import type { CaseRecord } from '#case-record/open-record';
import type { OutboxState } from '#case-record/outbox';
import type { Person } from '#case-record/people';
import { recordEvent } from '#case-record/record-event';
import { RecordHasMovedOn } from '#case-record/record-has-moved-on';
import type { Leaver } from '#case-record/record-leaver';
import { type Verdict, verifyCase } from '#case-record/verify';
import { now } from '#case-record/virtual-clock';
import type { Effect } from '#engine/effects';
import type { Facts } from '#engine/history';
import type { Pathway } from '#engine/pathway';
import { type Possibility, possibilities } from '#engine/possibilities';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { Measures } from '../operations/measures.js';
import { Told } from '../problems/told.js';
import { CASE_RECORD, WAKE_RELAY, type WakeRelay } from '../provided.js';
import type { Asking } from '../sign-in/asking.js';
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
import { type CasesWanted, casesFor, type DeadlinesWanted, deadlinesFor } from './lists.js';
import { mayRead, roleFor, roleOn } from './reading.js';
import { effectsFor } from './shown.js';

/** What somebody wants recorded, from a form or from JSON. Without `ref` it begins a case. */
export interface Wanted {
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
export class Door {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(WAKE_RELAY) private readonly wake: WakeRelay,
    @Inject(Measures) private readonly measures: Measures,
  ) {}

  /** One case. Throws `CaseNotFound` alike for one that does not exist and one that the asker may not know of. */
  async seen({ person }: Asking, ref: string): Promise<CaseSeen> {
    const found = await this.find(ref);
    refuseToShow(person, found);
    return seenBy(person, found);
  }

  /** What happened on a case as far as the asker may see it, as known now or on an instant (ISO). */
  async history(asking: Asking, ref: string, asKnownAt?: string): Promise<Story> {
    return storyOf(this.record, await this.seen(asking, ref), asKnownAt);
  }

  /** What the asker can record next on a case, in the role that suits each act, and why they cannot record the rest. */
  async possibilities(
    { person, role }: Asking,
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

  /** Records an act as the asker. Throws `CaseNotFound` and `RecordHasMovedOn`; a refusal is an answer. */
  async recordAs(asking: Asking, wanted: Wanted): Promise<Answer> {
    const { person, requestId } = asking;
    const where = wanted.ref === undefined ? this.opening(asking, wanted) : onCase(asking, wanted.ref, wanted.type);
    const answer = await recordEvent(this.record, { ...wanted, ...where, requestId }).catch(async (error) => {
      if (!(error instanceof RecordHasMovedOn)) throw error;
      throw await changedFor(this.record, person, { moved: error, found: await this.find(error.ref) });
    });
    this.measures.answered(wanted.type, answer);
    if (answer.outcome === 'recorded') this.wake();
    return answer;
  }

  /** A page of the cases that the asker may read; with `q`, the one of that reference, if it is one of them. */
  async cases(asking: Asking, { q, ...wanted }: CasesWanted & { readonly q?: string }) {
    if (q === undefined) return casesFor(this.record, asking.person, wanted);
    const found = await this.seen(asking, q.trim().toUpperCase()).catch((error) => {
      if (error instanceof CaseNotFound) return null;
      throw error;
    });
    return { rows: found ? [found.row] : [], next: null };
  }

  /** The deadlines of the cases that the asker may read, earliest due first. */
  deadlines({ person }: Asking, wanted: DeadlinesWanted) {
    return deadlinesFor(this.record, person, wanted);
  }

  /** What is still to be done on a case, and how many notices went out from it, as far as the asker may see them. */
  openEnds(seen: CaseSeen) {
    return openEndsOf(this.record, seen);
  }

  /** The notices of one case that the asker may see, the newest first. */
  async notices(asking: Asking, ref: string) {
    return noticesOf(this.record, await this.seen(asking, ref));
  }

  /** The newest notices of all cases that the asker may see. Not found for whoever does not read an area. */
  async allNotices({ person }: Asking, wanted: { readonly state?: OutboxState; readonly limit: number }) {
    return noticesOfAll(this.record, person, wanted);
  }

  /** Of what would follow from an act on a case, what the asker would see of it. */
  async followsFor(asking: Asking, { ref, effects }: { ref: string | null; effects: readonly Effect[] }) {
    return ref === null ? effects : effectsFor((await this.seen(asking, ref)).reader, effects);
  }

  /** Whether a case is as it was written. */
  async verify(asking: Asking, ref: string): Promise<Verdict> {
    await this.seen(asking, ref);
    return verifyCase(this.record, ref);
  }

  /** Records that somebody of the asker's area has left, which moves everything that they held to the cover. */
  async recordLeaver(asking: Asking, leaver: Omit<Leaver, 'by'>) {
    const answer = await leaverFor(this.record, asking, leaver);
    if (!('outcome' in answer)) this.wake();
    return answer;
  }

  /** Where a case is begun, and in which role. */
  private opening({ person, role }: Asking, { type, pathway: name, area = person.area }: Wanted) {
    const pathway = this.pathwayNamed(name, area);
    const as = roleFor(person, { pathway, type, chosen: role });
    return { pathway: pathway.name, area, by: { person: person.id, role: as } };
  }

  private async find(ref: string): Promise<LoadedCase> {
    const found = REFERENCE.test(ref) ? await loadCase(this.record, ref) : null;
    if (!found) throw new CaseNotFound(ref);
    return found;
  }

  private pathwayNamed(name: string | undefined, area: string): Pathway {
    const pathway = this.record.register.pathways().findLast((each) => each.name === name);
    const known = this.record.register.areas().some(({ profile }) => profile === area);
    const wrong = [...(pathway ? [] : [NO_PATHWAY]), ...(known ? [] : [NO_AREA])];
    if (pathway === undefined || wrong.length > 0) throw Told.wrong(wrong);
    return pathway;
  }
}

/** The role in which they act is chosen from the row that the record decides on, so that it is read once. */
function onCase({ person, role }: Asking, ref: string, type: string): Pick<Command, 'by'> {
  if (!REFERENCE.test(ref)) throw new CaseNotFound(ref);
  return { by: { person: person.id, roleOn: (found) => roleOn(found, person, { type, chosen: role }) } };
}

/** A case that a person may not read is to them no case at all. */
function refuseToShow(person: Person, found: LoadedCase): void {
  if (!mayRead(person, found)) throw new CaseNotFound(found.row.ref);
}

/** What a reference can look like; anything else is not looked for. */
const REFERENCE = /^[A-Za-z0-9-]{1,40}$/;
const NO_PATHWAY = { field: 'pathway', message: 'Give the name of one of the pathways.' };
const NO_AREA = { field: 'area', message: 'Give the id of one of the areas.' };
