import type { Length } from '#statutory-calendar/periods';
import type { Body } from './agencies.js';

/** How somebody is told that a rung has been entered. */
export type ToldBy = 'email' | 'sms' | 'inapp' | 'digest';

/** One rung of a ladder: who meets, for how long, and who hears of it. */
export interface Rung {
  readonly rung: 'staff' | 'lineManager' | 'director' | 'mediation' | 'executives' | 'arbitration';
  readonly title: string;
  /**
   * The posts of each side. Two different people: the validator looks. Against a family it is the side of whoever the
   * family disagrees with. At mediation it is the mediator; the sides are those of the rung before.
   */
  readonly sides: Readonly<Partial<Record<Body, readonly string[]>>>;
  readonly within: Length;
  /** Calendar days before the end on which they are reminded. */
  readonly remind: readonly number[];
  /** Told when the rung is entered, by channel; `digest` is one letter a day of all that stands at the rung, which those who sit there have in any case. */
  readonly told: readonly { readonly post: string; readonly channels: readonly ToldBy[] }[];
  /** Whether both sides may agree to leave it out. */
  readonly optional?: true;
}

/** The ladder of one strand of disagreement, from the staff upwards. */
export interface LadderPractice {
  readonly strand: 'A_NO_EHCP' | 'B_EHCP' | 'M_MEDICAL' | 'C_COMMISSIONERS' | 'D_SAFETY';
  readonly rungs: readonly Rung[];
  /** Where it goes when there is no agreement at the top: the board, by its title and secretary's post, and within what time. */
  readonly end: { readonly board: string; readonly secretaryPost: string; readonly within: Length };
}

/** One person in posts of two bodies, and who stands in for each side in a disagreement. */
export interface ConflictOfSides {
  readonly post: string;
  readonly alternates: Readonly<Partial<Record<Body, string>>>;
}
