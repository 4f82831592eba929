import { and } from 'xstate';
import { clocksOn } from '../duties.js';
import { appealing } from '../setup.js';
import { complying, LODGE, lapsing } from '../states.js';

const RIGHTS = 'Your time to choose';
const MEDIATING = 'Mediation';

/** In this order a certificate is judged: whether there is one, whether one is needed, whether the adviser may, whether it is time. */
const CERTIFIABLE = and([
  'noCertificateYet',
  'aCertificateIsNeededAtAll',
  'theAdviserWasContactedInTime',
  'aCertificateIsDue',
]);

export const CERTIFY = { guard: CERTIFIABLE, actions: 'certify' } as const;

const WANT = { target: '#mediation.requested', actions: 'wantMediation' } as const;

const DECLINE = [
  { guard: 'nothingElseIsOpen', target: '#closed.outOfTime', actions: 'declineMediation' },
  { target: '#mediation.declined', actions: 'declineMediation' },
] as const;

const ARRANGE = { guard: 'mediationIsWanted', target: '#mediation.arranged', actions: 'fixTheDay' } as const;

const HOLD = {
  guard: and(['mediationIsWanted', 'theMediationDayHasCome']),
  target: '#mediation.held',
  actions: 'noteHeld',
} as const;

/** While nobody has said yes or no to mediation. */
export const CHOOSING = {
  ...LODGE,
  AdviserContacted: { target: '#mediation.adviceGiven', actions: 'noteContact' },
  MediationOffered: { target: '#mediation.offered', actions: 'noteOnly' },
  MediationRequested: WANT,
  MediationRequestReceived: WANT,
  MediationDeclined: DECLINE,
} as const;

/** The time ran out here before somebody recorded what the family had done in it. */
export const RECORDED_LATE = {
  ...LODGE,
  AdviserContacted: { guard: 'itHappenedInTime', target: '#mediation.adviceGiven', actions: 'noteContact' },
  MediationRequested: { guard: 'itHappenedInTime', ...WANT },
  MediationRequestReceived: { guard: 'itHappenedInTime', ...WANT },
  MediationDeclined: {
    guard: and(['itHappenedInTime', 'aCertificateCanStillCome']),
    target: '#mediation.declined',
    actions: 'declineMediation',
  },
} as const;

/** Said again in a disagreement, it starts nothing anew: the thirty days run from the first time. */
const SAID_AGAIN = { guard: 'mediationIsWanted', actions: 'noteOnly' } as const;

/** Once the family wants mediation, until it is held. They may still decline, and may appeal as well. */
export const ARRANGING = {
  ...LODGE,
  MediationRequestReceived: SAID_AGAIN,
  AdviserContacted: { actions: 'noteContact' },
  HealthBodiesTold: { guard: 'itIsAboutHealth', actions: 'noteHealthTold' },
  MediationArranged: ARRANGE,
  MediationCannotBeArranged: { guard: 'mediationIsWanted', actions: 'noteNotArranged' },
  MediationHeld: HOLD,
  MediationDeclined: DECLINE,
  CertificateIssued: { ...CERTIFY, target: '#appeal.window' },
} as const;

/** The end of a mediation. */
export const CONCLUDING = {
  ...LODGE,
  MediationRequestReceived: SAID_AGAIN,
  MediationAgreed: { guard: 'mediationWasHeld', target: '#mediation.agreement', actions: 'noteAgreement' },
  MediationNotAgreed: [
    {
      guard: and(['mediationWasHeld', 'nothingElseIsOpen']),
      target: '#closed.noAgreement',
      actions: 'noteNoAgreement',
    },
    { guard: 'mediationWasHeld', target: '#mediation.noAgreement', actions: 'noteNoAgreement' },
  ],
  CertificateIssued: CERTIFY,
} as const;

/** Mediation that goes on after its certificate, or beside an appeal: a family may do both. */
export const MEDIATING_BESIDE = {
  AdviserContacted: { actions: 'noteContact' },
  MediationRequested: { actions: 'wantMediation' },
  MediationRequestReceived: [SAID_AGAIN, { actions: 'wantMediation' }],
  HealthBodiesTold: { guard: 'itIsAboutHealth', actions: 'noteHealthTold' },
  MediationArranged: { guard: 'mediationIsWanted', actions: 'fixTheDay' },
  MediationCannotBeArranged: { guard: 'mediationIsWanted', actions: 'noteNotArranged' },
  MediationHeld: { guard: and(['mediationIsWanted', 'theMediationDayHasCome']), actions: 'noteHeld' },
  MediationAgreed: { guard: 'mediationWasHeld', actions: 'noteAgreement' },
  MediationNotAgreed: { guard: 'mediationWasHeld', actions: 'noteNoAgreement' },
  AuthorityToldOfAgreement: { guard: 'healthAgreedAlone', actions: 'noteOnly' },
  CertificateIssued: CERTIFY,
} as const;

