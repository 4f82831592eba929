import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import type { AreaLimits } from '#engine/locality';
import { rulesFor } from '#engine/rules';
import { REPEAT_HAS_A_REASON } from '../../every-case/tried.js';
import { filled } from '../../filled.js';
import { inPounds } from '../../money/pence.js';
import { agenciesIn } from '../../money/split.js';
import type { Funding } from '../case.js';
import { limitOf, packagePence, panelFor, payersOf, sharedBy, touches } from '../practice.js';
import { agencyInWords, listInWords } from '../wording.js';
import type {
  Agreeing,
  AgreeingAlone,
  AgreeingOnConditions,
  AskingAgain,
  PayingMeanwhile,
  PuttingItOff,
  Reasoned,
  Refusing,
} from './acts.js';

/** What is asked before a decision is recorded, and before it is looked at again. */
export const DECISION_RULES = rulesFor<Funding>()({
  theChairRecordsIt: {
    reason: 'Whoever chairs this item, and has no interest in it, records what was decided.',
    law: 'The panel’s terms of reference; the rule against bias',
    holds: ({ sitting }, { by }) =>
      !sitting.recused.includes(by.person) && (sitting.chair === null || sitting.chair === by.person),
  },
  everyLineIsShared: {
    reason: 'A line of the package has nobody to pay for it.',
    holds: (file, { area }) => unshared(file, area).length === 0,
    says: (file, { area }) => `${unshared(file, area).join(' ')} Record who pays first.`,
  },
  everyPayerAgrees: {
    reason: 'Each agency says yes for its own money. There is no majority and no casting vote.',
    law: 'The agreement between the agencies that pay: nobody can bind another’s money',
    holds: (file, { area }) => notYetAgreed(file, area).length === 0,
    says: (file, { area }) =>
      `${listInWords(notYetAgreed(file, area))}. Each agency says yes for its own money: there is no majority and no casting vote. Record the agency’s position, or that it is not agreed, which opens the way to those who can settle it.`,
  },
  conditionsArePutDown: {
    reason: 'An agency agrees only on a condition. Record the agreement with its conditions.',
    holds: ({ positions }) => Object.values(positions).every(({ onlyIf }) => !filled(onlyIf)),
  },
  everyConditionHasItsName: {
    reason: 'Two conditions have the same name. Give each a name of its own.',
    holds: (_file, { data }: AgreeingOnConditions) => {
      const ids = data.conditions.map(({ id }, index) => id || String(index + 1));
      return new Set(ids).size === ids.length;
    },
  },
  everyConditionIsStillToCome: {
    reason: 'A condition would be due before the decision. Name a day that is still to come.',
    holds: (_file, { data, occurredOn }: AgreeingOnConditions) => data.conditions.every(({ due }) => due >= occurredOn),
  },
  reasonsAndEvidenceAreGiven: {
    reason: 'Give the reasons, and the documents they rest on. The family reads them.',
    law: 'The duty to give reasons; SEND Code of Practice 2015, 9.37 and 11.3',
    holds: (_file, { data }: Reasoned) => filled(data.reasons) && (data.evidence ?? []).length > 0,
  },
  repeatHasAReason: REPEAT_HAS_A_REASON,
  aSecondPersonAgrees: {
    reason: 'Somebody else who decides on this item, and has no interest in it, must confirm what was decided.',
    holds: ({ sitting }, { data, by }: Reasoned) =>
      filled(data.secondPerson) &&
      data.secondPerson !== by.person &&
      !sitting.recused.includes(data.secondPerson ?? '') &&
      (sitting.deciding.length === 0 || sitting.deciding.some(({ person }) => person === data.secondPerson)),
  },
  thePanelsOwnFactsAreRecorded: {
    reason: 'This panel records more of each decision than was given.',
    holds: (file, act: Agreeing) => unrecorded(file, act).length === 0,
    says: (file, act: Agreeing) => `This panel also records of each decision: ${unrecorded(file, act).join(', ')}.`,
  },
  somebodyAgreesNot: {
    reason: 'Every agency has said yes for its own money, so it is agreed. Record that.',
    holds: (file, { area }) => notYetAgreed(file, area).length > 0,
  },
  sectionFIsSecuredMeanwhile: {
    reason:
      'Section F of the plan says that it must be provided. The local authority must secure it, whatever a panel decides: say who does meanwhile.',
    law: 'Children and Families Act 2014 s.42(2)',
    holds: (file, { data }: Refusing) => !touches(file, 'F', data.lines) || filled(data.meanwhileSecuredBy),
  },
  sectionGIsArrangedMeanwhile: {
    reason:
      'Section G of the plan says that it must be provided. The health commissioner must arrange it, whatever a panel decides: say who does meanwhile.',
    law: 'Children and Families Act 2014 s.42(3)',
    holds: (file, { data }: Refusing) => !touches(file, 'G', data.lines) || filled(data.meanwhileSecuredBy),
  },
  whoPaysMeanwhileSaysSo: {
    reason: 'Whoever pays meanwhile must have said that they will, or at least not that they will not.',
    holds: ({ positions }, { data }: PayingMeanwhile) => {
      const says = agenciesIn({ ...data.payers }).map((agency) => positions[agency]?.says ?? 'disagree');
      return says.length > 0 && !says.includes('disagree');
    },
  },
  theDaysRunForward: {
    reason: 'The last day comes before the first. Put them the right way round.',
    holds: (_file, { data }: PayingMeanwhile) => data.from <= data.until,
  },
  itIsHeardAgainLater: {
    reason: 'Name a day that is still to come, by which it is heard again.',
    holds: (_file, { data, occurredOn }: PuttingItOff) => data.until > occurredOn,
  },
  theSettlementIsOnRecord: {
    reason: 'No settlement of that disagreement has been told to this case. It is recorded there first.',
    holds: ({ settlement }, { data }: Agreeing) => settlement !== null && settlement.disagreement === data.because,
  },
  noOtherSettlementIsNamed: {
    reason:
      'That names a disagreement of which no settlement has been told to this case. Leave the reference out, or record the settlement on the disagreement first.',
    holds: ({ settlement }, { data }: Agreeing) =>
      data.because === undefined || settlement?.disagreement === data.because,
  },
  withinTheDelegation: {
    reason: 'This costs more than the post may agree to without a panel.',
    law: 'The area’s own scheme of delegation, in its profile',
    holds: (file, { data, area }: AgreeingAlone) => packagePence(file) <= limitOf(area, data.post),
    says: (file, { data, area }: AgreeingAlone) =>
      `The package costs ${inPounds(packagePence(file))} a year. ${area.posts[data.post]?.title ?? 'That post'} may agree to ${inPounds(limitOf(area, data.post))} without a panel. List it for a panel.`,
  },
  onlyOneAgencyPays: {
    reason: 'More than one agency would pay, so each of them says yes at the panel.',
    holds: (file, { area }) => payersOf(file, area).length === 1,
  },
  thisAreaLooksAgain: {
    reason:
      'This panel does not look again at its decisions for that reason. You can complain, and you can ask for mediation where the law gives it.',
    holds: (file, { data, area }: AskingAgain) =>
      panelFor(file, area)?.reviewOfDecision?.grounds.includes(data.ground) === true,
  },
  theTimeToAskAgainIsNotOver: {
    reason:
      'The time in which a decision is looked at again is over. If something is new, tell us: a new request can be made at any time.',
    holds: ({ mayAskAgain }) => mayAskAgain,
  },
  /** A way of the machine: nobody is stopped by it. */
  theTimeToAskAgainEnds: {
    reason: 'The time to ask again is not over.',
    holds: (_file, { data }: Act<string, BellFacts>) => data.clock === 'decision-review-open',
  },
});

