import { describe, expect, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#test/given';
import { register } from '../../register.js';
import { needsAssessment } from '../pathway.js';

/** An area of which a panel says first, and one of which none does. */
const given = givenIn({ calendar: register.calendar, area: register.area('somerset') });
const givenWithoutAPanel = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

const officer = { person: 'officer', role: 'caseOfficer' };
const system = { person: 'system', role: 'system' };
const contact = { name: 'Ann Other', phone: '07700 900 118' };
const child = { name: 'Otto Other' };

const requested: StoryAct = {
  ...{ type: 'AssessmentRequested', on: '2026-06-01', by: officer },
  ...{ child, contact, source: 'parentOrYoungPerson' },
};
const told: StoryAct = { type: 'PartnersNotified', on: '2026-06-02', by: officer };
const heard: StoryAct = { type: 'VoiceRecorded', on: '2026-06-02', by: officer, words: 'I like trains' };
const built: StoryAct = { type: 'HistoryPackBuilt', on: '2026-06-03', by: officer, packDigest: 'p1' };
const listed: StoryAct = { type: 'ListedForPanel', on: '2026-06-04', by: system, meeting: 'M3TN-G234' };
const opened: StoryAct = { type: 'PanelItemOpened', on: '2026-06-18', by: system, meeting: 'M3TN-G234' };
const said = (outcome: string, on: `${number}-${number}-${number}` = '2026-06-18'): StoryAct => ({
  ...{ type: 'PanelDecided', on, by: system, outcome },
});
const considered = [requested, told] as const;
const atThePanel = [...considered, heard, built, listed, opened] as const;
const agreed = (more: object = {}): StoryAct => ({ type: 'AssessmentAgreed', on: '2026-06-22', by: officer, ...more });
const refused: StoryAct = {
  ...{ type: 'AssessmentRefused', on: '2026-06-22', by: officer, test: 'section36(8)' },
  ...{ reasons: 'The school can provide it.', rightsBlock: true },
};
const without = ['family', 'education', 'health', 'educationalPsychologist', 'socialCare'].map((from) => ({
  ...{ from, because: 'Given by telephone.' },
}));
const complete: StoryAct = { type: 'AdviceFoundComplete', on: '2026-06-23', by: officer, without };

describe('whether to assess, where a panel says first', () => {
  it('is decided when it has said so, or under a post that may without it', () => {
    given(needsAssessment, ...considered)
      .when(agreed())
      .isRefused({ rule: 'thePanelHasSaidWhetherToAssess' });
    given(needsAssessment, ...atThePanel, said('NOT_TO_ASSESS'))
      .when(agreed())
      .leadsTo({ state: 'assessing' });
    given(needsAssessment, ...considered)
      .when(agreed({ underDelegation: 'sendManager' }))
      .leadsTo({ state: 'assessing' });
  });

  it('is no reversal of a refusal that there never was: that would be a way past the panel', () => {
    for (const reverses of ['mediation', 'concession', 'tribunalOrder', 'newInformation']) {
      given(needsAssessment, ...considered)
        .when(agreed({ reverses }))
        .isRefused({ rule: 'aRefusalToAssessIsReversed' });
      givenWithoutAPanel(needsAssessment, ...considered)
        .when(agreed({ reverses }))
        .isRefused({ rule: 'aRefusalToAssessIsReversed' });
    }
  });

  it('is what the panel is asked: it says nothing of a plan before there is an assessment', () => {
    given(needsAssessment, ...atThePanel)
      .when(said('TO_ISSUE'))
      .isRefused({ rule: 'thePanelSaysWhetherToAssess' });
    const again = [...atThePanel, said('TO_ASSESS'), agreed(), complete] as const;
    given(needsAssessment, ...again, { ...built, on: '2026-06-24' }, { ...listed, on: '2026-06-24' })
      .when(said('TO_ASSESS', '2026-07-02'))
      .isRefused({ rule: 'thePanelSaysWhetherToIssue' });
  });
});

describe('a refusal, where a panel says first', () => {
  const alone: StoryAct = { ...refused, underDelegation: 'sendManager' };

  it('is reversed by what was settled outside the authority, without the panel', () => {
    for (const reverses of ['mediation', 'concession', 'tribunalOrder'])
      given(needsAssessment, ...considered, alone)
        .when(agreed({ reverses }))
        .leadsTo({ state: 'assessing' });
  });

  it('is not reversed past the panel by new information alone', () => {
    const { decision } = given(needsAssessment, ...considered, alone).when(agreed({ reverses: 'newInformation' }));
    expect(decision).toMatchObject({
      rule: 'thePanelHasSaidWhetherToAssess',
      reason:
        'It was refused, and here a panel says first. New information is no way past it: whoever may decide without the panel does so under their post; or the request is made anew, and put on the agenda of its next meeting.',
    });
    given(needsAssessment, ...considered, alone)
      .when(agreed({ reverses: 'newInformation', underDelegation: 'headOfService' }))
      .leadsTo({ state: 'assessing' });
    givenWithoutAPanel(needsAssessment, ...considered, refused)
      .when(agreed({ reverses: 'newInformation' }))
      .leadsTo({ state: 'assessing' });
  });

  it('is not opened anew by hand because of it either', () => {
    const opens = (because: string): StoryAct => ({
      ...{ type: 'RefusalReversed', on: '2026-06-22', by: officer, child, contact, because },
    });
    given(needsAssessment).when(opens('newInformation')).isRefused({ rule: 'whatIsNewGoesToThePanel' });
    given(needsAssessment).when(opens('tribunalOrder')).leadsTo({ state: 'assessing' });
    givenWithoutAPanel(needsAssessment).when(opens('newInformation')).leadsTo({ state: 'assessing' });
  });
});
