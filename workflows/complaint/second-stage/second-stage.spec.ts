import { describe, expect, it } from '@jest/globals';
import type { StoryAct } from '#test/given';
import {
  acknowledged,
  answered,
  carol,
  givenComplaint as given,
  laurence,
  lettersOf,
  passed,
  priya,
  raised,
  told,
  wantsMore,
} from '#test/ordinary/complaint';

const lookedAt: StoryAct = {
  ...{ type: 'StageTwoAcknowledged', on: '2026-04-23', by: laurence },
  definition: 'What changes',
};
const again: StoryAct = { ...answered, on: '2026-05-12', by: laurence, outcome: 'upheld' };

describe('stage 2', () => {
  it('is acknowledged in five working days by another post, and answered in twenty', () => {
    given(raised, acknowledged, answered)
      .when(wantsMore)
      .leadsTo({
        state: 'stage2.received',
        deadlines: { 'complaint-taken-further': null, 'corporate-stage2-ack': '2026-04-27' },
        notices: ['stage-two-receipt → priya by letter', 'stage-two-new → assistantDirectorChildren by email'],
      });
    given(raised, acknowledged, answered, wantsMore)
      .when(lookedAt)
      .leadsTo({ state: 'stage2.investigated', deadlines: { 'corporate-stage2-response': '2026-05-22' } });
    given(raised, acknowledged, answered, wantsMore, lookedAt)
      .when({ type: 'AnswerExtended', on: '2026-05-18', by: laurence, reasons: 'A file is missing' })
      .leadsTo({ deadlines: { 'corporate-stage2-response': null, 'corporate-stage2-extended': '2026-06-22' } });
  });

  it('goes up, where it is left alone, to whoever stands above the director that has it', () => {
    const late = passed('corporate-stage2-ack', '2026-04-27');
    expect(told(given(raised, acknowledged, answered, wantsMore).when(late))).toContain(
      'it goes up to Chief Executive',
    );
    const first = told(given(raised).when(passed('corporate-stage1-ack', '2026-03-31')));
    expect(first).toContain('it goes up to Director');
  });

  it('is put off only once its time has begun, and then acknowledged with the longer day', () => {
    const off: StoryAct = { type: 'AnswerExtended', on: '2026-04-22', by: laurence, reasons: 'A file is missing' };
    given(raised, acknowledged, answered, wantsMore).when(off).isRefused({ rule: 'theTimeToAnswerHasBegun' });
    const underTheAct = [raised, { ...acknowledged, route: 'childrenAct' } as StoryAct, answered, wantsMore];
    given(...underTheAct)
      .when(off)
      .leadsTo({ deadlines: { 'ca89-stage2': null, 'ca89-stage2-extended': '2026-07-22' } });
    const [letter] = lettersOf(given(...underTheAct, off).when({ ...lookedAt, independent: 'Joyce Amery' }));
    expect(letter).toContain('You will have our answer by Wednesday 22 July 2026. Questions');
  });

  it('is not answered by whoever answered stage 1', () => {
    given(raised, acknowledged, answered, wantsMore, lookedAt)
      .when({ ...again, by: carol })
      .isRefused({ rule: 'somebodyElseAnswers' });
    const last = given(raised, acknowledged, answered, wantsMore, lookedAt).when(again);
    last.leadsTo({ state: 'stage2Responded' });
    expect(lettersOf(last)[0]).toContain('This is our last answer. If you are not content, you can go to the Local');
  });

  it('is asked for once, and not in the NHS', () => {
    given(raised, acknowledged, answered, wantsMore, lookedAt, again)
      .when({ ...wantsMore, on: '2026-05-14', lateBecause: 'Again' })
      .isRefused({ code: 'NOT_AT_THIS_STAGE' });
    given({ ...raised, agencies: ['icb'] }, { ...acknowledged, route: 'nhs' }, answered)
      .when(wantsMore)
      .isRefused({ rule: 'thatRouteHasASecondStage' });
  });

  it('gives no reason for being late where the complaint was closed before its day', () => {
    const closed: StoryAct = { type: 'ComplaintClosed', on: '2026-04-14', by: carol, reason: 'You were content' };
    const early = given(raised, acknowledged, answered).when(closed);
    expect(lettersOf(early)[0]).toContain('You can still ask for stage 2, or go to the Local');
    given(raised, acknowledged, answered, closed).when(wantsMore).leadsTo({ state: 'stage2.received' });
    const over = passed('complaint-taken-further', '2026-05-11');
    const late: StoryAct = { ...closed, on: '2026-05-13' };
    expect(lettersOf(given(raised, acknowledged, answered, over).when(late))[0]).toContain('and say why it is late');
    given(raised, acknowledged, answered, over, late)
      .when({ ...wantsMore, on: '2026-05-14' })
      .isRefused({ rule: 'aLateRequestSaysWhy' });
  });

  it('under the Children Act needs somebody independent, and goes on to a panel', () => {
    const underTheAct: readonly StoryAct[] = [raised, { ...acknowledged, route: 'childrenAct' }];
    given(...underTheAct, answered, wantsMore)
      .when(lookedAt)
      .isRefused({ rule: 'aChildrenActInvestigationHasSomebodyIndependent' });
    given(...underTheAct, answered)
      .when(wantsMore)
      .leadsTo({ deadlines: { 'ca89-stage2': '2026-05-27', 'corporate-stage2-ack': null } });
    const second = [...underTheAct, answered, wantsMore, { ...lookedAt, independent: 'Joyce Amery' }, again];
    expect(lettersOf(given(...second.slice(0, -1)).when(again))[0]).toContain(
      'you can ask for a review panel by Wednesday 10 June 2026',
    );
    given(...second)
      .when({ type: 'ReviewPanelRequested', on: '2026-05-20', by: priya, why: 'It was not looked into' })
      .leadsTo({ state: 'stage3.requested', deadlines: { 'ca89-panel-meets': '2026-07-02' } });
    const panel: readonly StoryAct[] = [
      { type: 'ReviewPanelRequested', on: '2026-05-20', by: priya, why: 'It was not looked into' },
      { type: 'ReviewPanelMet', on: '2026-07-01', by: carol },
    ];
    given(...second, ...panel)
      .when(passed('ca89-panel-report', '2026-07-08'))
      .leadsTo({
        notices: [
          'review-panel-late → priya by letter',
          'review-panel-late-inside → complaintsOfficer by email',
          'review-panel-late-inside → headOfService by email',
        ],
      });
    given(raised, acknowledged, answered, wantsMore, lookedAt, again)
      .when({ type: 'ReviewPanelRequested', on: '2026-05-20', by: priya, why: 'It was not looked into' })
      .isRefused({ rule: 'itIsUnderTheChildrenAct' });
  });

  it('under the Children Act comes as of right where the first answer is late', () => {
    const underTheAct: readonly StoryAct[] = [raised, { ...acknowledged, route: 'childrenAct' }];
    const now: StoryAct = { ...wantsMore, on: '2026-04-10' };
    given(...underTheAct)
      .when(now)
      .isRefused({ rule: 'theFirstStageHasRunOut' });
    given(...underTheAct, passed('ca89-stage1', '2026-04-09'))
      .when(now)
      .leadsTo({ state: 'stage2.received', deadlines: { 'ca89-stage2': '2026-05-18' } });
    const none = [...underTheAct, passed('ca89-stage1', '2026-04-09'), now];
    const asked = told(given(...none.slice(0, -1)).when(now));
    expect(asked).toContain('Our first answer did not come in time, and we are sorry: you need not wait for it.');
    expect(asked).toContain('there is no first answer to look at');
    expect(asked).not.toContain('had no part in');
    const begun: StoryAct = { ...lookedAt, on: '2026-04-15', independent: 'Joyce Amery' };
    expect(lettersOf(given(...none).when(begun))[0]).toContain('We look into your complaint: What changes.');
    given(raised, acknowledged, passed('corporate-stage1-response', '2026-04-13'))
      .when({ ...wantsMore, on: '2026-04-14' })
      .isRefused({ rule: 'theFirstStageHasRunOut' });
  });
});
