import type { Act } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import { practiceOf } from '../../areas/practice/practice.js';
import { rulesFor } from '../../every-case/rules.js';
import type { BoardConsidered } from '../board/acts.js';
import { type Disagreement, outstanding, type RungName } from '../case.js';
import { alternateFor, isAhead, ladderFor, leftOut, postsFor, rungNamed, whereTo } from '../practice.js';
import {
  type AtTheTable,
  atAnotherRung,
  atTable,
  metHere,
  onBothSides,
  RUNGS_IN_WORDS,
  sidesMissing,
} from '../settling.js';
import type { MediationAgreed, RungAgreed, RungEscalated, RungMet, SeatReassigned } from './acts.js';

type Sitting = Partial<RungMet & RungAgreed & MediationAgreed & RungEscalated>;

/** Whoever an act puts at the table. */
const presentIn = ({ data }: Act<string, Sitting>): readonly AtTheTable[] =>
  atTable(data.present ?? data.signedBy ?? data.agreedBy);

/** A post of these that one person holds for two bodies, so that others stand in. */
const inConflict = (area: AreaLimits, present: readonly AtTheTable[]) =>
  practiceOf(area).conflictsOfSides.find(({ post }) => present.some((one) => one.post === post));

const leads = (to: RungName | 'board') => ({
  reason:
    to === 'board'
      ? 'There is another rung before the board.'
      : `${RUNGS_IN_WORDS[to].replace(/^./, (first) => first.toUpperCase())} are not where this goes.`,
  holds: (file: Disagreement, act: Act) => whereTo(file, act) === to,
});

/** Where an act may lead, by the ladder of the area. */
export const WHERE_RULES = rulesFor<Disagreement>()({
  leadsToTheStaff: leads('staff'),
  leadsToTheLineManagers: leads('lineManager'),
  leadsToTheDirectors: leads('director'),
  leadsToMediation: leads('mediation'),
  leadsToTheExecutives: leads('executives'),
  leadsToArbitration: leads('arbitration'),
  leadsToTheBoard: leads('board'),
});

