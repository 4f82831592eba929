import type { Act } from '#engine/act';
import { updatesFor } from '#engine/updates';
import type { DisagreementAct } from '../acts.js';
import type { Disagreement, Replacement, Sat, TwoSides } from '../case.js';
import { seated } from '../recipients.js';
import { sheetFrom } from '../sheet/updates.js';
import type { Acknowledging, ArrangingMediation, Digesting, Meeting, Settling, Sitting } from './acts.js';
import { type Present, presentIn, whereTo } from './rules.js';

const update = updatesFor<Disagreement, DisagreementAct>();

/** The same, where it may change who sits at the table. */
export const updateSeating = <Facts>(learned: (file: Disagreement, act: Act<string, Facts>) => Partial<Disagreement>) =>
  update<Facts>((file, act) => {
    const changes = learned(file, act);
    return { ...changes, ...seated({ ...file, ...changes }, act.area) };
  });

/** What the file learns on the ladder. */
export const LADDER_UPDATES = {
  enterTheRung: updateSeating<Partial<TwoSides>>((file, act) => ({
    // Only where a rule has found the rung to which it leads.
    rung: whereTo(file, act as DisagreementAct) as Disagreement['rung'],
    left: leaving(file),
    alertsSeen: [],
    mediationOn: null,
    against: act.data.against ?? file.against,
  })),
  leaveTheLadder: updateSeating((file) => ({ rung: null, left: leaving(file), alertsSeen: [] })),
  noteTheMeeting: update((file, { data }: Meeting) => ({
    sat: sitting(file, presentIn(data)),
    ...(data.sheet && sheetFrom(file, data.sheet)),
  })),
  noteWhoSat: update<Sitting>((file, { data }) => ({ sat: sitting(file, presentIn(data)) })),
  settle: update<Settling>((file, { data: { settlement, reasons, shares, from } }) => ({
    settlement: {
      words: settlement ?? reasons ?? null,
      parts: shares ?? null,
      from: from ?? null,
      // On no rung it is before the board.
      rung: file.rung ?? 'board',
    },
  })),
  noteTheAlert: update(({ alertsSeen }, { data }: Acknowledging) => ({ alertsSeen: [...alertsSeen, data.side] })),
  reassign: updateSeating<Replacement>(({ replacements }, { data: { rung, side, post } }) => ({
    replacements: [...replacements, { rung, side, post }],
  })),
  fixTheDay: update((_file, { data }: ArrangingMediation) => ({ mediationOn: data.meetingOn })),
  noteTheDigest: update((_file, { data }: Digesting) => ({ digestFor: data.post })),
};

function leaving({ rung, left }: Disagreement): Disagreement['left'] {
  return rung === null ? left : [...left, rung];
}

function sitting({ sat, rung }: Disagreement, present: readonly Present[]): readonly Sat[] {
  if (rung === null) return sat;
  const known = (one: Present) => sat.some((each) => each.person === one.person && each.rung === rung);
  return [...sat, ...present.filter((one) => !known(one)).map(({ person, side }) => ({ person, side, rung }))];
}
