import type { BellFacts } from '#engine/deadlines';
import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import { recipientHere } from '#engine/setting-posts';
import { updatesFor } from '#engine/updates';
import { type Contribution, familyOf } from '../../every-case/case.js';
import type { AssessmentAct } from '../acts.js';
import type { Advice, Assessment } from '../case.js';
import type { Advising, AnotherAdviser, Asking, Reusing } from './acts.js';
import { ADVISERS, type AdviserName } from './acts.js';

const update = updatesFor<Assessment, AssessmentAct>();

/** What the file learns of advice: whom it was asked of, who holds it, and that it has come. */
export const ADVICE_UPDATES = {
  askForAdvice: update((before, act: Asking) => {
    const { from = [], others = [], settingEmail = before.settingEmail } = act.data;
    const file = { ...before, settingEmail };
    const asked = { askedOn: act.occurredOn, receivedOn: null, nilReturn: false, reused: false };
    const named = from.map((name) => ({
      name,
      advice: { ...asked, ...known(name) },
      holder: holderOf(name, file, act.area),
    }));
    const besides = others.map(({ name, wishedBy, isHealthBody = false, ...ways }) => ({
      name,
      advice: { ...asked, letter: wishedBy === 'family' ? 'h' : 'f', isHealthBody },
      holder: holderBesides({ name, ...ways }, file, act.area),
    }));
    return { settingEmail, ...learned(file, [...named, ...besides], { state: 'requested', askedBy: act.sequence }) };
  }),
  noteAdvice: update(({ advice, contributions }, { data, occurredOn }: Advising) => ({
    advice: {
      ...advice,
      [data.from]: { ...(advice[data.from] as Advice), receivedOn: occurredOn, nilReturn: data.nilReturn === true },
    },
    contributions: {
      ...contributions,
      [data.from]: { ...(contributions[data.from] as Contribution), state: 'received' },
    },
  })),
  reuseAdvice: update((file, act: Reusing) => {
    const again = { askedOn: null, receivedOn: act.data.givenOn, nilReturn: false, reused: true };
    const reused = act.data.from.map((name) => ({
      name,
      advice: { ...again, ...known(name) },
      holder: holderOf(name, file, act.area),
    }));
    return learned(file, reused, { state: 'received', askedBy: act.sequence });
  }),
  noteLateAdvice: update<BellFacts>(({ contributions }, { data }) => {
    const late = contributions[data.key];
    return late === undefined ? {} : { contributions: { ...contributions, [data.key]: { ...late, overdue: true } } };
  }),
};

/** The advice of one adviser, and who holds that part of the case. */
interface PartOfOne {
  readonly name: string;
  readonly advice: Advice;
  readonly holder: Recipient;
}

function learned(
  { advice, contributions }: Assessment,
  parts: readonly PartOfOne[],
  stands: Pick<Contribution, 'state' | 'askedBy'>,
): Pick<Assessment, 'advice' | 'contributions'> {
  const held = parts.map(({ name, holder }) => [name, { ...stands, holder, overdue: false }]);
  return {
    advice: { ...advice, ...Object.fromEntries(parts.map((each) => [each.name, each.advice])) },
    contributions: { ...contributions, ...Object.fromEntries(held) },
  };
}

const known = (name: AdviserName): Pick<Advice, 'letter' | 'isHealthBody'> => {
  const { letter, isHealthBody } = ADVISERS[name];
  return { letter, isHealthBody };
};

/** Whoever is asked besides: the holder of a post, somebody at an address, or a name that the officer has to reach. */
function holderBesides(
  { name, post, email }: Pick<AnotherAdviser, 'name' | 'post' | 'email'>,
  file: Assessment,
  { posts }: AreaLimits,
): Recipient {
  if (post !== undefined) return recipientHere({ post }, file, posts);
  return email === undefined ? { organisation: name } : { contact: { name, email } };
}

/** Who in the area answers for an adviser: the post that the profile names; the family for itself. */
function holderOf(name: AdviserName, file: Assessment, { settings, posts }: AreaLimits): Recipient {
  if (name === 'family') return familyOf(file)[0] ?? { post: file.owner.post };
  return recipientHere({ post: String(settings[`${name}AdvicePost`] ?? file.owner.post) }, file, posts);
}
