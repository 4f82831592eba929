import { updatesFor } from '#engine/updates';
import { contactOf, NO_OWNER } from '../../every-case/case.js';
import type { DisagreementAct } from '../acts.js';
import { type Disagreement, type FamilyTold, isTheFamilys } from '../case.js';
import { updateSeating } from '../ladder/updates.js';
import { firstPostOf, ladderFor } from '../practice.js';
import { withPositions } from '../sheet/updates.js';
import type { DisagreementRaised, HoldingBack, LookingAgain, Setting, StrandSet, Wishing } from './acts.js';

const update = updatesFor<Disagreement, DisagreementAct>();

const TOLD: FamilyTold = { how: 'told', because: '' };
const NOT_YET: FamilyTold = { how: 'heldBack', because: 'It is not known yet whether this is about safety' };
const UNDECIDED: FamilyTold = { how: 'heldBack', because: 'Nobody has decided yet whether they can be told' };
const ASKED_NOT: FamilyTold = { how: 'notToBeTold', because: 'The family asked not to be told' };

/** What the file learns when it is raised, when its kind is said, and of what the family is told. */
export const RAISING_UPDATES = {
  openTheFile: updateSeating<DisagreementRaised>((file, act) => {
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
      child: data.child ?? null,
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
  acknowledge: update((file, { area }) => ({
    earlyTalk: isTheFamilys(file) ? (ladderFor(file, area)?.rungs[0]?.rung ?? null) : null,
  })),
  noteTheEarlyTalkIsOver: update(() => ({ earlyTalk: null })),
  setTheStrand: update((file, { data, area }: Setting) => {
    const set = { strand: data.strand, against: data.against ?? file.against };
    const post = firstPostOf({ ...file, ...set }, area);
    const held = file.owner.person !== null || file.owner.cover !== null;
    return { ...set, family: familyAfter(file, data), ...(!held && { owner: { ...file.owner, post } }) };
  }),
  noteTheWish: update(({ family }, { data }: Wishing) => ({
    family: data.wantsToHear ? (family.how === 'notToBeTold' ? TOLD : family) : ASKED_NOT,
  })),
  holdBack: update((_file, { data }: HoldingBack) => ({ family: { how: 'heldBack', because: data.because } })),
  lookAgain: update((_file, { data }: LookingAgain) => ({
    family: data.tellThem ? TOLD : { how: 'heldBack', because: data.because },
  })),
};

/** Only about safety is a family not told; then not before somebody has decided that they can be. */
function familyAfter({ family, raisedFor }: Disagreement, { strand, heldBackBecause }: StrandSet): FamilyTold {
  if (family.how === 'notToBeTold') return family;
  if (strand !== 'D_SAFETY' || raisedFor === 'family') return TOLD;
  return heldBackBecause === undefined ? UNDECIDED : { how: 'heldBack', because: heldBackBecause };
}
