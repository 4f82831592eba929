import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseRow } from '#case-record/cases';
import { listOutbox } from '#case-record/outbox';
import { setClock } from '#case-record/virtual-clock';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
beforeAll(async () => {
  service = await openedService('2026-02-02T10:00:00Z');
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);
const BOTH = [{ person: 'tess', side: 'school' }, { side: 'family' }];
const SHEET = { agreed: ['Seen once'], disputed: ['Whether that was enough'], meanwhile: 'The school goes on.' };
const MADE_SURE = 'seen in person, with her sister';

/** A family’s disagreement with a school, at the table of those who hold the case. */
async function raised(person: string | undefined, child: string): Promise<string> {
  await setClock(service.record, '2026-02-02T10:00:00Z');
  const contact = { name: 'Ann Other', phone: '07700 900 118', ...(person && { person }) };
  const data = {
    about: 'Discharged after one visit',
    raisedFor: 'family',
    against: 'school',
    child: { name: child, setting: 'Seaview Primary' },
    contact,
  };
  const { body } = await as(person ?? 'tess').open({ pathway: 'disagreement', event: 'DisagreementRaised', data });
  await records(body.ref, ['DisagreementAcknowledged', { contactName: 'Tess Hunt' }]);
  await records(body.ref, ['StrandSet', { strand: 'A_NO_EHCP' }]);
  await records(body.ref, ['RungMet', { present: BOTH, sheet: SHEET }]);
  return body.ref;
}

async function records(ref: string, [event, data, person = 'tess']: readonly [string, object, string?]) {
  const answer = await as(person).record(ref, event, { data });
  expect([event, answer.status, answer.body.detail]).toEqual([event, 201, undefined]);
}

const stands = async (ref: string) => (await caseRow(service.record, ref))?.state;

const AGREED = { settlement: 'Six sessions' };
const WAYS = [
  ['says that the family agreed, without a name', { ...AGREED, present: BOTH }],
  ['leaves it to those who met', AGREED],
  ['names somebody of the family', { ...AGREED, present: [BOTH[0], { person: 'priya', side: 'family' }] }],
] as const;

describe.each(WAYS)('an agreement with a family at a step, by somebody who %s', (way, data) => {
  const others = way.startsWith('names') ? ['priya'] : [];

  it('waits for the family’s own word, where they have an account', async () => {
    const ref = await raised('dana', `Kit, whose school ${way}`);
    const proposed = await as('tess').record(ref, 'RungAgreed', { data });
    expect([proposed.status, proposed.body.asked]).toEqual([202, ['dana', ...others]]);
    const of = String(proposed.body.sequence);
    for (const person of others) await records(ref, ['ConfirmationGiven', { of }, person]);
    expect(await stands(ref)).toBe('rung.staff');
    await records(ref, ['ConfirmationGiven', { of }, 'dana']);
    expect(await stands(ref)).toBe('resolved');
    const letters = await listOutbox(service.record, { ref });
    expect(letters.some(({ template }) => template === 'recorded-in-your-name')).toBe(false);
  });

  it('says how it was made sure that it was they, where they have none, and they are told', async () => {
    const ref = await raised(undefined, `Ned, whose school ${way}`);
    const bare = await as('tess').record(ref, 'RungAgreed', { data });
    expect([bare.status, bare.body.fields?.map(({ field }: { field: string }) => field)]).toEqual([400, ['madeSure']]);
    const answer = await as('tess').record(ref, 'RungAgreed', { data: { ...data, madeSure: MADE_SURE } });
    expect(answer.body.asked ?? []).toEqual(others);
    const of = String(answer.body.sequence);
    for (const person of others) await records(ref, ['ConfirmationGiven', { of }, person]);
    expect(await stands(ref)).toBe('resolved');
    const told = (await listOutbox(service.record, { ref })).filter(
      ({ template }) => template === 'recorded-in-your-name',
    );
    expect(told.map(({ channel, to }) => [channel, to?.resolved.name])).toEqual([['sms', 'Ann Other']]);
    expect(told[0]?.body).toContain(
      `“Both sides agreed, and it is settled.” How we know that it was you: ${MADE_SURE}.`,
    );
  });
});

describe('an agreement in mediation', () => {
  it('waits for the family’s own word, too: the mediator says what was agreed, and nobody’s yes', async () => {
    const ref = await raised('dana', 'Mediated Canary');
    const out = { to: 'mediation', leavesOutFor: 'risk', because: 'He is hurt by it' };
    await records(ref, ['RungEscalated', out]);
    await setClock(service.record, '2026-02-09T10:00:00Z');
    await records(ref, ['MediationArranged', { meetingOn: '2026-02-09' }, 'miriam']);
    await records(ref, ['MediationHeld', { present: BOTH }, 'miriam']);
    const signed = await as('miriam').record(ref, 'MediationAgreed', { data: { signedBy: BOTH, ...AGREED } });
    expect([signed.status, signed.body.asked]).toEqual([202, ['dana', 'tess']]);
    const of = String(signed.body.sequence);
    await records(ref, ['ConfirmationGiven', { of }, 'tess']);
    expect(await stands(ref)).toBe('mediation.held');
    const no = { of, because: 'I did not sign this' };
    await records(ref, ['ConfirmationRefused', no, 'dana']);
    expect(await stands(ref)).toBe('mediation.held');
  });
});

describe('the form of an agreement', () => {
  it('asks how it was made sure that it was they only where the family is one side, and cannot say so itself', async () => {
    const asks = async (ref: string, person: string) =>
      (await pagesAs(service, person).look(`/cases/${ref}/do/RungAgreed`)).text.includes('how was it made sure');
    expect(await asks(await raised(undefined, 'Asked Canary'), 'tess')).toBe(true);
    expect(await asks(await raised('dana', 'Unasked Canary'), 'tess')).toBe(false);
    const data = { about: 'Who pays', strand: 'C_COMMISSIONERS', raisedFor: 'council', against: 'health' };
    const { body } = await as('leon').open({ pathway: 'disagreement', event: 'DisagreementRaised', data });
    await records(body.ref, ['DisagreementAcknowledged', {}, 'isaac']);
    expect(await asks(body.ref, 'leon')).toBe(false);
  });
});
