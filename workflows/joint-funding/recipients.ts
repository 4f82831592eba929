import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import { tellingOf } from '#engine/telling-tables';
import type { Agency } from '../areas/practice/agencies.js';
import { ladderOf } from '../areas/practice/practice.js';
import { ownerOf } from '../every-case/case.js';
import { type EveryCaseRecipient, whoIsEveryCase } from '../every-case/recipients.js';
import type { FundingAct } from './acts.js';
import type { Funding } from './case.js';
import type { FundingClock } from './clocks.js';
import { financePosts, panelFor, payersOf, postFor } from './practice.js';

type Who = (file: Funding, area: AreaLimits, key?: string) => readonly Recipient[];

const KINDS = {
  presenter: (file) => [file.presenter === null ? ownerOf(file) : { person: file.presenter }],
  secretary: (file, area) => [{ post: panelFor(file, area)?.secretaryPost ?? file.owner.post }],
  chair: (file, area) => [chairOf(file, area)],
  provider: ({ provider }) => (provider === null ? [] : [{ person: provider }]),
  finance: (file, area) => financePosts(file, area).map((post) => ({ post })),
  payers: (file, area) => answeringFor(payersOf(file, area), file, area),
  // The agency that was asked; all that pay while nobody is meant.
  payer: (file, area, key) =>
    answeringFor(
      payersOf(file, area).filter((agency) => key === undefined || agency === key),
      file,
      area,
    ),
  conditionOwner: (file, area, key) => {
    const meant = file.conditions.filter(({ id, met }) => (key === undefined ? !met : id === key));
    return orOwner(
      file,
      [...new Set(meant.map(({ owner }) => owner))].map((owner) => personOrPost(owner, area)),
    );
  },
  lineManagers: (_file, area) => {
    const rung = ladderOf(area, 'C_COMMISSIONERS')?.rungs.find((each) => each.rung === 'lineManager');
    return [...new Set(Object.values(rung?.sides ?? {}).flat())].map((post) => ({ post }));
  },
} satisfies Readonly<Record<string, Who>>;

/** Whom joint funding can address: whom every case can, and those of its own. */
export type FundingRecipient = EveryCaseRecipient | keyof typeof KINDS;

/** The words in which its notices and tasks are written. */
export const { letter, text, notice, notices, task, dueBy } = tellingOf<
  Funding,
  FundingAct,
  FundingClock,
  FundingRecipient
>();

/** Who an addressee of this pathway is. Several where several are told; whoever answers for the case where nobody is known. */
export function whoIs(addressee: string, file: Funding, area: AreaLimits): readonly Recipient[] {
  const [kind = '', key] = addressee.split(':');
  const own: Readonly<Record<string, Who>> = KINDS;
  return own[kind]?.(file, area, key) ?? whoIsEveryCase(addressee, file, area) ?? [];
}

function chairOf({ sitting, ...file }: Funding, area: AreaLimits): Recipient {
  if (sitting.chair !== null) return { person: sitting.chair };
  return { post: panelFor(file, area)?.chair.post ?? file.owner.post };
}

function answeringFor(agencies: readonly Agency[], file: Funding, area: AreaLimits): readonly Recipient[] {
  const posts = agencies.flatMap((agency) => postFor(file, area, agency) ?? []);
  return orOwner(
    file,
    posts.map((post) => ({ post })),
  );
}

const orOwner = (file: Funding, found: readonly Recipient[]): readonly Recipient[] =>
  found.length === 0 ? [ownerOf(file)] : found;

/** A condition is somebody's, or whoever holds a post. */
const personOrPost = (owner: string, area: AreaLimits): Recipient =>
  Object.hasOwn(area.posts, owner) ? { post: owner } : { person: owner };
