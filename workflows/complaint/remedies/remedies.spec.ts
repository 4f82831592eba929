import { describe, expect, it } from '@jest/globals';
import type { StoryAct } from '#test/given';
import {
  acknowledged,
  answered,
  carol,
  givenComplaint as given,
  lettersOf,
  passed,
  priya,
  raised,
} from '#test/ordinary/complaint';

const apology = { kind: 'apology', what: 'A letter of apology', owedBy: 'headOfService', by: '2026-04-24' };
const payment = { kind: 'payment', what: 'For the delay', pence: 25000, owedBy: 'councilFinance', by: '2026-05-08' };
const change = {
  kind: 'serviceChange',
  what: 'Ring before sending on',
  owedBy: 'accessPathwayManager',
  by: '2026-06-30',
};
const promised: StoryAct = { ...answered, remedies: [apology, payment] };
const frank = { person: 'frank', role: 'finance' };
const done = (remedy: string, on: StoryAct['on'], more: object = {}): StoryAct => ({
  ...{ type: 'RemedyDone', on, by: frank, remedy: `item ${remedy}`, what: 'It was done' },
  ...more,
});
const closed: StoryAct = { type: 'ComplaintClosed', on: '2026-04-20', by: carol, reason: 'You told us so' };

describe('what is promised', () => {
  it('is owed by a post, by a day, each on its own', () => {
    const after = given(raised, acknowledged).when(promised);
    after.leadsTo({
      deadlines: { 'remedy-due#item 1': '2026-04-24', 'remedy-due#item 2': '2026-05-08' },
      tasks: ['Do what was promised: A letter of apology; For the delay'],
    });
    expect(lettersOf(after)[0]).toContain(
      '• A payment: For the delay (£250.00), by Friday 8 May 2026, from Council Finance Officer.',
    );
    given(raised, acknowledged)
      .when({ ...answered, remedies: [{ ...payment, pence: undefined }] })
      .isRefused({ rule: 'everyRemedyCanBeWatched', reason: '“For the delay” is a payment. Give the sum.' });
    given(raised, acknowledged)
      .when({ ...answered, remedies: [{ ...apology, pence: 500, by: '2026-04-09' }] })
      .isRefused({
        rule: 'everyRemedyCanBeWatched',
        reason:
          'The day for “A letter of apology” is over already. Give one that is still to come. “A letter of apology” is no payment. Leave its sum out.',
      });
  });

  it('is watched after the complaint is closed, or taken back, until the last is done', () => {
    given(raised, acknowledged, promised)
      .when(closed)
      .leadsTo({ state: 'remedyDue', deadlines: { 'remedy-due#item 1': '2026-04-24' } });
    given(raised, acknowledged, promised)
      .when({ type: 'ComplaintWithdrawn', on: '2026-04-20', by: priya, reason: 'Enough' })
      .leadsTo({ state: 'remedyDue', deadlines: { 'remedy-due#item 2': '2026-05-08' } });
    const first = done('1', '2026-04-22');
    given(raised, acknowledged, promised, closed).when(first).leadsTo({ state: 'remedyDue' });
    given(raised, acknowledged, promised, closed, first)
      .when(done('2', '2026-05-05', { pence: 25000 }))
      .leadsTo({ state: 'remedied', deadlines: { 'complaint-closed': '2026-05-12' } });
    given(raised, acknowledged, promised, closed, first).when(first).isRefused({ rule: 'thatRemedyIsOwed' });
  });

  it('is paid whole, or is not done', () => {
    given(raised, acknowledged, promised)
      .when(done('2', '2026-05-05', { pence: 20000 }))
      .isRefused({
        rule: 'thePaymentIsWhole',
        reason: 'A payment is done when all of it has been paid: £250.00. Give the sum that was paid.',
      });
  });

  it('is told when it is late to whoever owes it, their managers, the director and the family, and stays late', () => {
    const late = passed('remedy-due', '2026-05-08', 'item 2');
    given(raised, acknowledged, promised)
      .when(late)
      .leadsTo({
        notices: [
          'remedy-late → priya by letter',
          'remedy-late-inside → councilFinance by email',
          'remedy-late-inside → headOfService by email',
          'remedy-late-inside → directorChildren by email',
        ],
      });
    const [letter] = lettersOf(
      given(raised, acknowledged, promised, late).when(done('2', '2026-05-11', { pence: 25000 })),
    );
    expect(letter).toContain('We paid £250.00. It was promised by Friday 8 May 2026 and was late. We are sorry.');
  });

  it('is told to whoever said it: you said, we did', () => {
    const changed: StoryAct = { ...answered, remedies: [change] };
    const after = given(raised, acknowledged, changed).when(
      done('1', '2026-06-02', { what: 'Families are rung before they are sent on', by: carol }),
    );
    after.leadsTo({ notices: ['you-said-we-did → priya by letter'] });
    expect(lettersOf(after)[0]).toContain(
      'You said: We were sent on. We did: Families are rung before they are sent on.',
    );
  });
});
