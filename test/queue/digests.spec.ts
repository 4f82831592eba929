import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { until } from './at-work.js';
import { onEachQueue } from './backends.js';
import { A_START, type LadderHouse, openLadderHouse } from './ladder-house.js';

jest.setTimeout(300_000);

const leon = { person: 'leon', role: 'commissioner' };
const gareth = { person: 'gareth', role: 'safeguarding' };
const sheet = {
  disputed: ['Whose duty it is'],
  costPence: 100_000,
  meanwhile: 'It goes on.',
  positions: [
    { side: 'council', position: 'It is health care.', legalBasis: 's.42(3)' },
    { side: 'health', position: 'It is education.', legalBasis: 's.21(5)' },
  ],
};

onEachQueue('the directors’ daily letter', (backend) => {
  let house: LadderHouse;
  beforeEach(async () => {
    house = await openLadderHouse(backend);
    await house.itIs('2026-02-18T09:00:00.000Z');
  });
  afterEach(() => house.close());

  async function withTheDirectors(about: string, childIsWithout = false): Promise<string> {
    const strand = 'C_COMMISSIONERS';
    const raised = { about, strand, raisedFor: 'council', against: 'health', childIsWithout };
    const ref = await house.act(null, { type: 'DisagreementRaised', by: leon, data: raised });
    await house.act(ref, { type: 'StrandSet', by: leon, data: { strand } });
    await house.act(ref, { type: 'FactsRecorded', by: leon, data: sheet });
    const escalated = { to: 'director', leavesOutFor: 'deadline', because: 'The place is lost on Friday' };
    await house.act(ref, { type: 'RungEscalated', by: leon, data: escalated });
    return ref;
  }

  const digests = () => house.letters().filter(({ template }) => template === 'daily-digest');
  const to = (person: string) => digests().filter((letter) => letter.to.person === person);

  it('lists all that is open at their rung, once a day however often it is asked for', async () => {
    const one = await withTheDirectors('A placement');
    const other = await withTheDirectors('A nurse', true);
    for (const worker of house.workers) worker.start();
    await Promise.all([house.chore('digests'), house.chore('digests')]);
    await until('four have theirs', () => digests().length >= 4, A_START);
    await house.chore('digests');
    await house.untilAt(one, 'rung.director');
    // Those who sit at the rung, and those to whom the area has it sent.
    expect(
      digests()
        .map((letter) => letter.to.person)
        .sort(),
    ).toEqual(['dorothea', 'irene', 'ivan', 'laurence']);
    const [{ body = '' } = {}] = to('laurence');
    const until4 = 'at “A Senior Commissioning Manager or Director” until Wednesday 4 March 2026';
    expect(body).toContain(`${one}, between the council and the health service: ${until4}.`);
    expect(body).toContain(
      `${other}, between the council and the health service: ${until4}; the child is without support.`,
    );
    expect(body).toContain('If nobody acts by the day beside each, it goes to the next step by itself.');

    await house.itIs('2026-02-19T09:00:00.000Z');
    await house.chore('digests');
    await until('the next day has its own', () => to('laurence').length === 2, A_START);
  });

  it('puts what is about safety into no letter with others', async () => {
    const raised = { about: 'The risk at home', raisedFor: 'school', against: 'council' };
    const ref = await house.act(null, { type: 'DisagreementRaised', by: gareth, data: raised });
    await house.act(ref, { type: 'StrandSet', by: gareth, data: { strand: 'D_SAFETY' } });
    const second = await house.act(null, { type: 'DisagreementRaised', by: gareth, data: raised });
    await house.act(second, { type: 'StrandSet', by: gareth, data: { strand: 'D_SAFETY' } });
    for (const each of [ref, second]) {
      const escalated = { to: 'director', leavesOutFor: 'risk', because: 'Tonight' };
      await house.act(each, { type: 'RungEscalated', by: gareth, data: escalated });
    }
    house.workers[0].start();
    await house.chore('digests');
    await until('both have theirs', () => to('honor').length === 2 && to('olive').length === 2, A_START);
    for (const { body, ref: on } of digests()) {
      expect([ref, second].filter((each) => body.includes(each))).toEqual([on]);
    }
  });
});
