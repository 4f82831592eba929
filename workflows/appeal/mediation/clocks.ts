import { limitIn } from '#engine/limit';
import { onTheDateNamed } from '#statutory-calendar/periods';
import { LAW_OF_MEDIATION } from '../../mediation/clocks.js';
import { clocks, on, onAny } from '../acts.js';
import { type Appeal, isAboutHealth, isHealthOnly } from '../case.js';
import { APPEAL_OVER, dayOr, ENDED } from '../start-days.js';
import { isContactedInTime } from '../window/rules.js';
import { type Agreement, agreedOn, informedOn, WANTED } from './acts.js';

const law = <const Id extends string>(id: Id) => ({ ...limitIn(LAW_OF_MEDIATION, id), id });

const CERTIFIED = {
  metBy: ['CertificateIssued'],
  stoppedBy: [...WANTED, 'AppealLodged', ...ENDED],
  whose: 'mediationAdviser',
  missed: 'Ring the adviser today: the family needs the certificate to appeal, and its month runs only from it.',
} as const;

const ARRANGED = { metBy: ['MediationHeld'], stoppedBy: ['MediationDeclined', ...APPEAL_OVER], warn: [14, 7] } as const;

const UNABLE =
  'The adviser has been told, and issues the certificate. The family may appeal, and mediation may still be held: offer a day now.';

/** What is said again of a mediation that is wanted already counts from the day on which it was said first. */
export const isTheFirst = (act: Parameters<typeof informedOn>[0], { mediation }: Appeal): boolean =>
  mediation?.informedOn === informedOn(act);

const arranging = <const Id extends string>(id: Id, holds: (file: Appeal) => boolean) => ({
  ...law(id),
  startedBy: onAny(WANTED, { when: (act, file) => holds(file) && isTheFirst(act, file), from: informedOn }),
  ...ARRANGED,
  whose: 'caseOfficer',
  missed: UNABLE,
});

/** Points of an agreement that have no other limit: what no order could have said, done in two weeks; the first has no number. */
const points =
  (isNamed: boolean) =>
  ({ data }: Agreement): readonly string[] =>
    data.points.flatMap(({ is, by }, index) => {
      const isByAnotherDay = (by ?? null) !== null;
      const meant = isNamed ? isByAnotherDay : !isByAnotherDay && is === 'other';
      return meant ? [keyOf(index + 1)] : [];
    });

const keyOf = (point: number): string => (point === 1 ? '' : String(point));

const POINT_DONE = {
  metBy: [
    on('StepTaken', { when: ({ data }) => data.step === 'agreedPoint', key: ({ data }) => keyOf(data.point ?? 1) }),
  ],
  stoppedBy: ENDED,
  missed: 'What was agreed is still owed: do it now, and tell the family why it is late and what they can do.',
};

/** Mediation, its certificate and what was agreed, on a case: the rows of the law, bound to its acts. */
export const MEDIATION_CLOCKS = clocks([
  {
    ...law('mediation-contact-adviser'),
    startedBy: [
      on('RightOfAppealArose', {
        when: (_act, { isPlacementOnly, adviserContactedOn }) => !isPlacementOnly && adviserContactedOn === null,
        from: ({ data }) => data.decisionSentOn,
      }),
    ],
    metBy: ['AdviserContacted', 'MediationDeclined', ...WANTED],
    stoppedBy: ['AppealLodged', ...ENDED],
    whose: 'family',
    warn: [14],
    missed: 'No certificate can be given any more without the Tribunal’s leave (reg 34(3)).',
    lapses: true,
  },
  {
    ...law('mediation-cert-no-mediation'),
    startedBy: [
      on('MediationDeclined', { when: (_act, file) => file.certificateOn === null && isContactedInTime(file) }),
    ],
    ...CERTIFIED,
  },
  {
    ...law('mediation-notify-icb'),
    startedBy: onAny(WANTED, {
      when: (act, file) => isAboutHealth(file) && isTheFirst(act, file),
      from: informedOn,
    }),
    metBy: [
      'HealthBodiesTold',
      'MediationArranged',
      on('NoticeDelivered', { when: ({ data }) => data.template === 'mediation-issues' }),
    ],
    stoppedBy: ['MediationDeclined', ...ENDED],
    whose: 'caseOfficer',
    missed: 'Tell each health board today what the family wants to talk about, and record it.',
  },
  {
    ...law('mediation-arrange-icb-only'),
    startedBy: [
      on('HealthBodiesTold', { when: (_act, file) => isHealthOnly(file) }),
      on('NoticeDelivered', {
        when: ({ data }, file) =>
          data.template === 'mediation-issues' && isHealthOnly(file) && file.mediation?.healthToldOn === null,
      }),
    ],
    ...ARRANGED,
    whose: 'icbLead',
    missed:
      'The duty continues: the board offers a day now. No certificate follows, because no appeal could be about health care alone.',
  },
  arranging('mediation-arrange-mixed', (file) => isAboutHealth(file) && !isHealthOnly(file)),
  arranging('mediation-arrange-la', (file) => !isAboutHealth(file)),
  {
    ...law('mediation-date-notice'),
    startedBy: [
      on('MediationArranged', {
        when: ({ data }) => data.familyAgreesToShorterNotice !== true,
        from: ({ data }) => data.mediationOn,
      }),
    ],
    doneOn: (act) => (act.type === 'MediationArranged' ? dayOr(act.data.familyToldOn, act) : undefined),
    metBy: [],
    whose: 'arranger',
    missed: 'Ask the family whether the day suits them all the same, or offer another.',
  },
  {
    ...law('mediation-cert-after-mediation'),
    startedBy: onAny(['MediationAgreed', 'MediationNotAgreed'], {
      when: (_act, file) => isDeemed(file),
      from: (act) => (act.type === 'MediationAgreed' ? agreedOn(act) : act.occurredOn),
    }),
    ...CERTIFIED,
  },
  {
    ...law('mediation-cert-deemed'),
    startedBy: [
      on('MediationCannotBeArranged', { when: (_act, file) => isDeemed(file) }),
      on('DeadlinePassed', {
        when: ({ data }, file) =>
          ['mediation-arrange-la', 'mediation-arrange-mixed'].includes(data.clock) && isDeemed(file),
      }),
    ],
    ...CERTIFIED,
  },
  {
    ...law('mediation-agreement-non-appealable'),
    startedBy: [on('MediationAgreed', { key: points(false), from: agreedOn })],
    ...POINT_DONE,
    whose: 'agreedDoer',
  },
  {
    id: 'agreed-by-the-day-named',
    title: 'do what was agreed, by the day that was agreed in writing',
    kind: 'statutory',
    law: 'SI 2014/1530 reg 42(5)',
    due: onTheDateNamed,
    startedBy: [on('MediationAgreed', { key: points(true), from: agreedOn })],
    namedDate: (act, _file, key) =>
      act.type === 'MediationAgreed' ? act.data.points[key === '' ? 0 : Number(key) - 1]?.by : undefined,
    ...POINT_DONE,
    whose: 'agreedDoer',
  },
  {
    ...law('mediation-agreement-icb-notify-la'),
    startedBy: [on('MediationAgreed', { when: (_act, file) => isHealthOnly(file), from: agreedOn })],
    metBy: ['AuthorityToldOfAgreement'],
    stoppedBy: ENDED,
    whose: 'icbLead',
    missed: 'The duty continues: tell the council what was agreed, so that section G can be amended.',
  },
]);

function isDeemed(file: Appeal): boolean {
  return file.certificateOn === null && !isHealthOnly(file) && isContactedInTime(file);
}
