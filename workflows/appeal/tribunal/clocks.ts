import { type Limit, limitIn } from '#engine/limit';
import { beginningWith, days, months, onTheDateNamed, within, workingDays } from '#statutory-calendar/periods';
import type { Rule } from '#statutory-calendar/rules';
import {
  asRead,
  atLeastBefore,
  byFive,
  clearBefore,
  soonAndUsually,
  stages,
  tribunalLodging,
  tribunalStep,
  tribunalStepCountingAll,
} from '#statutory-calendar/rules';
import { APPEAL_PERIOD, CERTIFIED_IN_TIME } from '../../law-book/appeal-period.js';
import { AUTHORITY, FAMILY, PARTY, PRACTICE } from '../../law-book/whose-duty.js';
import { clocks, on, onAny } from '../acts.js';
import { APPEAL_OVER, dayOr, ENDED } from '../start-days.js';

/** What kind of case it is: a reader says so, and a claim of disability discrimination has clocks of its own. */
const SEN_CASE: Limit['alsoTold'] = [{ name: 'caseType', kind: 'choice', required: false, choices: ['sen'] }];
const DISABILITY_CASE: Limit['alsoTold'] = [{ name: 'caseType', kind: 'choice', required: false, choices: ['dd'] }];

const SIX_MONTHS = beginningWith(months(6), 'conduct');
const NINE_MONTHS = beginningWith(months(9), 'conduct');

/** Rule 12(3)(a) alone: the Rules roll only times that are their own. */
const outOfAugust = (rule: Rule) => tribunalLodging(rule, { rolls: false, movesAgain: false });

