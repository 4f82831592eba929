import { describe, expect, it } from '@jest/globals';
import { decide } from '#engine/decide';
import type { Effect } from '#engine/effects';
import type { History } from '#engine/history';
import { begin, type CaseState } from '#engine/replay';
import { accessPathway } from '#workflows/access-pathway/pathway';
import { PANEL_OUTCOMES } from '#workflows/every-case/outcomes';
import { jointFunding } from '#workflows/joint-funding/pathway';
import type { StoryAct } from './given.js';
import * as referral from './ordinary/referral.js';
import * as request from './ordinary/request.js';
import { definitionOf, historyOf, type StoredExample, storedExamples } from './stored-examples.js';

type Letter = Extract<Effect, { kind: 'notice' }>;

/** A letter of a stored history, and the acts since the letter before it: its own the last. */
interface LetterOfExample {
  readonly pathway: string;
  readonly letter: Letter;
  readonly since: History;
}

function lettersOf(example: StoredExample): readonly LetterOfExample[] {
  const history = historyOf(example);
  const letters: LetterOfExample[] = [];
  let writtenAt = 0;
  history.reduce<CaseState>(
    (before, { sequence, ...proposed }) => {
      const known = history.slice(0, sequence - 1);
      const decision = decide({ ...definitionOf(example), ref: 'TEST-CASE', history: () => known }, before, proposed);
      if (decision.outcome === 'refused') throw new Error(decision.reason);
      const written = decision.effects.filter(
        (effect): effect is Letter => effect.kind === 'notice' && effect.channel === 'letter',
      );
      const since = history.slice(writtenAt, sequence);
      letters.push(...written.map((letter) => ({ pathway: example.pathway, letter, since })));
      if (written.length > 0) writtenAt = sequence;
      return decision.next;
    },
    begin(definitionOf(example).pathway),
  );
  return letters;
}

const letters = storedExamples().flatMap(lettersOf);

/** Words by which a letter says that something is in it, or comes with it. */
const NAMES_SOMETHING = /with this letter|enclosed|attached|the letter (names|says|sets out)|as set out (below|above)/i;

/** Documents of the authority’s own, which whoever records the act puts into the envelope: the record keeps none of them. */
const ENCLOSED: Readonly<Record<string, string>> = {
  'draft-plan': 'the draft plan, of which the act says that it was served',
  'final-plan': 'the final plan, of which the act says that it was issued',
  'owed-decision-sent': 'the plan or the amended plan that was owed, of which the act says that it was issued',
  'decision-refused': 'the advice that was gathered, which the act says goes with the letter',
};

describe('every letter of the stored histories', () => {
  it('has in it what it names as being in it', () => {
    const named = letters
      .filter(({ letter }) => NAMES_SOMETHING.test(letter.body))
      .map(({ letter }) => letter.template);
    expect([...new Set(named)].filter((template) => ENCLOSED[template] === undefined)).toEqual([]);
  });

  it('is not excused for what it no longer names', () => {
    const named = new Set(
      letters.filter(({ letter }) => NAMES_SOMETHING.test(letter.body)).map(({ letter }) => letter.template),
    );
    expect(Object.keys(ENCLOSED).filter((template) => !named.has(template))).toEqual([]);
  });

  it('gives the reasons of the decision that it tells, and where the family goes', () => {
    const missing = letters
      .filter(({ pathway, letter }) => isOfADecision(pathway, letter))
      .flatMap(({ pathway, letter, since }) =>
        explained(since)
          .filter((words) => !letter.body.includes(words))
          .map((words) => `${pathway} ${letter.template}: ${words}`),
      );
    expect(missing).toEqual([]);
  });
});

const isOfADecision = (pathway: string, { template }: Letter): boolean =>
  definitionOf({ pathway, area: 'north-east-lincolnshire' } as StoredExample).pathway.notices.some(
    (row) => row.template === template && row.tellsDecision === true,
  );

/** What the last act that gave reasons said, where nobody has written to the family since. */
function explained(since: History): readonly string[] {
  const decided = since.findLast(
    ({ data }) => typeof data.reasons === 'string' || typeof data.explanation === 'string',
  );
  if (decided === undefined) return [];
  const { reasons, explanation, onward } = decided.data;
  return [reasons, explanation, onward].filter((words): words is string => typeof words === 'string');
}

