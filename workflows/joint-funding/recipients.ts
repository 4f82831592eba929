import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import { ladderOf } from '../areas/practice/practice.js';
import { ownerOf } from '../every-case/case.js';
import { whoIsEveryCase } from '../every-case/recipients.js';
import type { Funding } from './case.js';
import { financePosts, panelFor, payersOf, postFor } from './practice.js';

/** Who an addressee of this pathway is. Several where several are told; whoever answers for the case where nobody is known. */
export function whoIs(addressee: string, file: Funding, area: AreaLimits): readonly Recipient[] {
  const [kind = '', key] = addressee.split(':');
  const found = KINDS[kind]?.(file, area, key);
  return found ?? whoIsEveryCase(addressee, file, area) ?? [];
}

type Who = (file: Funding, area: AreaLimits, key?: string) => readonly Recipient[];

const KINDS: Readonly<Record<string, Who>> = {
  presenter: (file) => [file.presenter === null ? ownerOf(file) : { person: file.presenter }],
  secretary: (file, area) => [{ post: panelFor(file, area)?.secretaryPost ?? file.owner.post }],
  chair: (file, area) => [chairOf(file, area)],
  provider: ({ provider }) => (provider === null ? [] : [{ person: provider }]),
  finance: (file, area) => financePosts(file, area).map((post) => ({ post })),
  payers: (file, area) =>
    orOwner(
      file,
      payersOf(file, area).flatMap((agency) => answeringFor(file, area, agency)),
    ),
  // The agency that was asked; all that pay while nobody is meant.
  payer: (file, area, key) => {
    const asked = key === undefined ? payersOf(file, area) : payersOf(file, area).filter((agency) => agency === key);
    return orOwner(
      file,
      asked.flatMap((agency) => answeringFor(file, area, agency)),
    );
  },
  conditionOwner: ({ conditions, ...file }, area, key) => {
    const meant = conditions.filter(({ id, met }) => (key === undefined ? !met : id === key));
    return orOwner(
      { conditions, ...file },
      [...new Set(meant.map(({ owner }) => owner))].map((owner) => personOrPost(owner, area)),
    );
  },
  lineManagers: (_file, area) => {
    const rung = ladderOf(area, 'C_COMMISSIONERS')?.rungs.find((each) => each.rung === 'lineManager');
    return [...new Set(Object.values(rung?.sides ?? {}).flat())].map((post) => ({ post }));
  },
};

function chairOf({ sitting, ...file }: Funding, area: AreaLimits): Recipient {
  if (sitting.chair !== null) return { person: sitting.chair };
  return { post: panelFor(file, area)?.chair.post ?? file.owner.post };
}

function answeringFor(file: Funding, area: AreaLimits, agency: Parameters<typeof postFor>[2]): readonly Recipient[] {
  const post = postFor(file, area, agency);
  return post === undefined ? [] : [{ post }];
}

function orOwner(file: Funding, found: readonly Recipient[]): readonly Recipient[] {
  return found.length === 0 ? [ownerOf(file)] : found;
}

/** A condition is somebody's, or whoever holds a post. */
const personOrPost = (owner: string, area: AreaLimits): Recipient =>
  Object.hasOwn(area.posts, owner) ? { post: owner } : { person: owner };
