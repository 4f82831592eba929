import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { type CaseFile, contactOf, entry, NO_OWNER } from '../../every-case/case.js';
import type { Parts } from '../../money/split.js';
import {
  type Disagreement,
  type FamilyTold,
  isTheFamilys,
  type Position,
  type Sat,
  type Settlement,
  type Sheet,
} from '../case.js';
import { INTERIM_ENTRIES } from '../interim/updates.js';
import { firstPostOf, ladderFor, whereTo } from '../practice.js';
import type {
  DisagreementRaised,
  FactsRecorded,
  FamilyNoticeHeldBack,
  FamilyNoticeReviewed,
  FamilyWishRecorded,
  StatedPosition,
  StrandSet,
} from '../raising/acts.js';
import { seated } from '../recipients.js';
import { type AtTheTable, atTable } from '../settling.js';
import type { AlertAcknowledged, MediationArranged, RungEscalated, RungMet, SeatReassigned } from './acts.js';

const write = <Facts>(written: (file: Disagreement, act: Act<string, Facts>) => Partial<Disagreement>) =>
  entry<Disagreement, Facts>(written);

/** The same, where it may change who sits at the table. */
const seating = <Facts>(written: (file: Disagreement, act: Act<string, Facts>) => Partial<Disagreement>) =>
  write<Facts>((file, act) => {
    const changes = written(file, act);
    return { ...changes, ...seated({ ...file, ...changes }, act.area) };
  });

/** What the file learns from each act of this pathway. */
export const DISAGREEMENT_ENTRIES = {
  ...INTERIM_ENTRIES,
  openTheFile: seating<DisagreementRaised>((file, act) => {
    const { data } = act;
    const raised = {
      about: data.about,
      likely: data.strand ?? null,
      raisedFor: data.raisedFor,
      raisedBy: act.by.person,
      against: data.against,
    };
    const owner = firstPostOf({ ...file, ...raised }, act.area);
    return {
      ...raised,
      child: (data.child as CaseFile['child']) ?? null,
      contact: contactOf(data.contact, act),
      receivedOn: act.occurredOn,
      fundingCase: data.fundingCase ?? null,
      aboutCase: data.case ?? null,
      currentPayer: data.currentPayer ?? null,
      section: data.section ?? null,
      childIsWithout: data.childIsWithout === true,
      // Nobody who did not raise it themselves hears of it before it is known whether it is about safety.
      family: data.raisedFor === 'family' ? TOLD : NOT_YET,
      ...(data.positions && { sheet: withPositions(file.sheet, data.positions) }),
      owner: { ...NO_OWNER, post: owner },
    };
  }),
  acknowledge: write((file, { area }) => ({
    earlyTalk: isTheFamilys(file) ? (ladderFor(file, area)?.rungs[0]?.rung ?? null) : null,
  })),
  noteTheEarlyTalkIsOver: write(() => ({ earlyTalk: null })),
  setTheStrand: write<StrandSet>((file, { data, area }) => {
    const set = { strand: data.strand, against: data.against ?? file.against };
    const post = firstPostOf({ ...file, ...set }, area);
    const held = file.owner.person !== null || file.owner.cover !== null;
    return { ...set, family: familyAfter(file, data), ...(!held && { owner: { ...file.owner, post } }) };
  }),
  enterTheRung: seating<Partial<RungEscalated>>((file, act) => ({
    rung: whereTo(file, act) as Disagreement['rung'],
    left: leaving(file),
    alertsSeen: [],
    mediationOn: null,
    against: act.data.against ?? file.against,
  })),
  leaveTheLadder: seating((file) => ({ rung: null, left: leaving(file), alertsSeen: [] })),
  noteTheSheet: write<FactsRecorded>((file, { data }) => sheetFrom(file, data)),
  noteTheMeeting: write<RungMet>((file, { data }) => ({
    sat: sitting(file, atTable(data.present)),
    ...(data.sheet && sheetFrom(file, data.sheet)),
  })),
  noteWhoSat: write<{ present?: AtTheTable[]; signedBy?: AtTheTable[]; agreedBy?: AtTheTable[] }>((file, { data }) => ({
    sat: sitting(file, atTable(data.present ?? data.signedBy)),
  })),
  settle: write<{ settlement?: string; reasons?: string; shares?: Parts; from?: string }>((file, { type, data }) => ({
    settlement: {
      words: data.settlement ?? data.reasons ?? null,
      parts: data.shares ?? null,
      from: (data.from as CivilDate | undefined) ?? null,
      rung: type === 'BoardConsidered' ? 'board' : file.rung,
    } satisfies Settlement,
  })),
  noteTheAlert: write<AlertAcknowledged>(({ alertsSeen }, { data }) => ({ alertsSeen: [...alertsSeen, data.side] })),
  reassign: seating<SeatReassigned>(({ replacements }, { data: { rung, side, post } }) => ({
    replacements: [...replacements, { rung, side, post }],
  })),
  noteTheDigest: write<{ post: string }>((_file, { data }) => ({ digestFor: data.post })),
  fixTheDay: write<MediationArranged>((_file, { data }) => ({ mediationOn: data.meetingOn as CivilDate })),
  noteTheWish: write<FamilyWishRecorded>(({ family }, { data }) => ({
    family: data.wantsToHear ? (family.how === 'notToBeTold' ? TOLD : family) : ASKED_NOT,
  })),
  holdBack: write<FamilyNoticeHeldBack>((_file, { data }) => ({ family: { how: 'heldBack', because: data.because } })),
  lookAgain: write<FamilyNoticeReviewed>((_file, { data }) => ({
    family: data.tellThem ? TOLD : { how: 'heldBack', because: data.because },
  })),
};