const MARKED = {
  reasons: 'Because of the reason MARKED-R',
  onward: 'the service MARKED-O',
  recommend: ['the recommendation MARKED-T'],
  repeatReason: 'another group, MARKED-P',
  reviewOn: '2026-10-14',
  rightsBlock: true,
  wanted: [{ from: 'health', what: 'the hearing test MARKED-W' }],
};

type Told = ReturnType<ReturnType<typeof referral.given>['when']>['decision'];

const writtenIn = (decision: Told, template: string): readonly string[] => {
  if (decision.outcome === 'refused') throw new Error(decision.reason);
  return decision.effects.flatMap((effect) =>
    effect.kind === 'notice' && effect.template === template && effect.channel !== 'sms' ? [effect.body] : [],
  );
};

describe.each(Object.keys(PANEL_OUTCOMES))('the letter of a panel that decides %s', (outcome) => {
  const decided: StoryAct = referral.decided({ outcome, ...MARKED });
  const putOff = outcome === 'MORE_INFORMATION';
  const bodies = putOff
    ? writtenIn(referral.given(accessPathway, ...referral.inSession).when(decided).decision, 'panel-deferred')
    : writtenIn(
        referral.given(accessPathway, ...referral.inSession, decided).when(referral.told).decision,
        'decision-letter',
      );

  it('has the reasons, what is recommended or wanted, where the family goes and the day on which it is looked at again', () => {
    const marks = putOff ? ['MARKED-R', 'MARKED-W'] : ['MARKED-R', 'MARKED-O', 'MARKED-T', 'MARKED-P'];
    const days = outcome === 'NOT_NEEDED_NOW' ? ['Wednesday 14 October 2026'] : [];
    expect(bodies).toHaveLength(2);
    for (const body of bodies) expect([...marks, ...days].filter((words) => !body.includes(words))).toEqual([]);
  });
});

describe('the letter of an assessment', () => {
  it('has what was found, what the child needs and the day of the meeting', () => {
    const needs = 'A quiet place, and a routine that is told in pictures';
    const concluded: readonly StoryAct[] = [
      { type: 'AssessmentStarted', on: '2026-05-06', by: referral.asha },
      { type: 'AssessmentConcluded', on: '2026-06-10', by: referral.asha, result: 'noDiagnosis', needs },
    ];
    const bodies = writtenIn(
      referral.given(accessPathway, ...referral.waits, ...concluded).when({
        type: 'OutcomeIssued',
        on: '2026-06-12',
        by: referral.asha,
        supportPlan: true,
        feedbackMeetingOn: '2026-06-22',
      }).decision,
      'outcome',
    );
    expect(bodies.length).toBeGreaterThan(0);
    for (const body of bodies) {
      expect(body).toContain('What the assessment found: no diagnosis.');
      expect(body).toContain(needs);
      expect(body).toContain('Monday 22 June 2026');
    }
  });
});

describe.each([
  request.agreed,
  request.decidedAgainst('FundingRefused', { meanwhileSecuredBy: 'the authority' }),
  request.decidedAgainst('InterimFundingAgreed', {
    payers: { education: 100 },
    from: '2026-03-02',
    until: '2026-03-27',
  }),
])('the letter about money after $type', (act) => {
  it('has the reasons', () => {
    const decided = { ...act, reasons: MARKED.reasons };
    const bodies = writtenIn(
      request.given(jointFunding, ...request.atPanel, ...request.allSayYes, decided).when(request.told).decision,
      'funding-decision',
    );
    expect(bodies).toHaveLength(2);
    for (const body of bodies) expect(body).toContain('MARKED-R');
  });
});

describe('the letter about money that is put off', () => {
  it('has what is wanted and why', () => {
    const { wanted, reasons } = { wanted: ['the price MARKED-W'], reasons: MARKED.reasons };
    const putOff: StoryAct = {
      type: 'FundingDeferred',
      on: '2026-02-25',
      by: request.ursula,
      wanted,
      reasons,
      until: '2026-03-25',
    };
    const bodies = writtenIn(request.given(jointFunding, ...request.atPanel).when(putOff).decision, 'funding-deferred');
    expect(bodies).toHaveLength(2);
    for (const body of bodies) {
      expect(['MARKED-W', 'MARKED-R', 'Wednesday 25 March 2026'].filter((words) => !body.includes(words))).toEqual([]);
    }
  });
});
