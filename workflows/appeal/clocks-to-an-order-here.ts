import type { Act } from '#engine/act';
import type { ClockRow } from '#engine/clock-row';
import { limitIn } from '#engine/limit';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Appeal } from './appeal.js';
import { LAW_AFTER_THE_DECISION } from './clocks-after-the-decision.js';
import { LAW_OF_RECOMMENDATIONS } from './clocks-of-recommendations.js';
import { LAW_TO_THE_TRIBUNAL } from './clocks-to-the-tribunal.js';
import { APPEAL_OVER, ENDED, orderMadeOn, receivedOn } from './moments.js';
import type { AnswerCopied, DirectionsGiven, OrderMade, RecommendationAnswered } from './tribunal-events.js';

type Row = ClockRow<Appeal>;

const DIRECTION =
  'The Tribunal may shut out what comes late. Send it now, and ask the Tribunal to change the direction.';

const recommends = (to: 'health' | 'socialCare') => ({
  event: 'OrderMade',
  when: ({ data }: Act<string, OrderMade>) => data.recommends?.includes(to) === true,
  from: orderMadeOn,
});

const answered = (by: 'health' | 'socialCare') => ({
  event: 'RecommendationAnswered',
  when: ({ data }: Act<string, RecommendationAnswered>) => data.to === by,
});

const copied = (of: 'health' | 'socialCare') => ({
  event: 'AnswerCopied',
  when: ({ data }: Act<string, AnswerCopied>) => data.of === of,
});

const isNamed = (day: unknown): boolean => (day ?? null) !== null;

const isOf = (what: string) => (act: Act<string, { readonly what: string }>) => act.data.what === what;

