import { givenIn, type StoryAct } from '#test/given';
import { complaint } from '#workflows/complaint/pathway';
import { register } from '#workflows/register';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

/** A complaint to which these acts have come. */
export const givenComplaint = (...acts: readonly StoryAct[]) => given(complaint, ...acts);

export const priya = { person: 'priya', role: 'family' };
export const carol = { person: 'carol', role: 'complaintsOfficer' };
export const laurence = { person: 'laurence', role: 'commissioner' };

export const contact = { name: 'Priya Nayar', phone: '07700 900 118', person: 'priya' };

export const raised: StoryAct = { type: 'ComplaintRaised', on: '2026-03-24', contact, about: ['We were sent on'] };

export const acknowledged: StoryAct = {
  type: 'ComplaintAcknowledged',
  on: '2026-03-26',
  by: carol,
  definition: 'How we were told',
  route: 'corporate',
};

export const answered: StoryAct = {
  type: 'ComplaintAnswered',
  on: '2026-04-10',
  by: carol,
  outcome: 'upheldInPart',
  answer: 'The letter read as if the school had decided.',
};

export const wantsMore: StoryAct = {
  type: 'StageTwoRequested',
  on: '2026-04-20',
  by: priya,
  why: 'Nobody says what changes.',
};

const points = [
  { point: 'The hours were not given', body: 'council' },
  { point: 'Nobody said who pays', body: 'icb' },
];

/** A complaint about the council and a board: raised, its points agreed, led by the council, and shared. */
export const ofBoth: StoryAct = { ...raised, agencies: ['council', 'icb'] };
export const ofSeveral = { ...acknowledged, route: 'severalBodies', points } satisfies StoryAct;
export const led: StoryAct = {
  ...{ type: 'LeadAgreed', on: '2026-03-27', by: carol },
  ...{ lead: 'council', route: 'corporate' },
};
export const agreed: StoryAct = {
  ...{ type: 'ConsentRecorded', on: '2026-03-30', by: priya },
  ...{ result: 'given', givenBy: 'parent' },
};

/** A bell that rings at the end of a due day of summer time. */
export const passed = (clock: string, dueOn: `${number}-${number}-${number}`, key = ''): StoryAct => ({
  type: 'DeadlinePassed',
  on: dueOn,
  by: { person: 'clock', role: 'clock' },
  at: `${dueOn}T23:30:00Z`,
  ...{ clock, key, generation: 1, dueOn },
});

type After = Pick<ReturnType<ReturnType<typeof givenComplaint>['when']>, 'decision'>;

function effectsOf({ decision }: After) {
  if (decision.outcome === 'refused') throw new Error(decision.reason);
  return decision.effects;
}

/** What the family reads by letter of the last act. */
export const lettersOf = (after: After) =>
  effectsOf(after).flatMap((effect) => (effect.kind === 'notice' && effect.channel === 'letter' ? [effect.body] : []));

/** All that anybody reads of the last act. */
export const told = (after: After) =>
  effectsOf(after)
    .flatMap((effect) => (effect.kind === 'notice' ? [effect.body] : []))
    .join('\n');

/** The tasks that the last act ends, of those that each of several people has; each once. */
export const ended = (after: After) => [
  ...new Set(
    effectsOf(after).flatMap((effect) => (effect.kind === 'taskDone' && effect.task.includes(':') ? effect.task : [])),
  ),
];
