import type { Act } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import { rulesFor } from '#engine/rules';
import { titleOfPost } from '#engine/setting-posts';
import type { Speaking } from '#engine/speaking';
import type { Body } from '../../areas/practice/agencies.js';
import { ladderOf, practiceOf } from '../../areas/practice/practice.js';
import { filled } from '../../filled.js';
import type { DisagreementAct } from '../acts.js';
import { type Disagreement, type Replacement, type RungName, type Sat, sidesOf } from '../case.js';
import { alternateFor, isAhead, isOfARung, leftOut, onwards, rungNamed, sitsElsewhere } from '../practice.js';
import { RUNGS_IN_WORDS } from '../wording.js';
import type { AtTheTable, Escalating, Sitting } from './acts.js';

/** Somebody who counts as present: everybody by name, but a family, who need not give one. */
export interface Present extends Pick<Sat, 'person' | 'side'> {
  readonly post?: string;
}

/** Whoever an act puts at the table. */
export function presentIn({ present, signedBy, agreedBy }: Sitting): readonly Present[] {
  const rows: readonly AtTheTable[] = present ?? signedBy ?? agreedBy ?? [];
  return rows.flatMap((row) => {
    const person = row.person ?? (row.side === 'family' ? 'family' : undefined);
    return person === undefined ? [] : [{ ...row, person }];
  });
}

/**
 * Those who met at this rung, for each side for which nobody is named and which does not speak for itself: where an
 * agreement does not say who agreed, it is they who have.
 */
export function agreeingUnnamed(
  { type, data, by }: Speaking,
  { sat = [], rung }: Partial<Disagreement>,
): readonly string[] {
  if (type !== 'RungAgreed') return [];
  const metHere = sat.filter((one) => one.rung === rung);
  const spoken = [...presentIn(data as Sitting), ...metHere.filter(({ person }) => person === by.person)];
  return metHere
    .filter(({ person, side }) => person !== 'family' && !spoken.some((one) => one.side === side))
    .map(({ person }) => person);
}

/** Which sides of the disagreement nobody is there for. */
export function sidesMissing(file: Disagreement, present: readonly Pick<Sat, 'side'>[]): readonly Body[] {
  return sidesOf(file).filter((side) => !present.some((one) => one.side === side));
}

/** Somebody of these who sits, or has sat, for another side. */
export function onBothSides({ sat }: Disagreement, present: readonly Pick<Sat, 'person' | 'side'>[]): boolean {
  return present.some(({ person, side }) =>
    [...sat, ...present].some((other) => other.person === person && other.side !== side),
  );
}

/**
 * Whether somebody of these has sat at another rung. Mediation is no rung of anybody's own: those of the rung before come
 * to it, and to the board; a family comes to all of them.
 */
function atAnotherRung({ sat, rung }: Disagreement, present: readonly Present[]): boolean {
  if (rung === 'mediation' || rung === null) return false;
  const elsewhere = sat.filter((one) => one.rung !== rung && one.rung !== 'mediation' && one.side !== 'family');
  return present.some(({ person, side }) => side !== 'family' && elsewhere.some((one) => one.person === person));
}

/** A post of these that one person holds for two bodies, so that others stand in. */
const inConflict = (area: AreaLimits, present: readonly Present[]) =>
  practiceOf(area).conflictsOfSides.find(({ post }) => present.some((one) => one.post === post));

/** Where an act leads: to a rung, or past the last one to the board. Undefined where it leads to neither. */
export function whereTo(file: Disagreement, act: DisagreementAct): RungName | 'board' | undefined {
  switch (act.type) {
    case 'StrandSet':
      return ladderOf(act.area, act.data.strand)?.rungs[0]?.rung;
    case 'BoardConsidered':
      return act.data.outcome === 'sentBack' ? act.data.to : undefined;
    case 'RungEscalated':
      return act.data.to ?? onwards(file, act.area);
    case 'MediationNotAgreed':
      return onwards(file, act.area);
    case 'DeadlinePassed':
      // The bell of the rung on which it stands, and not of one that has been left.
      return isOfARung(act.data.clock) && act.data.key === file.rung ? onwards(file, act.area) : undefined;
    default:
      return undefined;
  }
}

/** Whether an act has just brought it to the rung on which it stands. */
export function movedUp({ rung, left }: Disagreement, act: DisagreementAct): boolean {
  if (rung === null) return false;
  if (act.type === 'DeadlinePassed') return isOfARung(act.data.clock) && act.data.key === left.at(-1);
  return act.type !== 'BoardConsidered' || act.data.outcome === 'sentBack';
}

/** Whether an act has just brought it past the last rung, to the board. */
export const movedToTheBoard = ({ stage, left }: Disagreement, act: DisagreementAct): boolean =>
  stage === 'closed.noAgreement' && (act.type !== 'DeadlinePassed' || act.data.key === left.at(-1));