/** Mediation, from its offer to its end (Children and Families Act 2014 ss.52 to 56; SI 2014/1530 Part 4). */
export const mediation = appealing.state({
  initial: 'offered',
  states: {
    offered: {
      meta: {
        title: 'Mediation has been offered',
        plainly: RIGHTS,
        owner: 'family',
        clocks: ['mediation-contact-adviser', 'appeal-lodge'],
        aside: true,
      },
      description: 'Mediation has been offered by name. The family chooses.',
      on: { ...CHOOSING, ...lapsing('#closed.outOfTime') },
    },
    adviceGiven: {
      meta: {
        title: 'The adviser has explained mediation',
        plainly: RIGHTS,
        owner: 'family',
        clocks: ['appeal-lodge'],
        because: 'The adviser was contacted in time: a certificate can come later, and gives a month to appeal.',
        aside: true,
      },
      description: 'The adviser has explained mediation. The family says whether they want it.',
      on: { ...CHOOSING, AdviserContacted: { actions: 'noteContact' }, ...lapsing('#closed.outOfTime') },
    },
    declined: {
      meta: {
        title: 'Waiting for the mediation certificate',
        plainly: RIGHTS,
        owner: 'mediationAdviser',
        clocks: ['mediation-cert-no-mediation', 'appeal-lodge'],
        because: 'Where the adviser was contacted too late, no certificate comes: the Tribunal can be asked for leave.',
        aside: true,
      },
      description: 'The family does not want mediation. The certificate is owed in three working days.',
      on: {
        ...CHOOSING,
        AdviserContacted: { actions: 'noteContact' },
        CertificateIssued: { ...CERTIFY, target: '#appeal.window' },
        ...lapsing('#closed.outOfTime'),
      },
    },
    requested: {
      meta: {
        title: 'Mediation is to be arranged',
        plainly: MEDIATING,
        owner: 'arranger',
        clocks: [
          'mediation-arrange-la',
          'mediation-arrange-mixed',
          'mediation-arrange-icb-only',
          'mediation-notify-icb',
          'mediation-cert-deemed',
        ],
        aside: true,
      },
      description: 'The family wants mediation. It has to be arranged in thirty days.',
      on: ARRANGING,
    },
    arranged: {
      meta: {
        title: 'The day of the mediation is fixed',
        plainly: MEDIATING,
        owner: 'arranger',
        clocks: ['mediation-arrange-la', 'mediation-arrange-mixed', 'mediation-arrange-icb-only'],
        because: 'The day is agreed with the family.',
        aside: true,
      },
      description: 'The day is fixed, and the family has been told.',
      on: ARRANGING,
    },
    held: {
      meta: {
        title: 'The mediation has been held',
        plainly: MEDIATING,
        owner: 'caseOfficer',
        clocks: ['appeal-lodge'],
        because: 'The mediator writes down whether there is an agreement.',
        aside: true,
      },
      description: 'The mediation has taken place; what came of it is written down.',
      on: CONCLUDING,
    },
    agreement: {
      meta: {
        decided: true,
        title: 'Agreed in mediation; to be done',
        plainly: 'We do what we must',
        owner: 'agreedDoer',
        clocks: [
          ...clocksOn('agreement'),
          'mediation-agreement-non-appealable',
          'agreed-by-the-day-named',
          'mediation-cert-after-mediation',
        ],
        aside: true,
      },
      description: 'They have agreed. What was agreed is owed, as if it were ordered or in two weeks.',
      on: {
        ...LODGE,
        ...complying('#resolved', '#mediation.agreement'),
        AuthorityToldOfAgreement: { guard: 'healthAgreedAlone', actions: 'noteOnly' },
        CertificateIssued: CERTIFY,
      },
    },
    noAgreement: {
      meta: {
        title: 'No agreement in mediation',
        plainly: RIGHTS,
        owner: 'mediationAdviser',
        clocks: ['mediation-cert-after-mediation', 'appeal-lodge'],
        because:
          'About health care alone there is no certificate; the time to appeal about education runs all the same.',
        aside: true,
      },
      description: 'The mediation ended without agreement. The certificate is owed, and the family may appeal.',
      on: { ...LODGE, CertificateIssued: { ...CERTIFY, target: '#appeal.window' }, ...lapsing('#closed.noAgreement') },
    },
  },
});
