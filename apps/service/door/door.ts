import { Inject, Injectable } from '@nestjs/common';
import type { CaseRow } from '#case-record/cases';
import { historyOf, standingOf } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import { type Answer, CaseNotFound, recordEvent } from '#case-record/record-event';
import { now } from '#case-record/virtual-clock';
import type { Facts, History } from '#engine/history';
import type { Locality } from '#engine/locality';
import type { Pathway } from '#engine/pathway';
import { possibilities, type Possibility } from '#engine/possibilities';
import type { Standing } from '#engine/replay';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { Measures } from '../operations/measures.js';
import { CASE_RECORD, WAKE_RELAY, type WakeRelay } from '../provided.js';
import type { Asking } from '../sign-in/asking.js';
import { mayRead, reachOf, roleFor } from './reading.js';

/** A case as far as the one who asks may see it. */
export interface CaseSeen {
  readonly row: CaseRow;
  readonly standing: Standing;
  readonly pathway: Pathway;
  readonly locality: Locality;
}

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
    const found = await standingOf(this.record, ref);
    if (!found) throw new CaseNotFound(ref);
    const { row, pathway, standing } = found;
    if (!mayRead(person, { area: row.area, pathway, context: standing.snapshot.context })) throw new CaseNotFound(ref);
    return found;
  }

  /** What has been recorded on a case, as known now or on an instant (ISO). */
  async history(asking: Asking, ref: string, asKnownAt?: string): Promise<History> {
    await this.seen(asking, ref);
    return historyOf(this.record, ref, asKnownAt === undefined ? {} : { asKnownAt });
  }

  /** What the asker can record next on a case, in the role that suits each act, and why they cannot record the rest. */
  async possibilities({ person, role }: Asking, { pathway, locality, standing }: CaseSeen): Promise<readonly PossibilityForThem[]> {
    const at = await now(this.record);
    const on = dayInEngland(at);
    const byRole = new Map<string, readonly Possibility[]>();
    return Object.keys(pathway.questions).flatMap((type) => {
      const as = roleFor(person, { pathway, type, chosen: role });
      if (!byRole.has(as)) byRole.set(as, possibilities({ pathway, locality }, standing, { by: { person: person.id, role: as }, on, at }));
      const found = byRole.get(as)?.find(({ event }) => event === type);
      return found ? [{ ...found, role: as }] : [];
    });
  }

  /** Records an act as the asker. Throws `CaseNotFound` and `RecordHasMovedOn`; a refusal is an answer. */
  async recordAs(asking: Asking, wanted: Wanted): Promise<Answer> {
    const pathway = await this.pathwayOf(asking, wanted);
    const role = roleFor(asking.person, { pathway, type: wanted.type, chosen: asking.role });
    const answer = await recordEvent(this.record, {
      ...wanted,
      ...(wanted.ref === undefined && { pathway: pathway.name, area: wanted.area ?? asking.person.area }),
      by: { person: asking.person.id, role },
      requestId: asking.requestId,
    });
    this.measures.answered(wanted.type, answer);
    if (answer.outcome === 'recorded') this.wake();
    return answer;
  }

  /** A role that reads nothing may still record on a case of its area, when it was given the reference. */
  private async pathwayOf(asking: Asking, { ref, pathway, type }: Wanted): Promise<Pathway> {
    if (ref === undefined) return this.record.register.pathway(pathway ?? '');
    const found = await standingOf(this.record, ref);
    if (!found) throw new CaseNotFound(ref);
    const recordsUnseen =
      reachOf(asking.person, found.pathway) === 'none' &&
      asking.person.area === found.row.area &&
      asking.person.roles.some((role) => found.pathway.roles[role]?.records.includes(type));
    return recordsUnseen ? found.pathway : (await this.seen(asking, ref)).pathway;
  }
}
