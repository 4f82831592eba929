import type { Act } from '#engine/act';
import type { Recipient } from '#engine/recipient';
import { postIn } from '#engine/setting-posts';
import {
  actingPost,
  type CaseFile,
  type Contribution,
  coverOf,
  everyCaseUpdate,
  isWaitedFor,
  type Owner,
} from '../case.js';
import type { OwnerAccepted, OwnerAssigned, OwnerCovered, OwnerLeft } from './acts.js';

/** What the file learns about who holds the case and its parts. */
export function custodyUpdates<File extends CaseFile, Own extends Act>() {
  const update = everyCaseUpdate<File, Own>();
  return {
    assignPost: update<OwnerAssigned>(({ owner, awaitingHolder }, { data, sequence }) => ({
      owner: { post: data.post, cover: null, person: null, knownAs: null, phone: null },
      awaitingHolder: { ...without(awaitingHolder, owner.post), [data.post]: sequence },
    })),
    nameCover: update<OwnerCovered>(({ owner }, { data }) => ({ owner: covered(owner, data.post) })),
    coverTheAbsence: update(({ owner }, { area }) => ({ owner: covered(owner, coverOf(owner, area, [])) })),
    coverTheCase: update<OwnerLeft>(({ owner, awaitingHolder }, { data, area, sequence }) => ({
      owner: covered(owner, data.coverPost ?? coverOf(owner, area, data.posts)),
      awaitingHolder: { ...awaitingHolder, [owner.post]: sequence },
    })),
    coverContributions: update<OwnerLeft>((file, act) => {
      const left = Object.keys(file.contributions).filter((name) => leftBehind(file, name, act.data));
      const waiting = left.map((name) => [name, act.sequence]);
      const passed = left.map((name) => [name, passedOn(file, name, act)]);
      return {
        contributions: { ...file.contributions, ...Object.fromEntries(passed) },
        awaitingHolder: { ...file.awaitingHolder, ...Object.fromEntries(waiting) },
      };
    }),
    takeUpTheCase: update<OwnerAccepted>(({ owner, awaitingHolder }, { data, by }) => ({
      owner: { ...owner, person: by.person, knownAs: data.knownAs ?? null, phone: data.phone ?? null },
      awaitingHolder: without(awaitingHolder, owner.post),
    })),
    takeUpContribution: update<OwnerAccepted>(({ contributions, awaitingHolder }, { data, by }) => {
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
  const one = contributions[name] as Contribution;
  const { holder } = one;
  const theirs = 'person' in holder ? holder.person === person : 'post' in holder && posts.includes(holder.post);
  return theirs && isWaitedFor(one) && (only?.includes(name) ?? true);
}

/** To the person named as cover; else to the cover of the post that held it; else to whoever answers for the case. */
function passedOn({ contributions, owner }: CaseFile, name: string, { data, area }: Act<string, OwnerLeft>) {
  const { holder, ...rest } = contributions[name] as Contribution;
  const postCover = 'post' in holder ? postIn(area.posts, holder.post)?.cover : undefined;
  const post = postCover && !data.posts.includes(postCover) ? postCover : actingPost(owner);
  const cover: Recipient = data.coverPerson === undefined ? { post } : { person: data.coverPerson };
  return { ...rest, state: 'coverActive' as const, holder: cover };
}

function without(waiting: Readonly<Record<string, number>>, key: string): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(waiting).filter(([name]) => name !== key));
}