const leads = (to: RungName | 'board') => ({
  reason:
    to === 'board'
      ? 'There is another rung before the board.'
      : `${RUNGS_IN_WORDS[to].replace(/^./, (first) => first.toUpperCase())} are not where this goes.`,
  holds: (file: Disagreement, act: DisagreementAct) => whereTo(file, act) === to,
});

const LEFT_OUT =
  'A rung is left out only for a risk or a deadline, with the reason; or where the area lets both sides agree to it, with who agreed for each.';

/** What is asked of where an act leads, of who sits at a rung, and of leaving it. */
export const LADDER_RULES = rulesFor<Disagreement>()({
  leadsToTheStaff: leads('staff'),
  leadsToTheLineManagers: leads('lineManager'),
  leadsToTheDirectors: leads('director'),
  leadsToMediation: leads('mediation'),
  leadsToTheExecutives: leads('executives'),
  leadsToArbitration: leads('arbitration'),
  leadsToTheBoard: leads('board'),
  nobodySitsAtTwoRungs: {
    reason:
      'One of those present has sat at an earlier rung of this disagreement. Each rung is looked at by somebody who has not decided it before: ask another, or give the seat to another post.',
    holds: (file, { data }: Act<string, Sitting>) => !atAnotherRung(file, presentIn(data)),
  },
  nobodySitsOnBothSides: {
    reason:
      'One of those present sits, or has sat, for the other side of this disagreement. Nobody answers for both: ask another, or give the seat to another post.',
    holds: (file, { data }: Act<string, Sitting>) => !onBothSides(file, presentIn(data)),
  },
  noPostOfBothSides: {
    reason: 'One person holds that post for both sides. The area names others to sit for each.',
    says: (_file, { data, area }: Act<string, Sitting>) => {
      const conflict = inConflict(area, presentIn(data));
      const named = Object.entries(conflict?.alternates ?? {}).map(
        ([body, post]) => `for ${body}: ${titleOfPost(area.posts, post)}`,
      );
      return `One person holds that post for both sides, so neither side is theirs. The area names others: ${named.join('; ')}.`;
    },
    holds: (_file, { data, area }: Act<string, Sitting>) => inConflict(area, presentIn(data)) === undefined,
  },
  bothSidesAreThere: {
    reason: 'A meeting has two sides. Say who was there for each.',
    says: (file, { data }: Act<string, Sitting>) =>
      `A meeting has two sides. Nobody is there for: ${sidesMissing(file, presentIn(data)).join(', ')}. Say who was.`,
    holds: (file, { data }: Act<string, Sitting>) => sidesMissing(file, presentIn(data)).length === 0,
  },
  bothSidesAgree: {
    reason:
      'Both sides have to agree, and no time limit does it for them. Say who agreed for each, or record the meeting of both first.',
    holds: (file, { data }: Act<string, Sitting>) => {
      const metHere = file.sat.filter(({ rung }) => rung === file.rung);
      return sidesMissing(file, [...metHere, ...presentIn(data)]).length === 0;
    },
  },
  thatRungIsAhead: {
    reason: 'That rung is not ahead on this ladder. Leave it out to go to the next one.',
    holds: (file, { data, area }: Escalating) => data.to === undefined || isAhead(file, area, data.to),
  },
  rungsAreLeftOutWithReason: {
    reason: LEFT_OUT,
    says: (file, { data, area }: Escalating) => {
      const without = data.to === undefined ? [] : leftOut(file, area, data.to);
      return `This leaves out: ${without.map(({ title }) => title).join(', ')}. ${LEFT_OUT}`;
    },
    holds: (file, { data, area }: Escalating) => {
      const { to, leavesOutFor, because } = data;
      const without = to === undefined ? [] : leftOut(file, area, to);
      if (without.length === 0) return true;
      if (leavesOutFor !== undefined) return filled(because);
      return without.every(({ optional }) => optional === true) && sidesMissing(file, presentIn(data)).length === 0;
    },
  },
  theRungIsOnTheLadder: {
    reason: 'That rung is not on this ladder.',
    holds: (file, { data, area }: Act<string, Replacement>) => rungNamed(file, area, data.rung) !== undefined,
  },
  thePostIsAnotherOne: {
    reason:
      'That post sits at another rung of this ladder, or for the other side, or is held for both sides. Choose one that has no part in it.',
    holds: (file, { data, area }: Act<string, Replacement>) =>
      !sitsElsewhere(file, area, data) && alternateFor(area, data.post, data.side) === data.post,
  },
  theMediatorHasNoPart: {
    reason: 'A mediator is independent: they have sat for one of the sides. Ask another.',
    law: 'Code of Practice 11.8',
    holds: ({ sat }, { by }) => !sat.some(({ person, side }) => person === by.person && side !== 'independent'),
  },
  theMediationDayHasCome: {
    reason: 'The day of the mediation has not come yet. Record it when it has been held.',
    holds: ({ mediationOn }, { occurredOn }) => mediationOn === null || occurredOn >= mediationOn,
  },
});