/** The time to appeal, the appeal itself, and recommendations, on a case: the rows of the law, bound to its acts. */
export const TRIBUNAL_ON_A_CASE: readonly Row[] = [
  {
    ...limitIn(LAW_TO_THE_TRIBUNAL, 'appeal-lodge'),
    startedBy: [
      { event: 'RightOfAppealArose', from: ({ data }) => data.decisionSentOn as CivilDate },
      {
        event: 'CertificateIssued',
        key: () => 'withCertificate',
        from: (act, { decisionSentOn }) => decisionSentOn ?? act.occurredOn,
      },
    ],
    given: (act, { certificateOn }) =>
      act.type === 'CertificateIssued' && certificateOn !== null ? { certificateIssued: certificateOn } : {},
    metBy: ['AppealLodged'],
    stoppedBy: [{ event: 'CertificateIssued', key: () => '' }, ...ENDED],
    whose: 'family',
    warn: [14, 3],
    missed: 'The Tribunal may still let an appeal in late (r.5(3)(a)). Record it with the reasons.',
    lapses: true,
  },
  {
    ...limitIn(LAW_TO_THE_TRIBUNAL, 'appeal-la-response'),
    startedBy: [receivedOn('AppealRegistered')],
    metBy: ['ResponseFiled'],
    stoppedBy: [{ event: 'DirectionsGiven', when: isOf('response') }, ...APPEAL_OVER],
    whose: 'caseOfficer',
    warn: [14, 7, 2],
    missed:
      'The Tribunal may bar the council from taking further part. Respond now, and ask the Tribunal for more time.',
  },
  {
    ...limitIn(LAW_TO_THE_TRIBUNAL, 'appeal-evidence-deadline'),
    startedBy: [
      { event: 'DirectionsGiven', key: ({ data }) => data.what as string },
      { event: 'AppealRegistered', when: ({ data }) => isNamed(data.evidenceBy), key: () => 'evidence' },
    ],
    namedDate: ({ data }: Act<string, Partial<DirectionsGiven & { evidenceBy: string }>>) =>
      (data.dueOn ?? data.evidenceBy) as CivilDate | undefined,
    metBy: [
      { event: 'EvidenceSent', key: ({ data }) => data.what as string },
      { event: 'ResponseFiled', key: () => 'response' },
    ],
    stoppedBy: APPEAL_OVER,
    whose: 'caseOfficer',
    warn: [14, 3],
    missed: DIRECTION,
  },
  {
    ...limitIn(LAW_TO_THE_TRIBUNAL, 'appeal-bundle'),
    startedBy: ['AppealRegistered', 'HearingListed'].map((event) => ({
      event,
      when: ({ data }: Act) => isNamed(data.hearingOn),
      from: ({ data }: Act) => data.hearingOn as CivilDate,
    })),
    metBy: [{ event: 'EvidenceSent', when: isOf('bundle') }],
    stoppedBy: APPEAL_OVER,
    whose: 'caseOfficer',
    warn: [14, 3],
    missed: DIRECTION,
  },
  {
    ...limitIn(LAW_TO_THE_TRIBUNAL, 'appeal-hearing'),
    startedBy: ['AppealRegistered', 'HearingListed'],
    namedDate: ({ data }) => data.hearingOn as CivilDate | undefined,
    metBy: ['AppealHeard'],
    stoppedBy: APPEAL_OVER,
    whose: 'tribunal',
    warn: [14],
    missed: 'Ask the Tribunal for the new day, and tell the family.',
    lapses: true,
  },
  {
    ...limitIn(LAW_TO_THE_TRIBUNAL, 'appeal-reinstate'),
    startedBy: [receivedOn('AppealWithdrawn')],
    metBy: ['AppealReinstated'],
    stoppedBy: ENDED,
    whose: 'family',
    missed: 'The Tribunal may still let the family ask (r.5(3)(a)).',
    lapses: true,
  },
  {
    ...limitIn(LAW_AFTER_THE_DECISION, 'ftt-permission-to-appeal'),
    startedBy: [
      {
        event: 'OrderMade',
        when: ({ data }: Act<string, OrderMade>) => ['dismissed', 'struckOut', 'upheldInPart'].includes(data.outcome),
        from: (act: Act<string, OrderMade>) =>
          ((act.data.issuedOn ?? act.data.madeOn) as CivilDate | undefined) ?? act.occurredOn,
      },
    ],
    metBy: [],
    stoppedBy: ENDED,
    whose: 'family',
    warn: [7],
    missed: 'The Tribunal may still let the family ask late (r.5(3)(a)).',
    lapses: true,
  },
  {
    ...limitIn(LAW_OF_RECOMMENDATIONS, 'recommendation-health-response'),
    startedBy: [recommends('health')],
    metBy: [answered('health')],
    stoppedBy: ENDED,
    whose: 'icbLead',
    warn: [14, 3],
    missed:
      'The duty continues: answer the family and the council in writing now, with reasons for what is not followed.',
  },
  {
    ...limitIn(LAW_OF_RECOMMENDATIONS, 'recommendation-health-copy-to-sos'),
    startedBy: [
      { ...answered('health'), from: (act) => (act.data.receivedOn as CivilDate | undefined) ?? act.occurredOn },
    ],
    metBy: [copied('health')],
    stoppedBy: ENDED,
    whose: 'caseOfficer',
    missed: 'Send the copy to the Secretary of State today.',
  },
  {
    ...limitIn(LAW_OF_RECOMMENDATIONS, 'recommendation-social-response'),
    startedBy: [recommends('socialCare')],
    metBy: [answered('socialCare')],
    stoppedBy: ENDED,
    whose: 'designatedOfficer:socialCare',
    warn: [14, 3],
    missed: 'The duty continues: answer the family in writing now, with reasons for what is not followed.',
  },
  {
    ...limitIn(LAW_OF_RECOMMENDATIONS, 'recommendation-social-copy-to-sos'),
    startedBy: [answered('socialCare')],
    metBy: [copied('socialCare')],
    stoppedBy: ENDED,
    whose: 'caseOfficer',
    missed: 'Send the copy to the Secretary of State today.',
  },
];