/** Rules about who sits at a rung, and about leaving it. */
export const RUNG_RULES = rulesFor<Disagreement>()({
  nobodySitsAtTwoRungs: {
    reason:
      'One of those present has sat at an earlier rung of this disagreement. Each rung is looked at by somebody who has not decided it before: ask another, or give the seat to another post.',
    holds: (file, act) => atAnotherRung(file, presentIn(act)) === undefined,
  },
  nobodySitsOnBothSides: {
    reason:
      'One of those present sits, or has sat, for the other side of this disagreement. Nobody answers for both: ask another, or give the seat to another post.',
    holds: (file, act) => onBothSides(file, presentIn(act)) === undefined,
  },
  noPostOfBothSides: {
    reason: 'One person holds that post for both sides. The area names others to sit for each.',
    says: (_file, act) => {
      const conflict = inConflict(act.area, presentIn(act));
      const named = Object.entries(conflict?.alternates ?? {}).map(
        ([body, post]) => `for ${body}: ${act.area.posts[post]?.title ?? post}`,
      );
      return `One person holds that post for both sides, so neither side is theirs. The area names others: ${named.join('; ')}.`;
    },
    holds: (_file, act) => inConflict(act.area, presentIn(act)) === undefined,
  },
  bothSidesAreThere: {
    reason: 'A meeting has two sides. Say who was there for each.',
    says: (file, act) =>
      `A meeting has two sides. Nobody is there for: ${sidesMissing(file, presentIn(act)).join(', ')}. Say who was.`,
    holds: (file, act) => sidesMissing(file, presentIn(act)).length === 0,
  },
  bothSidesAgree: {
    reason:
      'Both sides have to agree, and no time limit does it for them. Say who agreed for each, or record the meeting of both first.',
    holds: (file, act) => sidesMissing(file, [...metHere(file), ...presentIn(act)]).length === 0,
  },
  thatRungIsAhead: {
    reason: 'That rung is not ahead on this ladder. Leave it out to go to the next one.',
    holds: (file, { data, area }: Act<string, RungEscalated>) => data.to === undefined || isAhead(file, area, data.to),
  },
  rungsAreLeftOutWithReason: {
    reason:
      'A rung is left out only for a risk or a deadline, with the reason; or where the area lets both sides agree to it, with who agreed for each.',
    says: (file, { data, area }: Act<string, RungEscalated>) =>
      `This leaves out: ${leftOut(file, area, data.to as RungName)
        .map(({ title }) => title)
        .join(
          ', ',
        )}. A rung is left out only for a risk or a deadline, with the reason; or where the area lets both sides agree to it, with who agreed for each.`,
    holds: (file, act: Act<string, RungEscalated>) => {
      const { to, leavesOutFor, because } = act.data;
      const without = to === undefined ? [] : leftOut(file, act.area, to);
      if (without.length === 0) return true;
      if (leavesOutFor !== undefined) return (because ?? '').trim() !== '';
      return without.every(({ optional }) => optional === true) && sidesMissing(file, presentIn(act)).length === 0;
    },
  },
  theRungIsOnTheLadder: {
    reason: 'That rung is not on this ladder.',
    holds: (file, { data, area }: Act<string, SeatReassigned>) => rungNamed(file, area, data.rung) !== undefined,
  },
  thePostIsAnotherOne: {
    reason:
      'That post sits at another rung of this ladder, or for the other side, or is held for both sides. Choose one that has no part in it.',
    holds: (file, { data, area }: Act<string, SeatReassigned>) => {
      const rungs = ladderFor(file, area)?.rungs ?? [];
      const elsewhere = rungs.flatMap((rung) =>
        [file.raisedFor, file.against]
          .filter((body) => rung.rung !== data.rung || body !== data.side)
          .flatMap((body) => postsFor(file, area, { rung, body })),
      );
      return !elsewhere.includes(data.post) && alternateFor(area, data.post, data.side) === data.post;
    },
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
  noInterimIsLeftBehind: {
    reason:
      'An interim payment is in force, or has not been settled up. Closing this would leave it with nobody: record what was agreed about who pays, or leave it to the board.',
    holds: (file) => !(file.interim?.inForce ?? false) && outstanding(file) === 0,
  },
  theBoardHadItSettled: {
    reason: 'The board did not settle it.',
    holds: (_file, { data }: Act<string, BoardConsidered>) => data.outcome === 'settled',
  },
  theRungToReturnToIsNamed: {
    reason: 'Say to which rung of its ladder it goes back.',
    holds: (file, { data, area }: Act<string, BoardConsidered>) =>
      data.outcome !== 'sentBack' || (data.to !== undefined && rungNamed(file, area, data.to) !== undefined),
  },
  theBoardLooksAgain: {
    reason: 'The board did not put it off.',
    holds: (_file, { data }: Act<string, BoardConsidered>) => data.outcome === 'standsUntil',
  },
  theDayToLookAgainIsNamed: {
    reason: 'Say on which day the board looks again. Nothing is put off for ever.',
    holds: (_file, { data, occurredOn }: Act<string, BoardConsidered>) =>
      data.outcome !== 'standsUntil' || (data.until ?? '') > occurredOn,
  },
  itIsDecidedElsewhere: {
    reason: 'The board did not say that it is decided elsewhere.',
    holds: (_file, { data }: Act<string, BoardConsidered>) => data.outcome === 'decidedElsewhere',
  },
  whereItIsDecidedIsNamed: {
    reason: 'Say where it is decided: nobody is left with nowhere to go.',
    holds: (_file, { data }: Act<string, BoardConsidered>) =>
      data.outcome !== 'decidedElsewhere' || (data.where ?? '').trim() !== '',
  },
});
