import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { StoryAct } from '#test/given';
import { asha, byFamily, ruth, given as story } from '#test/ordinary/referral';
import { accessPathway } from '../../access-pathway/pathway.js';

type Person = NonNullable<StoryAct['by']>;

const edith = { person: 'edith', role: 'referrer' };
const helen = { person: 'helen', role: 'manager' };
const proposed = (title: string, by: Person, from: readonly string[]): StoryAct => ({
  type: 'ConfirmationAsked',
  on: '2026-03-16',
  by,
  act: title.replaceAll(' ', ''),
  title,
  facts: {},
  from,
});
/** Ruth proposed the second entry of the case; Asha, after her, the third. */
const TWO_WAIT = [
  byFamily,
  proposed('Referral redirected', ruth, ['edith', 'helen']),
  proposed('Case closed', asha, ['grace']),
] as const;

/** Who is told and asked what about a confirmation, and in which words. */
function follows(act: StoryAct) {
  const { effects } = story(accessPathway, ...TWO_WAIT).when(act).decision as Accepted;
  const told = effects.flatMap((effect) =>
    effect.kind === 'notice' && 'person' in effect.to ? [`${effect.template} → ${effect.to.person}`] : [],
  );
  const asked = effects.flatMap((effect) =>
    effect.kind === 'task' && 'person' in effect.for ? [`${effect.task} → ${effect.for.person}`] : [],
  );
  const words = effects.flatMap((effect) => (effect.kind === 'notice' ? [effect.body] : []));
  return { told: [...new Set(told)].sort(), asked, words };
}

const refused = (by: Person): StoryAct => ({
  type: 'ConfirmationRefused',
  on: '2026-03-17',
  by,
  of: '2',
  because: 'It is not what we said',
});

describe('two things that wait to be confirmed on one case', () => {
  it('are told apart: of a no hears whoever proposed that one, and those whom that one asked', () => {
    const { told, asked, words } = follows(refused(helen));
    expect(told).toEqual(['confirmation-called-off → edith', 'confirmation-refused → ruth']);
    expect(asked).toEqual(['propose-again → ruth']);
    expect(words[0]).toContain('“Referral redirected” on');
    expect(words[0]).toContain('said no. Why: It is not what we said. What you can do:');
  });

  it('are told apart when the last of those who were asked confirms one', () => {
    const given = (by: Person): StoryAct => ({ type: 'ConfirmationGiven', on: '2026-03-17', by, of: '2' });
    const { effects } = story(accessPathway, ...TWO_WAIT, given(edith)).when(given(helen)).decision as Accepted;
    const to = effects.flatMap((effect) =>
      effect.kind === 'notice' && effect.template === 'confirmation-complete' && 'person' in effect.to
        ? [effect.to.person]
        : [],
    );
    expect([...new Set(to)]).toEqual(['ruth']);
  });

  it('send nobody a letter about what they took back themselves', () => {
    const { told, asked } = follows(refused(ruth));
    expect(told).toEqual(['confirmation-called-off → edith', 'confirmation-called-off → helen']);
    expect(asked).toEqual([]);
  });
});