const TOLD: FamilyTold = { how: 'told', because: '' };
const NOT_YET: FamilyTold = { how: 'heldBack', because: 'It is not known yet whether this is about safety' };
const UNDECIDED: FamilyTold = { how: 'heldBack', because: 'Nobody has decided yet whether they can be told' };
const ASKED_NOT: FamilyTold = { how: 'notToBeTold', because: 'The family asked not to be told' };

/** Only about safety is a family not told; then not before somebody has decided that they can be. */
function familyAfter({ family, raisedFor }: Disagreement, { strand, heldBackBecause }: StrandSet): FamilyTold {
  if (family.how === 'notToBeTold') return family;
  if (strand !== 'D_SAFETY' || raisedFor === 'family') return TOLD;
  return heldBackBecause === undefined ? UNDECIDED : { how: 'heldBack', because: heldBackBecause };
}

function leaving({ rung, left }: Disagreement): Disagreement['left'] {
  return rung === null ? left : [...left, rung];
}

function sitting({ sat, rung }: Disagreement, present: readonly AtTheTable[]): readonly Sat[] {
  if (rung === null) return sat;
  const known = (one: AtTheTable) => sat.some((each) => each.person === one.person && each.rung === rung);
  return [...sat, ...present.filter((one) => !known(one)).map(({ person, side }) => ({ person, side, rung }))];
}

const NO_SHEET: Sheet = { agreed: [], disputed: [], positions: [], costPence: null, meanwhile: '' };

/** The newest of each side's positions. */
function withPositions(sheet: Sheet | null, stated: readonly StatedPosition[]): Sheet {
  const before = (sheet ?? NO_SHEET).positions.filter(({ side }) => !stated.some((one) => one.side === side));
  return { ...(sheet ?? NO_SHEET), positions: [...before, ...(stated as readonly Position[])] };
}

function sheetFrom({ sheet, childIsWithout }: Disagreement, data: FactsRecorded): Partial<Disagreement> {
  const { agreed = [], disputed = [], positions = [], costPence = sheet?.costPence ?? null, meanwhile } = data;
  return {
    sheet: { ...withPositions(sheet, positions), agreed, disputed, costPence, meanwhile },
    childIsWithout: data.childIsWithout ?? childIsWithout,
  };
}
