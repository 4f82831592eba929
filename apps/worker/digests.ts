import { Inject, Injectable } from '@nestjs/common';
import { unlessUnreadable } from '#case-record/case-unreadable';
import { type CaseRow, listCases, loadCase } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import { recordEvent } from '#case-record/record-event';
import { now } from '#case-record/virtual-clock';
import { accessOf } from '#engine/access';
import type { DailyDigest } from '#engine/daily-digest';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { CASE_RECORD, LOG } from './injection-tokens.js';
import type { Log } from './log.js';

const PAGE = 100;

/** One letter: to whom, on which case it is recorded, and its lines. */
interface Letter {
  readonly area: string;
  readonly post: string;
  readonly ref: string;
  /** Of a case that not everybody of its area may know of: it stands in no letter with others. */
  readonly alone: boolean;
  readonly lines: string[];
}

/** Gives each post the letter of the day: what is open with it, in one letter however many cases there are. */
@Injectable()
export class Digests {
  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @Inject(LOG) private readonly log: Log;

  /** Given again on the same day, nobody has a second letter. Returns how many there were. */
  async give(): Promise<number> {
    const day = dayInEngland(await now(this.record));
    let given = 0;
    for (const { name, digest } of newestOfEach(this.record)) {
      for (const letter of await this.lettersOf(name, digest)) {
        if (await this.isGiven({ name, digest, day }, letter)) given += 1;
      }
    }
    return given;
  }

  private async lettersOf(pathway: string, digest: DailyDigest<unknown>): Promise<readonly Letter[]> {
    const letters = new Map<string, Letter>();
    for await (const row of this.cases(pathway)) {
      const found = await unlessUnreadable(loadCase(this.record, row.ref));
      if (found === null) continue;
      const { caseState, locality } = found;
      const { context } = caseState.snapshot;
      const listed = { ref: row.ref, context, deadlines: caseState.deadlines, area: locality.area };
      const alone = accessOf(row.regions) !== 'normal';
      for (const post of digest.posts(listed)) {
        const key = [row.area, post, ...(alone ? [row.ref] : [])].join(' ');
        const letter = letters.get(key) ?? { area: row.area, post, ref: row.ref, alone, lines: [] };
        letters.set(key, letter);
        letter.lines.push(digest.line(listed));
      }
    }
    return [...letters.values()];
  }

  /** Those that are open, and of those that are closed the ones on which something is still owed: all in the order of their days. */
  private async *cases(pathway: string): AsyncGenerator<CaseRow> {
    for (const closed of [false, true]) {
      let after: string | null | undefined;
      do {
        const page: { rows: readonly CaseRow[]; next: string | null } = await listCases(this.record, {
          pathway,
          closed,
          limit: PAGE,
          ...(after && { after }),
        });
        const owed = closed ? page.rows.filter(({ nextDue }) => nextDue !== null) : page.rows;
        yield* owed;
        after = owed.length < page.rows.length ? null : page.next;
      } while (after !== null);
    }
  }

  // The key is the day's and the post's: another worker, or another list on the same day, changes nothing.
  private async isGiven(
    { name, digest, day }: { name: string; digest: DailyDigest<unknown>; day: CivilDate },
    { area, post, ref, alone, lines }: Letter,
  ): Promise<boolean> {
    const answer = await recordEvent(this.record, {
      ref,
      type: digest.event,
      data: digest.facts({ post, day, lines }) as never,
      by: { person: 'system', role: 'system' },
      key: ['digest', name, area, post, day, ...(alone ? [ref] : [])].join(':'),
    });
    if (answer.outcome === 'recorded') return true;
    if (answer.code !== 'KEY_REUSED') this.log.error({ ref, post, code: answer.code }, 'daily letter refused');
    return false;
  }
}

function newestOfEach({ register }: CaseRecord): readonly { name: string; digest: DailyDigest<unknown> }[] {
  const newest = new Map(register.pathways().map((pathway) => [pathway.name, pathway]));
  return [...newest.values()].flatMap(({ name, digest }) => (digest ? [{ name, digest }] : []));
}
