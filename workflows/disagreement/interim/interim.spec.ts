import { describe, expect, it } from '@jest/globals';
import { givenIn } from '#test/given';
import { ACKNOWLEDGED, LEON, LYDIA, MANAGERS, ON_THE_FIRST_RUNG, over, RAISED } from '#test/ordinary/disagreement';
import { register } from '../../register.js';
import type { Disagreement } from '../case.js';
import { disagreementPathway as disagreement } from '../pathway.js';

const area = register.area('north-east-lincolnshire');
const given = givenIn({ calendar: register.calendar, area });

const proposed = { type: 'InterimProposed', on: '2026-02-19', by: LEON, from: '2026-03-02' } as const;
const inForce = { type: 'InterimPutInForce', on: '2026-02-20', by: LYDIA } as const;
const paying = [...ON_THE_FIRST_RUNG, proposed, inForce];

/** What the file knows after a decision that was accepted. */
function fileAfter({ decision }: ReturnType<ReturnType<typeof given>['when']>): Disagreement {
  if (decision.outcome === 'refused') throw new Error(decision.reason);
  return decision.next.snapshot.context as Disagreement;
}

describe('who pays meanwhile', () => {
  it('is to be named within two working days of a disagreement between commissioners', () => {
    given(disagreement)
      .when(RAISED)
      .leadsTo({ deadlines: { 'interim-in-force': '2026-02-20' } });
    given(disagreement, { ...RAISED, strand: undefined }, ACKNOWLEDGED)
      .when({ ...ON_THE_FIRST_RUNG[2], on: '2026-02-19' })
      .leadsTo({ deadlines: { 'interim-in-force': '2026-02-23' } });
  });

  it('is whoever pays now; else whose duty it is; else all alike, by the area’s own order', () => {
    const meanwhileOf = (more: object) => fileAfter(given(disagreement, { ...RAISED, ...more }).when(proposed)).interim;
    expect(meanwhileOf({})).toMatchObject({ parts: { education: 1 }, rule: 'currentPayer' });
    expect(meanwhileOf({ currentPayer: undefined, section: 'G' })).toMatchObject({
      parts: { health: 1 },
      rule: 'dutyOwner',
    });
    expect(meanwhileOf({ currentPayer: undefined, section: 's117' })).toMatchObject({
      parts: { socialCare: 1, health: 1 },
    });
    expect(meanwhileOf({ currentPayer: undefined })).toMatchObject({
      parts: { education: 1, health: 1 },
      rule: 'equalShares',
    });
  });

  it('needs nobody’s acceptance where it is the area’s own rule, and both sides’ where it is not', () => {
    given(disagreement, ...ON_THE_FIRST_RUNG, proposed)
      .when(inForce)
      .leadsTo({
        regions: { interim: 'inForce' },
        deadlines: { 'interim-in-force': null },
        notices: [
          'interim-instruction → councilFinance by file',
          'interim-instruction → icbFinance by email',
          'interim-family',
        ],
      });
    const otherwise = { ...proposed, shares: { health: 100 } };
    given(disagreement, ...ON_THE_FIRST_RUNG, otherwise)
      .when({ ...inForce, acceptedBy: MANAGERS.slice(0, 1) })
      .isRefused({ rule: 'bothAcceptOrItIsTheAreasRule' });
    given(disagreement, ...ON_THE_FIRST_RUNG, otherwise)
      .when({ ...inForce, acceptedBy: MANAGERS })
      .leadsTo({ regions: { interim: 'inForce' } });
  });

  it('is told loudly while nobody has been named in time', () => {
    given(disagreement, ...ON_THE_FIRST_RUNG)
      .when(over('', '2026-02-20', { clock: 'interim-in-force' }))
      .leadsTo({
        notices: ['interim-late → assistantDirectorChildren by sms', 'interim-late → icbFinance by email'],
        tasks: ['Put in force today what the area’s own rule says'],
      });
  });

  it('stands while it climbs, and is not left behind by taking the disagreement back', () => {
    given(disagreement, ...paying)
      .when(over('staff', '2026-02-25'))
      .leadsTo({ state: 'rung.lineManager', regions: { interim: 'inForce' } });
    given(disagreement, ...paying)
      .when({ type: 'DisagreementWithdrawn', on: '2026-02-23', by: LEON, reason: 'Settled by telephone' })
      .isRefused({ rule: 'noInterimIsLeftBehind' });
  });

  it('is for commissioners only', () => {
    given(disagreement, { ...RAISED, strand: undefined, raisedFor: 'family' })
      .when(proposed)
      .isRefused({ rule: 'itIsAboutWhoPays' });
  });
});
