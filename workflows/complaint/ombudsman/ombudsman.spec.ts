import { describe, expect, it } from '@jest/globals';
import type { StoryAct } from '#test/given';
import {
  acknowledged,
  agreed,
  answered,
  carol,
  givenComplaint as given,
  laurence,
  led,
  lettersOf,
  ofBoth,
  ofSeveral,
  passed,
  priya,
  raised,
  told,
  wantsMore,
} from '#test/ordinary/complaint';

const referred: StoryAct = { type: 'OmbudsmanReferred', on: '2026-05-20', by: priya, ombudsman: 'lgsco' };
const notLookedAt: StoryAct = {
  ...{ type: 'OmbudsmanDecided', on: '2026-06-01', by: carol, decision: 'notInvestigated' },
  words: 'The council has still to answer it.',
};
const late = passed('corporate-stage1-response', '2026-04-13');

describe('a complaint that an Ombudsman does not look at', () => {
  it('comes back where its answer is still owed, and is answered', () => {
    const back = given(raised, acknowledged, late, referred).when(notLookedAt);
    back.leadsTo({
      state: 'stage1',
      deadlines: { 'complaint-lateness-taken-up': '2026-06-04' },
      notices: ['complaint-back-from-ombudsman → complaintsOfficer by email'],
      tasks: [
        'Go on with a complaint that the Ombudsman does not look at: How we were told',
        'See that a complaint is',
      ],
    });
    expect(lettersOf(back)[0]).toContain('We still owe you our answer, and we are sorry that it is late.');
    given(raised, acknowledged, late, referred, notLookedAt)
      .when({ ...answered, on: '2026-06-03' })
      .leadsTo({ state: 'stage1Responded', deadlines: { 'complaint-lateness-taken-up': null } });
  });

  it('stands where it stood, with whoever had it', () => {
    given(raised, passed('corporate-stage1-ack', '2026-03-31'), referred)
      .when(notLookedAt)
      .leadsTo({ state: 'received', notices: ['complaint-back-from-ombudsman → complaintsOfficer by email'] });
    given(raised, acknowledged, answered, wantsMore, passed('corporate-stage2-ack', '2026-04-27'), referred)
      .when(notLookedAt)
      .leadsTo({
        state: 'stage2.received',
        notices: ['complaint-back-from-ombudsman → assistantDirectorChildren by email'],
      });
  });

  it('has the others asked again for what they had not said', () => {
    given(ofBoth, ofSeveral, led, agreed, late, referred)
      .when(notLookedAt)
      .leadsTo({
        deadlines: { 'complaint-part-answered#icb': '2026-06-08' },
        notices: ['complaint-shared → icbSendLead by email'],
        tasks: ['Say what you say to your points'],
      });
  });

  it('is closed where it has been answered', () => {
    const after = given(raised, acknowledged, answered, referred).when(notLookedAt);
    after.leadsTo({ state: 'closed', deadlines: { 'complaint-lateness-taken-up': null } });
    expect(lettersOf(after)[0]).not.toContain('We still owe you');
  });
});

