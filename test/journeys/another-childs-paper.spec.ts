import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { finishOutbox, listOutbox } from '#case-record/outbox';
import { verifyCase } from '#case-record/verify';
import { setClock } from '#case-record/virtual-clock';
import { apiAs, confirmedBy, type OpenedService, openedService, pagesAs } from './opened-service.js';

/** What the wrong paper says: it must stand nowhere afterwards. */
const WORDS = 'Ottilie Canary has a rare condition of the heart, and her father is in prison';

let service: OpenedService;
let ref: string;
let wrong: number;
let removal: number;

const as = (person: string) => apiAs(service, person);
const pages = (person: string) => pagesAs(service, person);

async function recorded(person: string, event: string, data: object) {
  const answer = await confirmedBy(service, await as(person).record(ref, event, { data }));
  expect([event, answer.status, answer.body.detail]).toEqual([event, 201, undefined]);
  return answer.body.sequence as number;
}

const eventOf = async (person: string, sequence: number, query = '') =>
  (await as(person).look(`/api/cases/${ref}/history${query}`)).body.events.find(
    (event: { sequence: number }) => event.sequence === sequence,
  );

const adviceDue = async () => {
  const { deadlines } = (await as('omar').look(`/api/cases/${ref}`)).body;
  const one = deadlines.find(
    ({ clock, key }: { clock: string; key: string }) => clock === 'ehcna-advice-response' && key === 'health',
  );
  return one && [one.state, one.dueOn];
};

beforeAll(async () => {
  service = await openedService('2026-01-06T10:00:00Z');
  const data = {
    child: { name: 'Noa Reyes', dateOfBirth: '2017-05-01', setting: 'Fieldside School' },
    contact: { name: 'Priya Nayar', phone: '07700 900 118', person: 'priya' },
    source: 'parentOrYoungPerson',
  };
  ref = (await as('priya').open({ pathway: 'needs-assessment', event: 'AssessmentRequested', data })).body.ref;
  await recorded('omar', 'PartnersNotified', {});
  await setClock(service.record, '2026-01-26T10:00:00Z');
  await recorded('lucy', 'AssessmentAgreed', { underDelegation: 'sendManager' });
  await recorded('omar', 'AdviceRequested', { from: ['education', 'health'] });
  expect(await adviceDue()).toEqual(['open', '2026-03-09']);
  await setClock(service.record, '2026-02-10T10:00:00Z');
  wrong = await recorded('paula', 'AdviceReceived', { from: 'health', summary: WORDS });
  expect((await adviceDue())?.[0]).toBe('met');
  for (const item of await listOutbox(service.record, { ref })) await finishOutbox(service.record, item.id);
  // Omar and Ines look at it, Helen does not.
  await setClock(service.record, '2026-02-11T09:00:00Z');
  expect((await pages('omar').look(`/cases/${ref}/history`)).text).toContain(WORDS);
  expect((await eventOf('ines', wrong)).data.summary).toBe(WORDS);
}, 60_000);
afterAll(() => service?.close());

