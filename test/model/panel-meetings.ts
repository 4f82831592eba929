import type { CivilDate } from '#statutory-calendar/civil-date';
import type { PanelPractice } from '#workflows/areas/practice/panels';
import { practiceOf } from '#workflows/areas/practice/practice';
import { holderOf } from './cast.js';
import type { Teller } from './teller.js';

const M = 'panel-meeting-1';
const MEETS: CivilDate = '2026-02-25';

/** A meeting of the panel that decides cases of a pathway, as the way to a beginning tells it. */
export class TellerOfAPanel {
  readonly #panel: PanelPractice;
  readonly #area: string;

  constructor(
    readonly teller: Teller,
    pathway: string,
  ) {
    const { area } = teller.world.locality;
    this.#area = area.profile;
    this.#panel = practiceOf(area).panels.find(({ decides }) => decides.includes(pathway)) as PanelPractice;
  }

  person(post: string): string {
    return holderOf(post, this.#area) as string;
  }

  get chair(): string {
    return this.person(this.#panel.chair.post);
  }

  /** The chair and everybody who decides, each in their post. */
  get everybody(): readonly { readonly person: string; readonly post: string }[] {
    const seats = this.#panel.seats.filter(({ sits }) => sits === 'deciding');
    return [this.#panel.chair.post, ...seats.map(({ post }) => post)].map((post) => ({
      person: this.person(post),
      post,
    }));
  }

  called(): Teller {
    const data = { panel: this.#panel.id, meetingOn: MEETS, startsAt: '09:00', otherDayBecause: 'The first of term' };
    return this.teller.act(M, 'MeetingScheduled', data);
  }

  /** On the agenda, sent out and read by everybody. */
  read(cases: readonly string[], pack: string): Teller {
    for (const on of cases) this.teller.act(M, 'ItemAdded', { case: on, kind: 'decision' });
    this.teller.act(M, 'AgendaClosed').act(M, 'PapersCirculated');
    for (const on of cases)
      for (const { person, post } of this.everybody)
        this.teller.act(M, 'PackRead', { case: on, packDigest: pack, confirmed: true, post }, person);
    return this.teller;
  }

  /** Sits on its day; with the first of these alone, where only so many come. */
  sits(howMany = this.everybody.length): Teller {
    return this.teller
      .until(`${MEETS}T09:10:00.000Z`)
      .act(M, 'AttendanceRecorded', { present: this.everybody.slice(0, howMany) })
      .act(M, 'MeetingConvened', { interestsAsked: true, cannotDecide: howMany < this.everybody.length }, this.chair);
  }

  opens(on: string): Teller {
    return this.teller.act(M, 'ItemOpened', { case: on, childWordsReadFirst: true }, this.chair);
  }

  /** What every decision of this panel says besides its outcome. */
  get beside(): object {
    const seats = this.#panel.seats.filter(({ sits }) => sits === 'deciding');
    return {
      reasons: 'He needs it.',
      evidence: ['The report of the school'],
      ...(this.#panel.deciding === 'oneVoteEachBody' && {
        votes: onePerBody(seats).map(({ body, post }) => ({ body, person: this.person(post), agrees: true })),
      }),
      ...(this.#panel.mustRecord.length > 0 && {
        recorded: this.#panel.mustRecord.map((what) => ({ what, words: 'By letter, and at school.' })),
      }),
    };
  }

  decides(on: string, outcome: string): Teller {
    return this.teller.act(M, 'ItemDecided', { case: on, outcome, ...this.beside }, this.chair);
  }
}

/** The first seat of each body. */
export const onePerBody = <Seat extends { readonly body: string }>(seats: readonly Seat[]): readonly Seat[] =>
  seats.filter(({ body }, index) => seats.findIndex((one) => one.body === body) === index);
