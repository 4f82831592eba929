import { ASSESSMENT_OUTCOMES } from '#workflows/every-case/outcomes';
import type { Assessment } from '#workflows/needs-assessment/case';
import { delegatesOf } from '#workflows/needs-assessment/practice';
import { REVERSALS } from '#workflows/needs-assessment/redress/acts';
import { anyOf, areaOf, fileOf, type Guess, type Guesses, given, holderHere, type Seen } from './guess.js';
import { WITHOUT } from './ways-of-assessments.js';

const file = ({ here }: Seen): Assessment => fileOf<Assessment>(here);

const CHILD = { child: { name: 'Max Hale' }, contact: { name: 'Jo Hale', phone: '07700 900 982' } };

/** A decision of the authority: after the panel as a rule; now and then without it, or as if a refusal had been reversed. */
function decision(seen: Seen, data: object): Guess {
  const { chance } = seen;
  const alone = chance.happens(0.25);
  const post = alone ? (anyOf(chance, delegatesOf(areaOf(seen))) ?? 'sendManager') : 'sendCaseOfficer';
  return {
    data: given({ ...data, underDelegation: alone ? (chance.happens(0.9) ? post : 'sendCaseOfficer') : undefined }),
    person: chance.happens(0.9) ? holderHere(seen, post) : undefined,
  };
}

const reversed = ({ chance }: Seen) => (chance.happens(0.2) ? chance.oneOf(Object.keys(REVERSALS)) : undefined);

const refused = { reasons: 'The school can provide what is needed.', rightsBlock: true };

const SECTIONS = [
  ...['A', 'B', 'E', 'F', 'K'].map((section) => ({ section, content: 'written' })),
  ...['C', 'D', 'G', 'H1', 'H2'].map((section) => ({ section, content: 'noneIdentified' })),
];

/** For each act of an assessment, facts that could be true. */
export const ON_ASSESSMENTS: Guesses = {
  AssessmentRequested: () => ({ data: { ...CHILD, source: 'parentOrYoungPerson' } }),
  RefusalReversed: (seen) => ({ data: { ...CHILD, because: seen.chance.oneOf(Object.keys(REVERSALS)) } }),
  PartnersNotified: () => ({ data: {} }),
  InformationSupplied: () => ({ data: { what: 'He has a new school' } }),
  AssessmentAgreed: (seen) => decision(seen, { test: 'It may be necessary', reverses: reversed(seen) }),
  AssessmentRefused: (seen) => decision(seen, { test: 'section36(8)', ...refused }),
  AdviceRequested: () => ({ data: { from: ['education', 'health'] } }),
  AdviceFoundComplete: () => ({ data: { without: WITHOUT } }),
  PlanAgreed: (seen) => decision(seen, { without: WITHOUT, reverses: reversed(seen) }),
  PlanRefused: (seen) => decision(seen, { without: WITHOUT, ...refused }),
  DraftPlanServed: (seen) => ({
    data: given({ sections: SECTIONS, checkedBy: holderHere(seen, 'planQualityLead') }),
    person: holderHere(seen, 'sendCaseOfficer'),
  }),
  HistoryPackBuilt: (seen) => ({
    data: given({ packDigest: seen.chance.happens(0.5) ? `pack ${seen.world.now}` : undefined }),
  }),
  HistoryPackRead: (seen) => ({ data: { packDigest: file(seen).pack ?? 'no pack', confirmed: true } }),
  // By hand, where only a meeting may.
  ListedForPanel: (seen) => ({ data: { meeting: [...seen.world.cases.keys()][0] ?? 'NO-CASE' } }),
  PanelDecided: (seen) => ({ data: { outcome: seen.chance.oneOf(Object.keys(ASSESSMENT_OUTCOMES)) } }),
  RequestWithdrawn: () => ({
    data: {
      reason: 'We are moving',
      askedBy: 'Jo Hale',
      askedOn: '2026-02-02',
      madeSure: 'They rang',
      askerAgrees: true,
    },
  }),
  RequestResumed: () => ({ data: { because: 'mistake', what: 'The wrong case was ended' } }),
  ResponsibilityMoved: () => ({ data: { to: 'Dorset' } }),
};
