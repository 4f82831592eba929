import { describe, expect, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#test/given';
import { OMAR, refused, requested, told } from '#test/ordinary/assessment';
import { needsAssessment } from '#workflows/needs-assessment/pathway';
import { register } from '../../register.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

const parent = (more: object = {}): StoryAct => ({
  type: 'ParentRecorded',
  on: '2026-06-23',
  by: OMAR,
  name: 'Dev Nayar',
  relationship: 'Father',
  hasResponsibility: true,
  toldOf: 'all',
  address: '7 Sealed Lane',
  ...more,
});

type Told = ReturnType<ReturnType<typeof given>['when']>['decision'];

/** Whatever an act sends, to whom and in what words. */
const sent = (decision: Told) =>
  decision.outcome === 'refused' ? [] : decision.effects.filter((one) => one.kind === 'notice');

const isTo = (name: string, { to }: { readonly to: object }) =>
  'contact' in to && (to.contact as { name: string }).name === name;

const lettersTo = (name: string, decision: Told) =>
  sent(decision)
    .filter((one) => isTo(name, one))
    .map(({ template, channel }) => `${template} by ${channel}`);

/** Everything that is sent in the order of these acts. */
const allOf = (acts: readonly StoryAct[]) =>
  acts.flatMap((act, index) => sent(given(needsAssessment, ...acts.slice(0, index)).when(act).decision));

const withdrawn: StoryAct = {
  type: 'RequestWithdrawn',
  on: '2026-07-01',
  by: OMAR,
  reason: 'Not now',
  askedBy: 'Priya Nayar',
  askedOn: '2026-07-01',
  madeSure: 'Seen in person',
};

describe('another parent', () => {
  it('is told what the family is told, each at their own address, and hears that it is so', () => {
    const { decision } = given(needsAssessment, requested).when(parent());
    expect(lettersTo('Dev Nayar', decision)).toEqual(['parent-is-told by letter']);
    const on = given(needsAssessment, requested, parent());
    expect(lettersTo('Dev Nayar', on.when({ ...told, on: '2026-06-24' }).decision)).toEqual([
      'request-acknowledged by letter',
    ]);
    on.when({ ...told, on: '2026-06-24' }).leadsTo({ notices: ['request-acknowledged → priya by letter'] });
    expect(lettersTo('Dev Nayar', on.when(withdrawn).decision)).toEqual(['request-withdrawn by letter']);
  });

  it('is told decisions alone, or nothing, where that is recorded with its reason', () => {
    const less = { toldOf: 'decisions', lessBecause: 'Order of the family court of 3 March 2026' };
    const decisions = [requested, { ...told, on: '2026-06-23' } as StoryAct, parent(less)];
    expect(lettersTo('Dev Nayar', given(needsAssessment, ...decisions).when(refused).decision)).toContain(
      'decision-refused by letter',
    );
    expect(lettersTo('Dev Nayar', given(needsAssessment, ...decisions).when(withdrawn).decision)).toEqual([]);
    const nothing = given(needsAssessment, ...decisions, parent({ ...less, toldOf: 'nothing', on: '2026-06-24' }));
    expect(lettersTo('Dev Nayar', nothing.when(refused).decision)).toEqual([]);
  });

  it('who has parental responsibility is told everything, unless it is said why not', () => {
    const begun = given(needsAssessment, requested);
    begun.when(parent({ toldOf: 'nothing' })).isRefused({ rule: 'aParentIsToldUnlessThereIsAReason' });
    begun.when(parent({ toldOf: 'nothing', hasResponsibility: false, address: undefined })).leadsTo({});
    begun.when(parent({ address: undefined })).isRefused({ rule: 'whoIsToldCanBeReached' });
    begun.when(parent({ name: 'priya  NAYAR' })).isRefused({ rule: 'theyAreAnotherThanTheContact' });
  });

  it('reads nothing of what is the contact’s own, and the contact nothing of them where that is a risk', () => {
    const moved: StoryAct = {
      type: 'ContactChanged',
      on: '2026-06-25',
      by: OMAR,
      madeSure: 'Seen',
      address: '9 New Road',
    };
    expect(lettersTo('Dev Nayar', given(needsAssessment, requested, parent()).when(moved).decision)).toEqual([]);
    const templates = (more: object) =>
      sent(given(needsAssessment, requested).when(parent(more)).decision).map(({ template }) => template);
    expect(templates({})).toContain('another-parent-is-told');
    expect(templates({ sealed: true })).not.toContain('another-parent-is-told');
  });

  it('is reached where they are, and nobody else reads a letter that changes with it', () => {
    const story = (theirs: string, contacts: string): readonly StoryAct[] => [
      { ...requested, contact: { name: 'Priya Nayar', address: contacts }, by: OMAR } as StoryAct,
      parent({ address: theirs }),
      { ...told, on: '2026-06-24' } as StoryAct,
      refused,
    ];
    const before = allOf(story('7 Sealed Lane', '1 Hidden Row'));
    const toOthers = (name: string, all: typeof before) => JSON.stringify(all.filter((one) => !isTo(name, one)));
    expect(before.filter((one) => isTo('Dev Nayar', one)).length).toBeGreaterThan(2);
    const theirsMoved = allOf(story('8 Other Lane', '1 Hidden Row'));
    expect(toOthers('Dev Nayar', theirsMoved)).toBe(toOthers('Dev Nayar', before));
    const contactMoved = allOf(story('7 Sealed Lane', '2 Other Row'));
    expect(toOthers('Priya Nayar', contactMoved)).toBe(toOthers('Priya Nayar', before));
    const bodies = JSON.stringify(before.map(({ subject, body }) => `${subject} ${body}`));
    expect(bodies).not.toMatch(/Sealed Lane|Hidden Row/);
  });
});
