import { describe, expect, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#test/given';
import { lettersOf, passed, told } from '#test/ordinary/complaint';
import { EVERY_CASE_ACTS } from '../every-case/acts.js';
import { register } from '../register.js';
import { FEEDBACK_ACTS } from './acts.js';
import { feedback } from './pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

const dana = { person: 'dana', role: 'family' };
const carol = { person: 'carol', role: 'complaintsOfficer' };
const asha = { person: 'asha', role: 'coordinator' };
const contact = { name: 'Dana Marlow', email: 'dana@family.example', person: 'dana' };
const said: StoryAct = {
  ...{ type: 'FeedbackReceived', on: '2026-09-01', by: dana, contact },
  ...{ kind: 'suggestion', words: 'Ring in the evening: in the day I am at work.' },
};
const sorted: StoryAct = { type: 'FeedbackTriaged', on: '2026-09-02', by: carol, goesTo: 'accessCoordinator1' };
const answered: StoryAct = {
  ...{ type: 'FeedbackAnswered', on: '2026-09-10', by: asha },
  ...{ youSaid: 'Calls come while I am at work', answer: 'You are right, and you are not the first to say so.' },
};
const agreed: StoryAct = {
  ...{ type: 'ActionAgreed', on: '2026-09-15', by: asha, weWill: 'Ring until seven on two evenings' },
  ...{ owedBy: 'accessPathwayManager', dueOn: '2026-10-30' },
};
const done: StoryAct = { type: 'ActionDone', on: '2026-10-20', by: asha, weDid: 'We ring until seven on Mondays' };

describe('feedback', () => {
  it('is read in three working days, answered in ten, and settled in ten', () => {
    given(feedback)
      .when(said)
      .leadsTo({
        state: 'received',
        deadlines: { 'feedback-triaged': '2026-09-04' },
        notices: ['feedback-receipt → dana by portal', 'feedback-new → complaintsOfficer by digest'],
      });
    given(feedback, said)
      .when(sorted)
      .leadsTo({ state: 'triaged', deadlines: { 'feedback-answered': '2026-09-16' } });
    given(feedback, said, sorted)
      .when(answered)
      .leadsTo({ state: 'answered', deadlines: { 'feedback-settled': '2026-09-24' } });
  });

  it('is told to whoever said it: you said, we will, we did', () => {
    const [answer] = lettersOf(given(feedback, said, sorted).when(answered));
    expect(answer).toContain('You said: Calls come while I am at work.');
    const will = given(feedback, said, sorted, answered).when(agreed);
    will.leadsTo({
      state: 'actionAgreed',
      deadlines: { 'feedback-action-done': '2026-10-30' },
      notices: ['you-said-we-will → dana by letter', 'feedback-change-owed → accessPathwayManager by email'],
    });
    expect(lettersOf(will)[0]).toContain('We will: Ring until seven on two evenings, by Friday 30 October 2026.');
    const did = given(feedback, said, sorted, answered, agreed).when(done);
    did.leadsTo({ state: 'done', deadlines: { 'feedback-published': '2026-11-17' } });
    expect(lettersOf(did)[0]).toContain('We did: We ring until seven on Mondays. Thank you.');
  });

  it('that came too late says so, to whoever said it and to whoever owed it', () => {
    const late: StoryAct = {
      ...{ type: 'DeadlinePassed', on: '2026-10-30', at: '2026-10-31T00:00:00Z' },
      ...{ by: { person: 'clock', role: 'clock' }, clock: 'feedback-action-done', key: '', generation: 1 },
      dueOn: '2026-10-30',
    };
    given(feedback, said, sorted, answered, agreed)
      .when(late)
      .leadsTo({
        notices: [
          'feedback-change-late → dana by letter',
          'feedback-change-late-inside → accessPathwayManager by email',
        ],
      });
    const [letter] = lettersOf(
      given(feedback, said, sorted, answered, agreed, late).when({ ...done, on: '2026-11-04' }),
    );
    expect(letter).toContain('We had said by Friday 30 October 2026, and were late.');
  });

  it('says what is so to whoever cannot be told, and of thanks', () => {
    const { contact: _theirs, ...nameless } = said;
    const first: readonly StoryAct[] = [{ ...nameless, by: carol }, sorted, answered];
    const owes = told(given(feedback, ...first).when(agreed));
    expect(owes).not.toContain('They hear');
    expect(told(given(feedback, said, sorted, answered).when(agreed))).toContain('They hear when it is done.');
    const late: StoryAct = { ...passed('feedback-action-done', '2026-10-30'), at: '2026-10-31T00:00:00Z' };
    expect(told(given(feedback, ...first, agreed).when(late))).not.toContain('has been told');
    const thanks: StoryAct = { ...said, kind: 'compliment' };
    const passedOn: StoryAct = { type: 'NothingChanged', on: '2026-09-15', by: asha, because: 'We told the team' };
    const [letter] = lettersOf(given(feedback, thanks, sorted, answered).when(passedOn));
    expect(letter).toContain('Thank you for what you told us. We told the team.');
    expect(letter).not.toContain('complaint');
  });

  it('is told afterwards with one stop, where what was typed has its own', () => {
    const fields = ['youSaid', 'weWill', 'because', 'weDid', 'where'].map((field) => [field, 'It was so.']);
    const data = Object.fromEntries(fields);
    const told = Object.keys(FEEDBACK_ACTS)
      .filter((type) => !(type in EVERY_CASE_ACTS))
      .map((type) => feedback.told?.({ type, data }) ?? '');
    expect(told.filter((words) => words.endsWith('..'))).toEqual([]);
  });

  it('is read in full by whoever may answer it', () => {
    const answering = Object.values(feedback.roles).filter(({ records }) => records.includes('FeedbackAnswered'));
    expect(answering.length).toBe(7);
    expect(answering.filter(({ reads }) => reads !== 'area')).toEqual([]);
  });

  it('may change nothing, for a reason that they read', () => {
    const nothing: StoryAct = { type: 'NothingChanged', on: '2026-09-15', by: asha, because: 'Nobody else asked' };
    given(feedback, said, sorted, answered).when(nothing).leadsTo({ state: 'noted' });
    expect(lettersOf(given(feedback, said, sorted, answered).when(nothing))[0]).toContain(
      'The reason: Nobody else asked.',
    );
    given(feedback, said, sorted, answered)
      .when({ ...agreed, on: '2026-11-02' })
      .isRefused({ rule: 'itsDayIsToCome', reason: 'That day is over already. Give one that is still to come.' });
  });

  it('that was told to somebody without a name is answered to nobody, and by an account to that; a petition says how many signed', () => {
    const { contact: _theirs, ...nameless } = said;
    given(feedback)
      .when(nameless)
      .leadsTo({ notices: ['feedback-receipt → dana by portal'] });
    const after = given(feedback, { ...nameless, by: carol }, sorted).when(answered);
    after.leadsTo({ state: 'answered' });
    expect(lettersOf(after)).toEqual([]);
    given(feedback)
      .when({ ...said, kind: 'petition' })
      .isRefused({ rule: 'aPetitionSaysHowManySigned' });
    given(feedback)
      .when({ ...said, signed: 214 })
      .isRefused({
        rule: 'onlyAPetitionIsSigned',
        reason: 'Only a petition is signed. Leave the number out, or say that it is a petition.',
      });
    given(feedback)
      .when({ ...said, kind: 'petition', signed: 214 })
      .leadsTo({ state: 'received' });
  });
});