/** The First-tier Tribunal: HESC Rules 2008 (SI 2008/2699), and what is usual there. */
export const LAW_TO_THE_TRIBUNAL: readonly Limit[] = [
  {
    ...FAMILY,
    id: 'appeal-lodge',
    title: 'appeal to the First-tier Tribunal',
    starts: 'the written notice of the decision was sent; the mediation certificate was issued',
    due: APPEAL_PERIOD,
    law: 'HESC Rules (SI 2008/2699) r.20(1)(c), r.12(1)–(3)(a)',
    exceptions: ['R5'],
    next: 'The authority responds',
    evidence: 'secondary',
    alsoTold: SEN_CASE,
    ...CERTIFIED_IN_TIME,
  },
  {
    ...PRACTICE,
    id: 'appeal-registration',
    title: 'register the appeal and give directions',
    starts: 'the application was received',
    due: within(workingDays(10, 'SI 2008/2699')),
    law: 'aim of HM Courts and Tribunals Service',
    next: 'The authority receives the application',
    beside: [
      {
        rule: tribunalStep(workingDays(10, 'SI 2008/2699')),
        what: 'Where August and 25 December to 1 January are left out, as guidance describes the practice',
        law: 'IPSEA guidance',
      },
    ],
  },
  {
    ...AUTHORITY,
    id: 'appeal-la-response',
    title: 'send its response to the Tribunal and to the other party',
    starts: 'the authority received the application',
    due: tribunalStep(workingDays(30, 'SI 2008/2699'), 'applicationReceivedByLa'),
    law: 'HESC Rules (SI 2008/2699) r.21(1), r.12(3)(b)',
    exceptions: ['X-DIR', 'R5'],
    breach: 'barring',
    next: 'Evidence, bundle and hearing by directions',
    evidence: 'secondary',
    alsoTold: SEN_CASE,
  },
  {
    ...PARTY,
    id: 'appeal-evidence-deadline',
    title: 'send final evidence, working document and attendance form',
    starts: 'the registration directions',
    owedBy: 'both parties',
    kind: 'direction',
    due: byFive(onTheDateNamed),
    law: 'directions of the Tribunal; HESC Rules (SI 2008/2699) r.12(1)',
    exceptions: ['X-DIR'],
    breach: 'direction',
    next: 'The bundle',
    evidence: 'secondary',
  },
  {
    ...AUTHORITY,
    id: 'appeal-bundle',
    title: 'send the bundle',
    starts: 'the day of the hearing',
    kind: 'direction',
    due: byFive(
      asRead('at-least-so-long-before', {
        clear: clearBefore(workingDays(10, 'SI 2008/2699'), 'hearing'),
        oneDayCounted: atLeastBefore(workingDays(10, 'SI 2008/2699'), 'hearing'),
      }),
    ),
    law: 'usual direction; Practice Direction on bundles of 22 April 2025, for hearings after 15 July 2025',
    exceptions: ['X-DIR'],
    breach: 'direction',
    next: 'The hearing',
    evidence: 'secondary',
  },
  {
    ...PRACTICE,
    id: 'appeal-hearing',
    title: 'hear the appeal, or decide it on paper',
    starts: 'the appeal was registered',
    due: onTheDateNamed,
    law: 'the date that the Tribunal listed: there is no statutory period',
    next: 'The decision',
  },
  {
    ...PRACTICE,
    id: 'appeal-decision-issue',
    title: 'send the decision with reasons',
    starts: 'the hearing ended',
    due: soonAndUsually(within(workingDays(10, 'SI 2008/2699'))),
    law: 'HESC Rules (SI 2008/2699) r.30(2), "as soon as reasonably practicable"',
    next: 'Comply with the order; permission to appeal',
    evidence: 'memory',
  },
  {
    ...PARTY,
    id: 'appeal-reinstate',
    title: 'apply to reinstate the appeal',
    starts: 'the Tribunal received the notice of withdrawal',
    due: tribunalStep(days(28)),
    law: 'HESC Rules (SI 2008/2699) r.17(4)–(5)',
    next: 'Not admitted without an extension',
    alsoTold: SEN_CASE,
  },
  {
    ...FAMILY,
    id: 'dd-claim-lodge',
    title: 'see that the Tribunal receives the claim of disability discrimination',
    starts: 'the conduct complained of',
    due: asRead('august-before-july-2020', {
      moved: stages('claim', { claim: outOfAugust(SIX_MONTHS), conciliation: outOfAugust(NINE_MONTHS) }),
      notMoved: stages('claim', { claim: SIX_MONTHS, conciliation: NINE_MONTHS }),
    }),
    law: 'Equality Act 2010 Sch 17 para 4; HESC Rules (SI 2008/2699) r.12(3) before its amendment of 2020',
    validTo: '2020-07-20',
    exceptions: ['X-EQA'],
    next: 'The responsible body responds',
    evidence: 'memory',
  },
  {
    ...FAMILY,
    id: 'dd-claim-lodge',
    title: 'see that the Tribunal receives the claim of disability discrimination',
    starts: 'the conduct complained of',
    due: stages('claim', { claim: SIX_MONTHS, conciliation: NINE_MONTHS }),
    law: 'Equality Act 2010 Sch 17 para 4',
    validFrom: '2020-07-21',
    exceptions: ['X-EQA'],
    next: 'The responsible body responds',
    evidence: 'memory',
    note: 'August and Christmas make no difference. Three months more where the dispute was referred to conciliation.',
  },
  {
    ...PARTY,
    id: 'dd-claim-response',
    title: 'send its response',
    starts: 'the responsible body received the claim',
    owedBy: 'responsible body',
    due: tribunalStep(workingDays(30, 'SI 2008/2699'), 'applicationReceivedByResponsibleBody'),
    law: 'HESC Rules (SI 2008/2699) r.21, r.12(3)(b) before its amendment of 2020',
    validTo: '2020-07-20',
    exceptions: ['X-DIR', 'R5'],
    breach: 'barring',
    next: 'Directions',
    evidence: 'secondary',
    alsoTold: DISABILITY_CASE,
  },
  {
    ...PARTY,
    id: 'dd-claim-response',
    title: 'send its response',
    starts: 'the responsible body received the claim',
    owedBy: 'responsible body',
    due: tribunalStepCountingAll(workingDays(30, 'SI 2008/2699'), 'applicationReceivedByResponsibleBody'),
    law: 'HESC Rules (SI 2008/2699) r.21, r.12(3) as amended with effect from 21 July 2020',
    validFrom: '2020-07-21',
    exceptions: ['X-DIR', 'R5'],
    breach: 'barring',
    next: 'Directions',
    evidence: 'secondary',
    note: 'August and Christmas count.',
    alsoTold: DISABILITY_CASE,
  },
];

