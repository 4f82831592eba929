import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimDue, ringDeadline } from '#case-record/deadline-rows';
import { setClock } from '#case-record/virtual-clock';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
let ref: string;
let acts = 1;

const CLAIM = { ground: 'schoolClosure', about: 'ehcp-final', evidence: ['Term dates on the council’s page'] };

beforeAll(async () => {
  service = await openedService('2026-06-22T09:00:00Z');
  const child = { name: 'Kit Canary', setting: 'Marsh Lane School' };
  const data = { child, contact: { name: 'Priya Nayar', phone: '07700 900 118' }, source: 'parentOrYoungPerson' };
  const opened = await apiAs(service, 'priya').open({
    pathway: 'needs-assessment',
    event: 'AssessmentRequested',
    data,
  });
  ref = opened.body.ref;
  await recorded('omar', 'PartnersNotified');
  await setClock(service.record, '2026-07-16T09:00:00Z');
  await recorded('omar', 'AssessmentAgreed');
}, 60_000);
afterAll(() => service?.close());

async function recorded(person: string, event: string, data: object = {}) {
  const answer = await apiAs(service, person).record(ref, event, { data, seen: acts });
  expect([event, answer.body.detail]).toEqual([event, undefined]);
  acts += 1;
}

/** Warnings first: each leaves the next bell of its deadline. */
async function everyBellRings(): Promise<void> {
  const due = await claimDue(service.record, { limit: 100, leaseSeconds: 60 });
  for (const bell of due) await ringDeadline(service.record, bell);
  if (due.length > 0) await everyBellRings();
}

/** The text of a page as a reader has it, without its marks. */
async function readBy(person: string, path = `/cases/${ref}`): Promise<string> {
  const { text } = await pagesAs(service, person).look(path);
  return text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe('the three numbers of a needs assessment', () => {
  it('stand on the page of the case: days used, days left, who has it', async () => {
    expect(await readBy('omar')).toContain(
      'The twenty weeks Days used 24 Days left 116 Who has it now The authority The final plan is due by Monday 9 November 2026, counted from Monday 22 June 2026. Nothing pauses this count.',
    );
  });

  it('stand there for the family in its own words', async () => {
    expect(await readBy('priya')).toContain(
      'The twenty weeks Days used 24 Days left 116 Who has it now Us, the council By law the final plan is due by Monday 9 November 2026, counted from Monday 22 June 2026. Nothing pauses these days.',
    );
  });

  it('say of whom advice is awaited, of the family itself too', async () => {
    await recorded('omar', 'AdviceRequested', { from: ['family', 'education'] });
    expect(await readBy('omar')).toContain(
      'Who has it now The head teacher, principal or teacher; the parent or young person',
    );
    expect(await readBy('priya')).toContain(
      'Who has it now The head teacher, principal or teacher; you: your own views',
    );
  });

  it('have an exception beside them, which only those who work on it see until a second person has agreed', async () => {
    await setClock(service.record, '2026-09-03T09:00:00Z');
    await recorded('omar', 'ExceptionClaimed', CLAIM);
    const closure = '(from Thursday 23 July 2026, open again on Wednesday 2 September 2026), about the twenty weeks';
    expect(await readBy('omar')).toContain(`${closure}: claimed; a second person has still to look at it.`);
    expect(await readBy('priya')).not.toContain(closure);
    await recorded('lucy', 'ExceptionApproved');
    expect(await readBy('priya')).toContain(
      `${closure}: approved by a second person. The date does not change because of it.`,
    );
  });

  it('are never paused: once it is late they say by how much, and that the duty continues', async () => {
    await setClock(service.record, '2026-11-12T09:00:00Z');
    await everyBellRings();
    expect(await readBy('omar')).toContain('Days used 143 Days late 3');
    expect(await readBy('priya')).toContain('We must still finish, as soon as we can. You can ask why, or complain.');
    for (const person of ['omar', 'priya']) expect(await readBy(person)).not.toMatch(/\bpaused\b/);
  });
});

describe('a day that may still move', () => {
  const MOVES = 'Provisional It may still move: the bank holidays up to that day are not all published yet.';
  let later: OpenedService;
  let referral: string;
  beforeAll(async () => {
    later = await openedService('2028-12-28T09:00:00Z');
    const data = {
      child: { name: 'Robin Canary' },
      contact: { name: 'Dana Marlow', phone: '07700 900 117' },
      worry: 'He hides under the table',
    };
    const opened = await apiAs(later, 'dana').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
    referral = opened.body.ref;
  }, 60_000);
  afterAll(() => later?.close());

  it('says so on the page of the case, among the deadlines and in the day’s work', async () => {
    for (const path of [`/cases/${referral}`, '/deadlines', '/']) {
      const { text } = await pagesAs(later, 'asha').look(path);
      const read = text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
      expect([path, read]).toEqual([path, expect.stringContaining(`2 January 2029 ${MOVES}`)]);
    }
  });

  it('says so to the family', async () => {
    const { text } = await pagesAs(later, 'dana').look(`/cases/${referral}`);
    expect(text).toContain('This date may still move: the bank holidays up to that day are not all published yet.');
  });
});