/** Agencies that have not said yes to their share, each with why, in words. */
function notYetAgreed(file: Funding, area: AreaLimits): readonly string[] {
  return payersOf(file, area).flatMap((agency) => {
    const position = file.positions[agency];
    const share = file.total[agency] ?? 0;
    const name = agencyInWords(agency);
    if (position === undefined) return [`${name} has not said yes`];
    if (position.says === 'disagree') return [`${name} does not agree`];
    if (position.says === 'needsOwnGovernance') return [`${name} has to ask within its own organisation first`];
    if (position.cap === null || share <= position.cap) return [];
    return [`${name} agrees up to ${inPounds(position.cap)} a year, and its share is ${inPounds(share)}`];
  });
}

const unshared = (file: Funding, area: AreaLimits): readonly string[] =>
  sharedBy(file, file.divisions, area).wrong.map(({ line, what, problem }) => `Line ${line}, “${what}”: ${problem}.`);

/** What the area's panel records of each decision, and what of it is not given. */
function unrecorded(file: Funding, { data, area }: Agreeing): readonly string[] {
  const also = (data.alsoRecorded ?? []).map((line) => line.split(':')[0]?.trim());
  return (panelFor(file, area)?.mustRecord ?? []).flatMap((name) => {
    if (name === 'howAndWhenTheChildReturns')
      return filled(data.howAndWhenTheChildReturns) ? [] : ['how and when the child will return'];
    return also.includes(name) ? [] : [name];
  });
}
