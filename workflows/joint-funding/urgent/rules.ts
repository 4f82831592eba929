import type { AreaLimits } from '#engine/locality';
import { rulesFor } from '#engine/rules';
import type { Agency } from '../../areas/practice/agencies.js';
import type { PackageSplit } from '../../money/package-split.js';
import { inPounds } from '../../money/pence.js';
import type { Funding } from '../case.js';
import { allAlike, limitOf, panelFor, partsIn, payersOf, penceIn, sharedBy } from '../practice.js';
import { agencyInWords, listInWords } from '../wording.js';
import type { DecidingUrgently, Overturning, Ratifying } from './acts.js';

/** For how long an urgent decision holds: as it says, and never longer than the panel's practice allows. */
export function daysOf(file: Funding, { data, area }: DecidingUrgently): number {
  return data.days ?? panelFor(file, area)?.urgent.maxDays ?? 0;
}

/** What is asked of what is decided before a panel can meet. */
export const URGENT_RULES = rulesFor<Funding>()({
  urgentDecisionsAreAllowed: {
    reason: 'This panel does not let anybody decide before it meets. Ring its co-ordinator: it may meet sooner.',
    holds: (file, { area }) => panelFor(file, area)?.urgent.allowed === true,
  },
  everyPayerHasSigned: {
    reason: 'Somebody who may decide for each agency that pays must have said yes.',
    law: 'The agreement between the agencies that pay: nobody can bind another’s money',
    holds: (file, act: DecidingUrgently) => unsigned(file, act).length === 0,
    says: (file, act: DecidingUrgently) =>
      `Nobody has said yes yet for: ${listInWords(unsigned(file, act).map(agencyInWords))}. Ring whoever is on call there. Until then the child is kept safe by whoever has the duty.`,
  },
  everybodySignsForThemselves: {
    reason: 'One person says yes for one agency only, and whoever records it is one of them.',
    holds: (_file, { data, by }: DecidingUrgently) => {
      const people = data.signatures.map(({ person }) => person);
      return new Set(people).size === people.length && people.includes(by.person);
    },
  },
  signedWithinTheDelegation: {
    reason: 'This costs more than somebody who signed may agree to.',
    law: 'The area’s own scheme of delegation, in its profile',
    holds: (file, act: DecidingUrgently) => beyond(file, act).length === 0,
    says: (file, act: DecidingUrgently) =>
      `It may cost ${inPounds(penceIn(file, daysOf(file, act)))} in ${daysOf(file, act)} days. ${beyond(file, act).join(' ')} Ask somebody with a higher limit to say yes, or shorten the time.`,
  },
  itIsNotForLongerThanAllowed: {
    reason: 'An urgent decision does not hold for so long. Shorten it: the next panel looks at it again.',
    holds: (file, act: DecidingUrgently) => {
      const days = daysOf(file, act);
      return days > 0 && days <= (panelFor(file, act.area)?.urgent.maxDays ?? 0);
    },
  },
  everyPayerAgreedAtTheMeeting: {
    reason:
      'Each agency that pays says yes for its own money at the meeting. There is no majority and no casting vote.',
    law: 'The agreement between the agencies that pay: nobody can bind another’s money',
    holds: (file, act: Ratifying) => notRatifying(file, act).length === 0,
    says: (file, act: Ratifying) =>
      `Not yet agreed by: ${listInWords(notRatifying(file, act).map(agencyInWords))}. Each agency says yes for its own money: there is no majority and no casting vote. If it stays so, record that the panel does not stand by it, with how it is wound down.`,
  },
  nobodyWithAnInterestDecided: {
    reason: 'Somebody who has an interest in this request has been counted. Their deputy decides.',
    law: 'The panel’s terms of reference; the rule against bias',
    holds: ({ sitting }, { data }: Ratifying) => !data.positions.some(({ person }) => sitting.recused.includes(person)),
  },
  theRatifiedSplitComesToTheWhole: {
    reason: 'The shares do not come to the whole. Percentages come to a hundred.',
    holds: (file, act: Ratifying) => ratifiedSplit(file, act).wrong.length === 0,
    says: (file, act: Ratifying) =>
      ratifiedSplit(file, act)
        .wrong.map(({ line, what, problem }) => `Line ${line}, “${what}”: ${problem}.`)
        .join(' '),
  },
  aMeetingHasIt: {
    reason:
      'No meeting has it on its agenda. Put it on the agenda of the next one: whether the panel stands by it is decided there, and by nobody alone.',
    law: 'The panel’s terms of reference',
    holds: ({ meeting, panelOn }) => meeting !== null || panelOn !== null,
  },
  itIsWoundDownInTime: {
    reason: 'Nothing is withdrawn on the day. Name a last day that is still to come.',
    holds: (_file, { data, occurredOn }: Overturning) => data.windDownUntil > occurredOn,
  },
});

function unsigned(file: Funding, { data, area }: DecidingUrgently): readonly Agency[] {
  const signed = data.signatures.map(({ agency }) => agency);
  return (data.payers ?? payersOf(file, area)).filter((agency) => !signed.includes(agency));
}

/** Until it is settled who pays which part, each of them may have to pay all of it. */
function beyond(file: Funding, act: DecidingUrgently): readonly string[] {
  const most = penceIn(file, daysOf(file, act));
  return act.data.signatures
    .filter(({ post }) => limitOf(act.area, post) < most)
    .map(({ post }) => `${titleOf(act.area, post)} may agree to ${inPounds(limitOf(act.area, post))}.`);
}

const titleOf = (area: AreaLimits, post: string): string => area.posts[post]?.title ?? `“${post}”`;

function notRatifying(file: Funding, act: Ratifying): readonly Agency[] {
  const paying = Object.keys(ratifiedSplit(file, act).total) as Agency[];
  const asked = paying.length > 0 ? paying : payersOf(file, act.area);
  const agreed = act.data.positions.filter(({ position }) => position === 'agree').map(({ agency }) => agency);
  return asked.filter((agency) => !agreed.includes(agency));
}

/** The package as the panel shares it when it stands by what was decided. */
export function ratifiedSplit(file: Funding, { data, area }: Ratifying): PackageSplit {
  const { basis, parts } = data;
  const payer = file.payers.length === 1 ? file.payers[0] : undefined;
  const division = { basis, ...(parts && { parts: partsIn(parts) }), ...(payer && { payer }) };
  return sharedBy(file, allAlike(file, division), area);
}
