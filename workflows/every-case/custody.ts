import type { Act } from '#engine/act';
import type { Recipient } from '#engine/recipient';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { actingPost, type CaseFile, type Contribution, coverOf, entry, type Owner } from './case-file.js';
import type { OwnerAccepted, OwnerAssigned, OwnerCovered, OwnerLeft } from './events.js';

/**
 * Custody: the case belongs to a post, and the post has a cover, so that a leaver never leaves a case behind. Whatever
 * happens here, the main region stays where it is.
 */
export const CUSTODY_REGION = {
  initial: 'owned',
  on: {
    OwnerAssigned: { guard: 'postExists', target: '.owned', actions: 'assignPost' },
    OwnerCovered: { guard: 'postExists', target: '.ownerAway', actions: 'nameCover' },
    OwnerAway: { target: '.ownerAway', actions: 'coverTheAbsence' },
    OwnerLeft: [
      { guard: 'leaverHeldTheCase', target: '.ownerAway', actions: ['coverTheCase', 'coverContributions'] },
      { actions: 'coverContributions' },
    ],
    OwnerAccepted: [
      { guard: 'takesUpTheCase', target: '.owned', actions: 'takeUpTheCase' },
      { guard: 'contributionWaitsForAHolder', actions: 'takeUpContribution' },
    ],
    DeadlinePassed: { guard: 'nobodyTookUpTheCaseInTime', target: '.orphanRisk' },
  },
  states: {
    owned: { description: 'A post holds the case and acts.' },
    ownerAway: { description: 'The holder is away or has left: the cover post acts.' },
    orphanRisk: { description: 'Nobody has taken the case up in time: the manager must find a holder today.' },
  },
} as const;

/** What the file learns about who holds the case and its parts. */
export function custodyEntries<File extends CaseFile>() {
  const write = <Facts>(written: (file: CaseFile, act: Act<string, Facts>) => Partial<CaseFile>) =>
    entry<File, Facts>((file, act) => written(file, act) as Partial<File>);
  return {
    assignPost: write<OwnerAssigned>(({ owner, awaitingHolder }, { data, sequence }) => ({
      owner: { post: data.post, cover: null, person: null, knownAs: null, phone: null },
      awaitingHolder: { ...without(awaitingHolder, owner.post), [data.post]: sequence },
    })),
    nameCover: write<OwnerCovered>(({ owner }, { data }) => ({ owner: covered(owner, data.post) })),
    coverTheAbsence: write(({ owner }, { area }) => ({ owner: covered(owner, coverOf(owner, area, [])) })),
    coverTheCase: write<OwnerLeft>(({ owner, awaitingHolder }, { data, area, sequence }) => ({
      owner: covered(owner, data.coverPost ?? coverOf(owner, area, data.posts)),
      awaitingHolder: { ...awaitingHolder, [owner.post]: sequence },
    })),
    coverContributions: write<OwnerLeft>((file, act) => {
      const left = Object.keys(file.contributions).filter((name) => leftBehind(file, name, act.data));
      const waiting = left.map((name) => [name, act.sequence]);
      const passed = left.map((name) => [name, passedOn(file, name, act)]);
      return {
        contributions: { ...file.contributions, ...Object.fromEntries(passed) },
        awaitingHolder: { ...file.awaitingHolder, ...Object.fromEntries(waiting) },
      };
    }),
    takeUpTheCase: write<OwnerAccepted>(({ owner, awaitingHolder }, { data, by }) => ({
      owner: { ...owner, person: by.person, knownAs: data.knownAs ?? null, phone: data.phone ?? null },
      awaitingHolder: without(awaitingHolder, owner.post),
    })),
    takeUpContribution: write<OwnerAccepted>(({ contributions, awaitingHolder }, { data, by }) => {
      const name = data.contribution as string;
      const taken = { ...(contributions[name] as Contribution), state: 'requested', holder: { person: by.person } };
      return {
        contributions: { ...contributions, [name]: taken as Contribution },
        awaitingHolder: without(awaitingHolder, name),
      };
    }),
  };
}

function covered(owner: Owner, cover: string): Owner {
  return { ...owner, cover, person: null, knownAs: null, phone: null };
}

function leftBehind({ contributions }: CaseFile, name: string, { person, posts, contributions: only }: OwnerLeft) {
  const { state, holder } = contributions[name] as Contribution;
  const theirs = 'person' in holder ? holder.person === person : 'post' in holder && posts.includes(holder.post);
  return theirs && (state === 'requested' || state === 'coverActive') && (only?.includes(name) ?? true);
}

/** To the person named as cover; else to the cover of the post that held it; else to whoever answers for the case. */
function passedOn({ contributions, owner }: CaseFile, name: string, { data, area }: Act<string, OwnerLeft>) {
  const { holder, ...rest } = contributions[name] as Contribution;
  const postCover = 'post' in holder ? area.posts[holder.post]?.cover : undefined;
  const post = postCover && !data.posts.includes(postCover) ? postCover : actingPost(owner);
  const cover: Recipient = data.coverPerson === undefined ? { post } : { person: data.coverPerson };
  return { ...rest, state: 'coverActive' as const, holder: cover };
}

function without(waiting: Readonly<Record<string, number>>, key: string): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(waiting).filter(([name]) => name !== key));
}

/** The open promises, as whoever takes over must read them. */
export function openPromises({ promises }: CaseFile): string {
  const open = promises.filter(({ kept }) => !kept);
  if (open.length === 0) return 'No promise is open.';
  return open.map(({ what, by }) => (by === null ? what : `${what} by ${by satisfies CivilDate}`)).join('; ');
}
