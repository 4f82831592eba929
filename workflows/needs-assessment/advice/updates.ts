import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import { updatesFor } from '#engine/updates';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { type Contribution, familyOf } from '../../every-case/case.js';
import type { AssessmentAct } from '../acts.js';
import type { Advice, Assessment } from '../case.js';
import { ADVISERS, type AdviceReceived, type AdviceRequested, type AdviceReused, type AdviserName } from './acts.js';

const update = updatesFor<Assessment, AssessmentAct>();

/** What the file learns of advice: whom it was asked of, who holds it, and that it has come. */
export const ADVICE_UPDATES = {
  askForAdvice: update<AdviceRequested>((file, act) => {
    const asked = adviceAsked(act);
    const holders = Object.entries(asked).map(([name, { holder = holderOf(name, file, act.area) }]) => [
      name,
      requested(holder, act),
    ]);
    return {
      advice: {
        ...file.advice,
        ...Object.fromEntries(Object.entries(asked).map(([name, { advice }]) => [name, advice])),
      },
      contributions: { ...file.contributions, ...Object.fromEntries(holders) },
    };
  }),
  noteAdvice: update<AdviceReceived>((file, { data, occurredOn }) => ({
    advice: {
      ...file.advice,
      [data.from]: {
        ...(file.advice[data.from] as Advice),
        receivedOn: occurredOn,
        nilReturn: data.nilReturn === true,
      },
    },
    contributions: received(file, data.from),
  })),
  reuseAdvice: update<AdviceReused>((file, act) => {
    const again = act.data.from.map((name) => [name, reused(name, act.data.givenOn)]);
    const holders = act.data.from.map((name) => [
      name,
      { ...requested(holderOf(name, file, act.area), act), state: 'received' },
    ]);
    return {
      advice: { ...file.advice, ...Object.fromEntries(again) },
      contributions: { ...file.contributions, ...Object.fromEntries(holders) },
    };
  }),
  noteLateAdvice: update<BellFacts>(({ contributions }, { data }) => {
    const late = contributions[data.key];
    return late === undefined ? {} : { contributions: { ...contributions, [data.key]: { ...late, overdue: true } } };
  }),
};

/** What is noted of each who is asked by one act. */
type AdviceAsked = Readonly<Record<string, { readonly advice: Advice; readonly holder?: Recipient }>>;

function adviceAsked({ data, occurredOn }: Act<string, AdviceRequested>): AdviceAsked {
  const none = { askedOn: occurredOn, receivedOn: null, nilReturn: false, reused: false };
  const named = (data.from ?? []).map((name) => [name, { advice: { ...none, ...known(name) } }]);
  const others = (data.others ?? []).map(({ name, wishedBy, isHealthBody }) => [
    name,
    {
      advice: { ...none, letter: wishedBy === 'family' ? 'h' : 'f', isHealthBody: isHealthBody === true },
      holder: { organisation: name },
    },
  ]);
  return Object.fromEntries([...named, ...others]);
}

const known = (name: AdviserName): Pick<Advice, 'letter' | 'isHealthBody'> => {
  const { letter, isHealthBody } = ADVISERS[name];
  return { letter, isHealthBody };
};

function reused(name: AdviserName, receivedOn: CivilDate): Advice {
  return { ...known(name), askedOn: null, receivedOn, nilReturn: false, reused: true };
}

/** Who in the area answers for an adviser: the post that the profile names; the family for itself. */
function holderOf(name: string, file: Assessment, { settings }: AreaLimits): Recipient {
  if (name === 'family') return familyOf(file)[0] ?? { post: file.owner.post };
  return { post: String(settings[`${name}AdvicePost`] ?? file.owner.post) };
}

function requested(holder: Recipient, { sequence }: Act): Contribution {
  return { state: 'requested', holder, askedBy: sequence, overdue: false };
}

function received({ contributions }: Assessment, name: string): Assessment['contributions'] {
  return { ...contributions, [name]: { ...(contributions[name] as Contribution), state: 'received' } };
}
