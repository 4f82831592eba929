import { propose, type StepAnswer } from './act.js';
import { letTimePass } from './bells.js';
import type { PlayStep } from './file/story.js';
import { openWhatFollows } from './openings.js';
import { nameOf, type Play, refOf } from './play.js';
import type { PlayedStep } from './played.js';
import { answerDifferences, caseDifferences, todayDifferences } from './verdict/compare.js';
import { plainly, readBack, seeAll } from './verdict/read-back.js';
import { todayOf } from './verdict/today.js';

/** Plays one step, reads back what came of it, and compares that with what the story expects of it. */
export async function playStep(play: Play, step: PlayStep): Promise<PlayedStep> {
  const { rang, failed } = await letTimePass(play, step);
  const { act } = step;
  const answer = act === undefined ? undefined : await propose(play, { ...step, act });
  const notOpened = answer?.outcome === 'recorded' ? await openWhatFollows(play, step) : [];
  const ref = caseOf(play, step, answer);
  const now = await seeAll(play);
  const seen = await readBack(play, { ref, isShown: act === undefined, now });
  play.seen = now;
  const { expect } = step;
  const same = (one: string, other: string) =>
    refOf(play, one) !== undefined && refOf(play, one) === refOf(play, other);
  const today = expect.today ? await todayOf(play, Object.keys(expect.today)) : {};
  return {
    ...asProposed(play, step, ref),
    ...asAnswered(answer, step),
    ...seen,
    notices: seen.notices.map(plainly),
    tasks: seen.tasks.map(plainly),
    rang,
    differs: [
      ...failed,
      ...notOpened,
      ...answerDifferences(expect, answer),
      ...caseDifferences(expect, seen, same),
      ...todayDifferences(expect.today ?? {}, today, same),
    ],
  };
}

/** The case that a step is about: that it acts on or shows, or that it has opened. */
function caseOf(play: Play, { on, show }: PlayStep, answer: StepAnswer | undefined): string | undefined {
  const named = on ?? show;
  if (named !== undefined) return refOf(play, named);
  return answer?.outcome === 'recorded' && answer.ref !== '' ? answer.ref : undefined;
}

function asProposed(play: Play, { n, act, by }: PlayStep, ref: string | undefined) {
  const of = ref === undefined ? null : nameOf(play, ref);
  return { n, at: new Date(play.now).toISOString(), act: act ?? null, by: by ?? null, case: of };
}

type AsAnswered = Pick<PlayedStep, 'outcome' | 'code' | 'rule' | 'sentence' | 'law' | 'waitsFor'>;

function asAnswered(answer: StepAnswer | undefined, { confirmed }: PlayStep): AsAnswered {
  if (answer?.outcome === 'refused') {
    const { outcome, code, reason: sentence, rule = null, law = null } = answer;
    return { outcome, code, rule, sentence, law, waitsFor: [] };
  }
  // Who was asked has confirmed it by now, unless the step says no.
  const waitsFor = confirmed ? [] : [...(answer?.asked ?? []), ...(answer?.contactAsked ? [answer.contactAsked] : [])];
  return { outcome: answer?.outcome ?? 'shown', code: null, rule: null, sentence: null, law: null, waitsFor };
}