describe('a report that is about another child', () => {
  it('is removed by whoever finds it, and nobody reads a word of it from then on, at any time that is asked about', async () => {
    await setClock(service.record, '2026-02-11T10:00:00Z');
    removal = await recorded('omar', 'MisfiledPaperRemoved', { of: wrong, because: 'Another date of birth' });
    for (const person of ['omar', 'lucy', 'helen', 'paula', 'priya', 'freda']) {
      for (const path of ['', '/history', `/history?asKnownAt=2026-02-10T12:00:00Z`, '/notices', '/pack'])
        expect([person, path, (await as(person).look(`/api/cases/${ref}${path}`)).text]).not.toEqual([
          person,
          path,
          expect.stringContaining('Ottilie'),
        ]);
      for (const path of ['', '/history', '/notices', '/pack', `/replay?step=${wrong}`])
        expect((await pages(person).look(`/cases/${ref}${path}`)).text).not.toContain('Ottilie');
      expect((await pages(person).look('/')).text).not.toContain('Ottilie');
    }
    expect(await eventOf('omar', wrong)).toMatchObject({ type: 'AdviceReceived', withheld: true, removedBy: removal });
  });

  it('is kept under seal for the auditor, and those who had read it are listed for them and for the manager', async () => {
    const sealed = await eventOf('ines', wrong);
    expect(sealed.data.summary).toBe(WORDS);
    const names = (list: { person: string }[]) => list.map(({ person }) => person).sort();
    expect(names(sealed.readBy)).toEqual(expect.arrayContaining(['ines', 'omar']));
    expect(names(sealed.readBy)).not.toContain('helen');
    expect(names((await eventOf('lucy', wrong)).readBy)).toEqual(names(sealed.readBy));
    expect(await eventOf('omar', wrong)).not.toHaveProperty('readBy');
    const page = (await pages('lucy').look(`/cases/${ref}/history`)).text;
    expect(page).toContain('Had read it: ');
    expect(page).toContain('Omar Bell (first on');
    expect(await verifyCase(service.record, ref)).toMatchObject({ ok: true, problems: [] });
  });

  it('was no answer: what was asked is owed again, from its first day', async () => {
    expect(await adviceDue()).toEqual(['open', '2026-03-09']);
    const right = await recorded('paula', 'AdviceReceived', { from: 'health', summary: 'Noa tires easily' });
    expect((await adviceDue())?.[0]).toBe('met');
    expect((await eventOf('omar', right)).data.summary).toBe('Noa tires easily');
  });

  it('is told to the family, to whoever recorded it and to the manager', async () => {
    const told = (await listOutbox(service.record, { ref })).filter(({ sequence }) => sequence === removal);
    expect(
      told.map(({ template, channel, to }) => `${template} → ${to?.resolved.person} by ${channel}`).sort(),
    ).toEqual([
      'paper-of-another-child → priya by letter',
      'paper-of-another-child → priya by portal',
      'your-paper-was-another-childs → paula by digest',
    ]);
    const { tasks } = (await as('lucy').look(`/api/cases/${ref}`)).body;
    expect(tasks.map(({ task }: { task: string }) => task)).toContain('deal-with-misfiling');
  });

  it('is neither corrected nor removed again, and nothing but a paper can be removed', async () => {
    for (const [person, event, data, why] of [
      [
        'lucy',
        'RecordCorrected',
        { of: wrong, reason: 'x', data: { summary: 'y' } },
        'was removed because it is about another child',
      ],
      ['omar', 'MisfiledPaperRemoved', { of: wrong, because: 'x' }, 'has been removed already'],
      ['omar', 'MisfiledPaperRemoved', { of: 3, because: 'x' }, 'no report, letter or note'],
      ['omar', 'MisfiledPaperRemoved', { of: 999, because: 'x' }, 'no report, letter or note'],
      ['lucy', 'RemovedPaperRestored', { of: 1, because: 'x' }, 'no report, letter or note'],
      ['omar', 'MisfiledPaperRemoved', { of: wrong + 2, because: 'x', stays: true }, 'Leave this out'],
    ] as const) {
      const answer = await as(person).record(ref, event, { data });
      expect([event, data.of, answer.status >= 400, answer.body.detail]).toEqual([
        event,
        data.of,
        true,
        expect.stringContaining(why),
      ]);
    }
  });

  it('can be put back by whoever answers for the team, and by nobody else', async () => {
    const note = await recorded('omar', 'InformationSupplied', {
      what: 'The family moved house in the summer of 2025',
    });
    await recorded('omar', 'MisfiledPaperRemoved', { of: note, because: 'Another family' });
    expect((await pages('omar').look(`/cases/${ref}/history`)).text).not.toContain('moved house');
    expect((await as('omar').record(ref, 'RemovedPaperRestored', { data: { of: note, because: 'x' } })).status).toBe(
      403,
    );
    await recorded('lucy', 'RemovedPaperRestored', { of: note, because: 'It is this family' });
    expect((await pages('omar').look(`/cases/${ref}/history`)).text).toContain('moved house');
  });
});