describe('what an Ombudsman asks for', () => {
  const payment = { kind: 'payment', what: 'For the delay', pence: 25000, owedBy: 'councilFinance', by: '2026-10-01' };
  const asked: StoryAct = { ...referred, papersBy: '2026-06-10' };
  const decided: StoryAct = { ...notLookedAt, on: '2026-09-01', decision: 'fault', words: 'Fault.' };

  it('is sent by its day, and owed like a promise', () => {
    given(raised, acknowledged, answered)
      .when(asked)
      .leadsTo({
        state: 'ombudsman',
        deadlines: { 'ombudsman-papers': '2026-06-10', 'ombudsman-heard-from': '2026-11-20' },
        tasks: ['Send the Ombudsman what it asked for'],
      });
    given(raised, acknowledged, answered, asked)
      .when({ ...decided, remedies: [payment] })
      .leadsTo({ state: 'remedyDue', deadlines: { 'remedy-due#item 1': '2026-10-01', 'ombudsman-papers': null } });
    given(raised, acknowledged, answered, asked).when(decided).leadsTo({ state: 'closed' });
  });

  it('is beside what was promised before, which stays owed', () => {
    given(raised, acknowledged, { ...answered, remedies: [payment] }, asked)
      .when(decided)
      .leadsTo({ state: 'remedyDue' });
  });

  it('is told as it was decided, and nothing is said to be owed that is not', () => {
    const [gone] = lettersOf(given(raised, acknowledged, answered).when(asked));
    expect(gone).not.toContain('What we promised you');
    const promised: StoryAct = { ...answered, remedies: [payment] };
    expect(lettersOf(given(raised, acknowledged, promised).when(asked))[0]).toContain(
      'What we promised you stays owed',
    );
    const nothing = given(raised, acknowledged, answered, asked).when({ ...decided, decision: 'noFault' });
    expect(lettersOf(nothing)[0]).toContain('There was no fault.');
    expect(told(nothing)).toContain('there was no fault. It asks for nothing to be done.');
    const more = given(raised, acknowledged, answered, asked).when({ ...decided, remedies: [payment] });
    expect(told(more)).toContain('there was fault. What it asks for is on the case');
  });

  it('is told of what is late by its own name, whichever Ombudsman the complaint would go to', () => {
    const byHealth: StoryAct = { ...asked, ombudsman: 'phso' };
    const late = given(raised, acknowledged, answered, byHealth, { ...decided, remedies: [payment] }).when(
      passed('remedy-due', '2026-10-01', 'item 1'),
    );
    expect(lettersOf(late)[0]).toContain('You can tell the Parliamentary and Health Service Ombudsman');
  });
});

describe('the Ombudsman of a letter', () => {
  const notAcknowledged = (...agencies: readonly string[]) => {
    const clock = agencies.some((body) => body !== 'council') ? 'nhs-complaint-ack' : 'corporate-stage1-ack';
    const [letter] = lettersOf(given({ ...raised, agencies }).when(passed(clock, '2026-03-31')));
    return letter;
  };

  it('is that of whom it is about, before a route is agreed as well', () => {
    expect(notAcknowledged('icb', 'nhsProvider')).toContain('You can go to the Parliamentary and Health Service');
    expect(notAcknowledged('icb', 'nhsProvider')).not.toContain('Local Government');
    expect(notAcknowledged('council')).not.toContain('Parliamentary');
    expect(notAcknowledged('council', 'icb')).toContain(
      'www.lgo.org.uk), or, for what the health service did, the Parliamentary and Health Service Ombudsman',
    );
  });

  it('can be gone to wherever a letter of ours offers it', () => {
    const referred: StoryAct = { type: 'OmbudsmanReferred', on: '2026-07-20', by: priya, ombudsman: 'lgsco' };
    const several: readonly StoryAct[] = [
      ofBoth,
      ofSeveral,
      { ...led, route: 'childrenAct' },
      passed('ca89-stage1', '2026-04-09'),
    ];
    const underTheAct: readonly StoryAct[] = [raised, { ...acknowledged, route: 'childrenAct' }, answered];
    const independent: StoryAct = {
      ...{ type: 'StageTwoAcknowledged', on: '2026-04-23', by: laurence, definition: 'What changes' },
      independent: 'Joyce Amery',
    };
    const toThePanel: readonly StoryAct[] = [
      ...[...underTheAct, wantsMore, independent, { ...answered, on: '2026-05-12', by: laurence } as StoryAct],
      { type: 'ReviewPanelRequested', on: '2026-05-20', by: priya, why: 'It was not looked into' },
    ];
    const met: StoryAct = { type: 'ReviewPanelMet', on: '2026-07-01', by: carol };
    for (const [late, before] of [
      [passed('corporate-stage1-ack', '2026-03-31'), [raised]],
      [passed('corporate-stage2-ack', '2026-04-27'), [raised, acknowledged, answered, wantsMore]],
      [passed('ca89-panel-meets', '2026-07-02'), toThePanel],
      [passed('ca89-panel-report', '2026-07-08'), [...toThePanel, met]],
    ] as const) {
      given(...before)
        .when(referred)
        .isRefused({ rule: 'aDayOfOursIsOver' });
      given(...before, late)
        .when(referred)
        .leadsTo({ state: 'ombudsman' });
    }
    given(...several)
      .when(referred)
      .leadsTo({ state: 'ombudsman' });
    given(...several)
      .when({ ...wantsMore, on: '2026-04-10' })
      .leadsTo({ state: 'stage2.received', deadlines: { 'complaint-consent-given': null } });
  });
});
