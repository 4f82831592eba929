import { describe, expect, it } from '@jest/globals';
import type { StoryAct } from '#test/given';
import { acknowledged, carol, givenComplaint as given, lettersOf, passed, raised } from '#test/ordinary/complaint';

const UP = 'complaint-lateness-taken-up';

describe('a complaint that is left alone', () => {
  const late = passed('corporate-stage1-ack', '2026-03-31');

  it('goes to the manager, and the family is told that it is late', () => {
    given(raised)
      .when(late)
      .leadsTo({
        state: 'received',
        deadlines: { [UP]: '2026-04-07' },
        notices: [
          'complaint-not-acknowledged → priya by letter',
          'complaint-left-alone → complaintsOfficer by email',
          'complaint-left-alone → headOfService by email',
        ],
        tasks: ['has not been acknowledged in time: We were sent on'],
      });
  });

  it('goes up to the director, who is asked to ring, by their post', () => {
    given(raised, late)
      .when(passed('complaint-lateness-taken-up', '2026-04-07'))
      .leadsTo({
        state: 'received',
        notices: ['complaint-with-the-director → directorChildren by email'],
        tasks: ['Ring whoever made it'],
      });
  });

  it('stays late once it is acknowledged, and no longer goes up', () => {
    given(raised, late)
      .when({ ...acknowledged, on: '2026-04-02' })
      .leadsTo({ state: 'stage1', deadlines: { [UP]: null } });
  });
});

describe('what is under appeal', () => {
  const excluded = [{ matter: 'The school that the plan names', because: 'underAppeal' }];

  it('is left out with the reason, and the letter says that the appeal goes on', () => {
    const [letter] = lettersOf(given(raised).when({ ...acknowledged, excluded }));
    expect(letter).toContain('The school that the plan names: this is for the Tribunal to decide');
    expect(letter).toContain('It delays no appeal, and you do not have to complain before you appeal');
  });

  it('is not looked at alone either: the family reads why, where it goes, and the Ombudsman', () => {
    const declined: StoryAct = {
      ...{ type: 'ComplaintDeclined', on: '2026-03-26', by: carol, because: 'underAppeal' },
      explanation: 'The letter with the plan says how to appeal.',
    };
    given(raised)
      .when(declined)
      .leadsTo({ state: 'declined', deadlines: { 'corporate-stage1-ack': null } });
    const [letter] = lettersOf(given(raised).when(declined));
    expect(letter).toContain('is for the Tribunal to decide');
    expect(letter).toContain('The letter with the plan says how to appeal.');
    expect(letter).toContain('0300 061 0614');
  });
});
