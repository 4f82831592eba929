import type { Act } from '#engine/act';
import type { LinkedAct, Opening } from '#engine/between-cases';
import type { Deadline } from '#engine/deadlines';
import type { NoticeFacts } from '#engine/telling';
import { addDays, type CivilDate } from '#statutory-calendar/civil-date';
import { type Appeal, DECISIONS, type Owed } from './case.js';
import { type Basis, UNDERTAKINGS, type Undertaking } from './duties.js';
import type { StepTaken } from './mediation/acts.js';
import { BASES, decidedBy, undertakenBy } from './order/updates.js';

/** What brought a refusal to an end, as the case of the request calls it. */
const REVERSED_BY: Readonly<Record<Basis, string>> = {
  order: 'tribunalOrder',
  concession: 'concession',
  agreement: 'mediation',
};

const toTheParent = ({ parent }: Appeal): readonly string[] => (parent === null ? [] : [parent]);

const isByAPerson = ({ by }: Act): boolean => by.role !== 'system';

const noted = (on: string, what: string, when?: LinkedAct<Appeal>['when']): LinkedAct<Appeal> => ({
  on,
  ...(when && { when }),
  to: toTheParent,
  event: 'RedressNoted',
  data: ({ ref, context: { kind } }) => ({
    appeal: ref,
    what,
    about: kind === null ? 'other' : DECISIONS[kind].countedWith,
  }),
});

/** On what ground the family has been told that it will be assessed; undefined where nothing of that kind was done. */
function assessingBecause({ kind, owed }: Appeal, { type, data }: Act): Owed | undefined {
  if (kind !== 'refusalToAssess' || type !== 'StepTaken') return undefined;
  const { step, point } = data as StepTaken;
  if (step === 'willAssess') return owed.findLast((each) => each.step === step && each.done);
  if (step !== 'agreedPoint') return undefined;
  return owed.find((each) => each.point === (point ?? 1) && each.undertaking === 'assess');
}

const dueOf = (deadlines: readonly Deadline[], basis: Basis, [undertaking, step]: readonly [Undertaking, string]) => {
  const clock = UNDERTAKINGS[undertaking].steps.find((each) => each.step === step)?.clock[basis];
  return deadlines.findLast((each) => each.clock === clock)?.dueOn ?? undefined;
};

/** What the case of the decision learns in the same moment. Neither the decision nor its date is touched by any of it. */
export const TOLD_TO_THE_CASE: readonly LinkedAct<Appeal>[] = [
  noted('RightOfAppealArose', 'opened'),
  noted('CertificateIssued', 'certificate'),
  noted('MediationHeld', 'mediation'),
  noted('AppealLodged', 'lodged'),
  noted('AppealRegistered', 'registered'),
  noted('StepTaken', 'planAmended', (file, act) => isByAPerson(act) && decidedBy(file, act) === 'amendedPlan'),
  {
    on: 'StepTaken',
    when: (file, act) => isByAPerson(act) && (assessingBecause(file, act)?.basis ?? 'concession') !== 'concession',
    to: toTheParent,
    event: 'AssessmentOrdered',
    data: ({ ref, context, act, deadlines }) => {
      const basis = (assessingBecause(context, act) as Owed).basis;
      return said({
        appeal: ref,
        because: REVERSED_BY[basis],
        noPlanBy: dueOf(deadlines, basis, ['assess', 'noPlan']),
        finalBy: dueOf(deadlines, basis, ['assess', 'finalPlan']),
      });
    },
  },
  ...Object.entries(BASES).map(
    ([on, basis]): LinkedAct<Appeal> => ({
      on,
      when: (file, act) =>
        isByAPerson(act) && file.kind === 'refusalToIssue' && undertakenBy(file, act).includes('makePlan'),
      to: toTheParent,
      event: 'PlanOrdered',
      data: ({ ref, deadlines }: NoticeFacts<Appeal>) =>
        said({
          appeal: ref,
          because: REVERSED_BY[basis],
          draftBy: dueOf(deadlines, basis, ['makePlan', 'draftPlan']),
          finalBy: dueOf(deadlines, basis, ['makePlan', 'finalPlan']),
        }),
    }),
  ),
];

/** Ten and fourteen weeks of reg 45(3A), as the letters of the assessment say them; the clocks themselves run here. */
const WEEKS_WITHOUT_ORDER = { noPlan: 10, final: 14 } as const;

/** An appeal that was not opposed brings about an assessment of its own: the refused request stays as it was decided. */
export const OPENS_THE_ASSESSMENT: readonly Opening<Appeal>[] = [
  {
    on: 'StepTaken',
    pathway: 'needs-assessment',
    event: 'RefusalReversed',
    when: (file, act) => isByAPerson(act) && assessingBecause(file, act)?.basis === 'concession',
    data: ({ child, contact, concededOn }, act, ref) => {
      const from = concededOn ?? act.occurredOn;
      return {
        child,
        contact,
        because: REVERSED_BY.concession,
        appeal: ref,
        noPlanBy: weeksAfter(from, WEEKS_WITHOUT_ORDER.noPlan),
        finalBy: weeksAfter(from, WEEKS_WITHOUT_ORDER.final),
      };
    },
  },
];

/** A decision that an order, an agreement or a concession brought about can be appealed like the first: on a case of its own. */
export const OPENS_THE_NEXT_RIGHT: readonly Opening<Appeal>[] = [
  {
    on: 'StepTaken',
    pathway: 'appeal',
    event: 'RightOfAppealArose',
    when: (file, act) =>
      isByAPerson(act) && file.child !== null && file.contact !== null && decidedBy(file, act) !== undefined,
    data: (file, act) =>
      said({
        kind: decidedBy(file, act),
        decisionSentOn: (act.data as StepTaken).sentOn ?? act.occurredOn,
        child: file.child,
        contact: file.contact,
        case: file.parent ?? undefined,
      }),
  },
];

const weeksAfter = (from: CivilDate, count: number): CivilDate => addDays(from, count * 7);

const said = (facts: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
