import type { Answer } from '#case-record/command';
import { claimDue, type DueBell, listDeadlines, ringDeadline } from '#case-record/deadline-rows';
import { nameOf, type Play, setForward } from './play.js';
import { timerIn, timerOf } from './vocabulary/timers.js';

const ALL = 500;

/**
 * Lets the virtual clock run to an instant. Every bell on the way rings at its own hour through the record's own claim
 * and ring, whether the story lists it or not; one that the story lists waits for its step. Returns those that rang unlisted.
 */
export async function letTimePass(play: Play, until: string): Promise<readonly string[]> {
  const rang: string[] = [];
  for (let at = await nextBell(play, until); at !== undefined; at = await nextBell(play, until)) {
    await setForward(play, at);
    const claimed = await claimDue(play.record, { limit: ALL, leaseSeconds: 60 });
    if (claimed.length === 0) throw new Error(`A bell stands at ${at}, and nobody can claim it`);
    for (const bell of claimed) {
      if (isListed(play, bell)) play.held.push(bell);
      else if ((await ringDeadline(play.record, bell)) !== 'stale') rang.push(inTheirWords(play, bell));
    }
  }
  await setForward(play, until);
  return rang;
}

/** Rings the bell of a step; undefined where no such bell has come due, so that the step cannot be what happened. */
export async function ringListed(
  play: Play,
  { event, case: id }: { event: string; case: string },
): Promise<Answer | undefined> {
  const index = play.held.findIndex((bell) => isBellOf(play, bell, { event, case: id }));
  const [bell] = index < 0 ? [] : play.held.splice(index, 1);
  if (bell === undefined) return undefined;
  const answer = await ringDeadline(play.record, bell);
  return answer === 'stale' ? undefined : answer;
}

async function nextBell(play: Play, until: string): Promise<string | undefined> {
  const open = await listDeadlines(play.record, { state: 'open', limit: ALL });
  return open
    .filter(
      (row) =>
        row.next !== null && !play.held.some(({ id, generation }) => id === row.id && generation === row.generation),
    )
    .map((row) => row.next?.at ?? until)
    .filter((at) => Date.parse(at) <= Date.parse(until))
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}

function isListed(play: Play, bell: DueBell): boolean {
  return play.story.events.slice(play.step).some((step) => isBellOf(play, bell, step));
}

function isBellOf(play: Play, bell: DueBell, { event, case: id }: { event: string; case: string }): boolean {
  const listed = timerIn(event);
  if (listed === undefined || nameOf(play, bell.ref) !== id) return false;
  const { timer, key } = inWords(bell);
  // What is to be done by the evening of a day is asked for on its morning.
  const rings = bell.bell === 0 ? 'due' : bell.bell;
  return listed.timer === timer && listed.key === key && (listed.warning ?? 'due') === rings;
}

function inTheirWords(play: Play, bell: DueBell): string {
  const { timer, key } = inWords(bell);
  const warning = bell.bell === 'due' ? '' : `.warn${bell.bell}`;
  return `${nameOf(play, bell.ref)} TIMER:${timer}${key && `#${key}`}${warning}`;
}

function inWords({ clock, key }: DueBell): { timer: string; key: string } {
  return timerOf({ clock, key });
}
