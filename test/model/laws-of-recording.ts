import type { Facts } from '#engine/history';
import { replay, stateOf } from '#engine/replay';
import { fileOf } from './guess.js';
import type { Moment } from './steps.js';
import type { CaseHere, World } from './world.js';

/** A bell that is due is taken, and a case that an act opens is opened: nobody is there to be told why not. */
export function ownPartsAreNeverRefused({ who, asked, answer }: Moment): string | undefined {
  if (who === 'person' || answer.outcome === 'recorded') return undefined;
  return `${asked} was refused, and nobody can mend it: ${answer.code} ${answer.rule ?? ''} ${answer.reason}`;
}

/** What is refused leaves no trace anywhere; what is recorded is recorded once in each history. */
export function refusalsChangeNothing({ before, after, answer, happened }: Moment): string | undefined {
  for (const [ref, now] of after.cases) {
    const then = before.cases.get(ref);
    const own = happened.filter((each) => each.ref === ref);
    if (answer.outcome === 'refused' && now !== then) return `${ref} changed, and the act was refused`;
    if (now.told.length !== (then?.told.length ?? 0) + own.length) return `${ref} has other acts than were recorded`;
    if (now.told.some(({ sequence }, index) => sequence !== index + 1)) return `${ref} has a gap in its history`;
  }
  return undefined;
}

/** What an act must have come to: one that is recorded, and only notes itself down, has told somebody something that is not so. */
const COMES_TO: Readonly<Record<string, (file: Kept, data: Facts) => boolean>> = {
  FundingRequested: ({ stage }) => stage === 'submitted',
  UrgentFundingRequested: ({ stage }) => stage === 'urgent.pending',
  StrandSet: ({ strand }, data) => strand === data['strand'],
  DisagreementWithdrawn: ({ stage }) => stage === 'closed.withdrawn',
  FundingAgreed: ({ stage }) => stage === 'agreed',
  InterimPutInForce: ({ interim }) => interim !== null,
};

interface Kept {
  readonly stage: string;
  readonly strand?: unknown;
  readonly interim?: unknown;
}

/** What is recorded has come to pass in the case itself, not only in a region beside it. */
export function whatIsRecordedComesToPass({ after, happened }: Moment): string | undefined {
  for (const { ref, event } of happened) {
    const here = after.cases.get(ref) as CaseHere;
    const isTheLast = here.told.at(-1)?.sequence === event.sequence;
    if (isTheLast && COMES_TO[event.type]?.(fileOf<Kept>(here), event.data) === false)
      return `${event.type} was recorded on ${ref}, and nothing came of it: it rests in ${stateOf(here.caseState)}`;
  }
  return undefined;
}

/** At the end: each case is what its own history makes of it, told again from nothing. */
export function snapshotsAreReplays(world: World, refs: Iterable<string>): string | undefined {
  for (const ref of refs) {
    const here = world.cases.get(ref);
    if (here === undefined) continue;
    const anew = JSON.stringify(replay(here, JSON.parse(JSON.stringify(here.told))));
    if (anew !== JSON.stringify(here.caseState)) return `${ref} is not what its history makes of it`;
  }
  return undefined;
}
