import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCase } from '#case-record/cases';
import { finishOutbox, listOutbox } from '#case-record/outbox';
import { recordEvent } from '#case-record/record-event';
import { noticesRequired } from '#case-record/required-notices';
import { type OpenedService, openedService, pagesAs } from './opened-service.js';
import { runWaymark } from './run-waymark.js';

const leon = { person: 'leon', role: 'commissioner' };
const notifier = { person: 'notifier', role: 'notifier' };

let service: OpenedService;
let ref: string;
let acts = 0;

async function record(type: string, data: object = {}, by = leon): Promise<string> {
  acts += 1;
  const where = ref === undefined ? { pathway: 'disagreement', area: 'north-east-lincolnshire' } : { ref };
  const answer = await recordEvent(service.record, {
    ...where,
    type,
    data: data as never,
    by,
    key: `required:${acts}`,
  });
  if (answer.outcome === 'refused') throw new Error(`${type} was refused: ${answer.code} ${answer.reason}`);
  return answer.ref;
}

/** Each required notice that fits, as "template to whom by channel: state, because". */
async function required(template: string): Promise<readonly string[]> {
  const found = await loadCase(service.record, ref);
  if (found === null) throw new Error('There is no such case');
  const all = await noticesRequired(service.record, found);
  return all
    .filter((one) => one.template === template)
    .map(({ addressee, channel, state, because }) =>
      [`${addressee} by ${channel}: ${state}`, because].filter(Boolean).join(', '),
    );
}

const itemOf = async (template: string, channel: string) =>
  (await listOutbox(service.record, { ref })).find((one) => one.template === template && one.channel === channel);

beforeAll(async () => {
  service = await openedService('2026-02-18T10:00:00Z');
  ref = await record('DisagreementRaised', {
    about: 'Who pays',
    strand: 'C_COMMISSIONERS',
    raisedFor: 'council',
    against: 'health',
    child: { name: 'Max Pickup' },
    contact: { name: 'Joan Pickup', address: '4 Example Terrace' },
  });
  await record('StrandSet', { strand: 'C_COMMISSIONERS' });
}, 60_000);
afterAll(() => service?.close());

describe('every required notice', () => {
  it('is due until it has gone out, then sent, then delivered', async () => {
    expect(await required('dispute-family')).toEqual(['family by letter: due', 'family by portal: due']);
    const letter = await itemOf('dispute-family', 'letter');
    const portal = await itemOf('dispute-family', 'portal');
    await finishOutbox(service.record, letter?.id ?? 0);
    await finishOutbox(service.record, portal?.id ?? 0);
    await record('NoticeDelivered', report(portal), notifier);
    expect(await required('dispute-family')).toEqual(['family by letter: sent', 'family by portal: delivered']);
  });

  it('that could not be delivered has somebody asked to reach them another way', async () => {
    const letter = await itemOf('dispute-family', 'letter');
    await record('NoticeFailed', { ...report(letter), status: 'permanent-failure' }, notifier);
    const [failed] = await required('dispute-family');
    expect(failed).toBe('family by letter: failed, Somebody is asked to reach them another way');
    await record('ContactChanged', { address: '99 New Road', madeSure: 'Seen in person' });
    // Written again to where they are, and by no table: it is no fault.
    expect((await itemOf('sent-again', 'letter'))?.subject).toBe(`Sent again: ${letter?.subject}`);
    expect(await required('sent-again')).toEqual([]);
    await record('ReachedAnotherWay', { how: 'Rang the grandmother' });
    expect((await required('dispute-family'))[0]).toBe('family by letter: failed, Reached another way');
  });

  it('that the family asked not to have is on the list of exceptions, with the reason', async () => {
    await record('FamilyWishRecorded', { wantsToHear: false });
    await record('FactsRecorded', {
      disputed: ['Whose duty'],
      costPence: 100,
      meanwhile: 'It goes on.',
      positions: [
        { side: 'council', position: 'Health', legalBasis: 's.42' },
        { side: 'health', position: 'Education', legalBasis: 's.21' },
      ],
    });
    await record('RungEscalated');
    expect(await required('dispute-step')).toEqual([
      'family by letter: excepted, The family asked not to be told',
      'family by portal: excepted, The family asked not to be told',
    ]);
  });

  it('is in one report on the pages, for those who read the area', async () => {
    const page = (await pagesAs(service, 'leon').look(`/notices/required?ref=${ref}`)).text;
    expect(page).toContain('The family asked not to be told');
    expect(page).toContain('Say what kind of disagreement it is');
    expect(page).not.toContain('in none of these states');
    expect((await pagesAs(service, 'leon').look('/notices/required?state=excepted')).text).not.toContain(
      'Delivered</strong>',
    );
    expect((await pagesAs(service, 'fiona').look(`/notices/required?ref=${ref}`)).status).toBe(404);
    expect((await pagesAs(service, 'dana').look('/notices/required')).status).toBe(404);
  });

  it('is in one report on the command line, which finds what is missing', async () => {
    const asked = () => runWaymark(['notices', 'report', '--case', ref], { DATABASE_URL: service.databaseUrl });
    const told = await asked();
    expect(told.out).toContain('Every required notice is due, sent, delivered');
    expect(told.out).not.toContain('Pickup');
    expect(told.code).toBe(0);
    await service.record.db.query(
      "UPDATE outbox SET template = 'another' WHERE id = (SELECT min(id) FROM outbox WHERE template = 'rung-escalated')",
    );
    const again = await asked();
    expect(again.out).toContain('2 required notices are in none of the states in which a notice may be.');
    expect(again.out).toMatch(/rung-escalated +told:email +email +missing/);
    expect(again.out).toMatch(/another +email +unexplained/);
    expect(again.code).toBe(1);
  });
});

function report(item: Awaited<ReturnType<typeof itemOf>>) {
  return { notice: item?.id, template: item?.template, channel: item?.channel, status: 'sent' };
}