const DIRECTION =
  'The Tribunal may shut out what comes late. Send it now, and ask the Tribunal to change the direction.';

const limitOf = <const Id extends string>(id: Id) => ({ ...limitIn(LAW_TO_THE_TRIBUNAL, id), id });

/** The time to appeal, and the appeal itself, on a case: the rows of the law, bound to its acts. */
export const TRIBUNAL_CLOCKS = clocks([
  {
    ...limitOf('appeal-lodge'),
    startedBy: [
      on('RightOfAppealArose', { from: ({ data }) => data.decisionSentOn }),
      on('CertificateIssued', {
        key: () => 'withCertificate',
        from: (act, { decisionSentOn }) => decisionSentOn ?? act.occurredOn,
      }),
    ],
    given: (act, { certificateOn }) =>
      act.type === 'CertificateIssued' && certificateOn !== null ? { certificateIssued: certificateOn } : {},
    metBy: ['AppealLodged'],
    stoppedBy: [on('CertificateIssued', { key: () => '' }), ...ENDED],
    whose: 'family',
    warn: [14, 3],
    missed: 'The Tribunal may still let an appeal in late (r.5(3)(a)). Record it with the reasons.',
    lapses: true,
  },
  {
    ...limitOf('appeal-la-response'),
    startedBy: [on('AppealRegistered', { from: (act) => dayOr(act.data.receivedOn, act) })],
    metBy: ['ResponseFiled'],
    stoppedBy: [on('DirectionsGiven', { when: ({ data }) => data.what === 'response' }), ...APPEAL_OVER],
    whose: 'caseOfficer',
    warn: [14, 7, 2],
    missed:
      'The Tribunal may bar the council from taking further part. Respond now, and ask the Tribunal for more time.',
  },
  {
    ...limitOf('appeal-evidence-deadline'),
    startedBy: [
      on('DirectionsGiven', { key: ({ data }) => data.what }),
      on('AppealRegistered', { when: ({ data }) => data.evidenceBy !== undefined, key: () => 'evidence' }),
    ],
    namedDate: (act) => {
      if (act.type === 'DirectionsGiven') return act.data.dueOn;
      return act.type === 'AppealRegistered' ? act.data.evidenceBy : undefined;
    },
    metBy: [on('EvidenceSent', { key: ({ data }) => data.what }), on('ResponseFiled', { key: () => 'response' })],
    stoppedBy: APPEAL_OVER,
    whose: 'caseOfficer',
    warn: [14, 3],
    missed: DIRECTION,
  },
  {
    ...limitOf('appeal-bundle'),
    startedBy: onAny(['AppealRegistered', 'HearingListed'], {
      when: ({ data }) => data.hearingOn !== undefined,
      from: (act) => dayOr(act.data.hearingOn, act),
    }),
    metBy: [on('EvidenceSent', { when: ({ data }) => data.what === 'bundle' })],
    stoppedBy: APPEAL_OVER,
    whose: 'caseOfficer',
    warn: [14, 3],
    missed: DIRECTION,
  },
  {
    ...limitOf('appeal-hearing'),
    startedBy: ['AppealRegistered', 'HearingListed'],
    namedDate: (act) =>
      act.type === 'AppealRegistered' || act.type === 'HearingListed' ? act.data.hearingOn : undefined,
    metBy: ['AppealHeard'],
    stoppedBy: APPEAL_OVER,
    whose: 'tribunal',
    warn: [14],
    missed: 'Ask the Tribunal for the new day, and tell the family.',
    lapses: true,
  },
  {
    ...limitOf('appeal-reinstate'),
    startedBy: [on('AppealWithdrawn', { from: (act) => dayOr(act.data.receivedOn, act) })],
    metBy: ['AppealReinstated'],
    stoppedBy: ENDED,
    whose: 'family',
    missed: 'The Tribunal may still let the family ask (r.5(3)(a)).',
    lapses: true,
  },
]);
