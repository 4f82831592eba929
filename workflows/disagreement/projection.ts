import type { PartOfCase, Projection } from '#engine/projection';
import { actingPost } from '../every-case/case.js';
import { namesIn, unique } from '../every-case/recipients.js';
import { inPounds } from '../money/pence.js';
import type { Disagreement } from './case.js';
import { agencyInWords, BODIES_IN_WORDS, rungInWords, sharesInWords } from './wording.js';

/** What the row of a disagreement shows. A family that is not told yet is not named in it, and so does not see it. */
export function projectionOf(file: Disagreement): Projection {
  const { posts, table, sat, raisedBy, owner, contact } = file;
  const family = contact?.person;
  const others = [
    ...namesIn(file).named,
    raisedBy,
    ...sat.filter(({ side }) => side !== 'family').map(({ person }) => person),
  ];
  return {
    ownerPost: actingPost(owner),
    holders: unique([...namesIn(file).holders, ...table.map(({ post }) => `post:${post}`)]),
    named: unique([
      ...others.filter((person) => person !== '' && (person !== family || familyMayKnow(file))),
      ...familyNamed(file),
      ...posts.map((post) => `post:${post}`),
    ]),
    child: file.child?.name ?? '',
    receivedOn: file.receivedOn,
    parts: partsOf(file),
  };
}

/** Who sits for each side, who pays meanwhile, and what is owed. */
function partsOf(file: Disagreement): readonly PartOfCase[] {
  return [...atTheTable(file), ...meanwhile(file), ...owed(file)];
}

function atTheTable(file: Disagreement): readonly PartOfCase[] {
  const { table, alertsSeen, rung } = file;
  if (rung === null) return [];
  return table.map(({ side, post }) => ({
    name: `At ${rungInWords(file)}: ${BODIES_IN_WORDS[side]}`,
    state: alertsSeen.includes(side) ? 'The alert has reached them' : 'Has been told',
    holder: { post },
  }));
}

function meanwhile({ interim, owner, settlement }: Disagreement): readonly PartOfCase[] {
  if (interim === null) return [];
  const state = interim.inForce ? (settlement === null ? 'In force' : 'To be reconciled') : 'Proposed';
  const over = settlement !== null && !interim.inForce;
  return [
    {
      name: `Who pays meanwhile, without prejudice: ${sharesInWords(interim.parts)}`,
      state: over ? 'Over' : state,
      holder: { post: actingPost(owner) },
    },
  ];
}

function owed({ reconciliation, owner }: Disagreement): readonly PartOfCase[] {
  return (reconciliation?.owed ?? []).map(({ from, to, pence, paid }) => ({
    name: `${agencyInWords(from)} owes ${agencyInWords(to)} ${inPounds(pence)}`,
    state: paid === pence ? 'Paid' : `${inPounds(pence - paid)} to be paid`,
    holder: { post: actingPost(owner) },
  }));
}

/** Whether a family may know of it at all. */
const familyMayKnow = ({ family, raisedFor }: Disagreement): boolean =>
  raisedFor === 'family' || family.how !== 'heldBack';

/** Those of the family who are named in it. */
function familyNamed(file: Disagreement): readonly string[] {
  const person = file.contact?.person;
  return person !== undefined && familyMayKnow(file) ? [person] : [];
}
