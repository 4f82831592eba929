import type { PartOfCase, Projection } from '#engine/projection';
import { actingPost, type Contribution, isWaitedFor } from '../every-case/case.js';
import { childKeys } from '../every-case/child-keys.js';
import { namesIn, unique } from '../every-case/recipients.js';
import { type Assessment, type Referral, type Stage, WHOLE_CHILD } from './case.js';
import { CONTRIBUTORS, STRANDS } from './wording.js';

/** What the row of a referral shows. */
export function projectionOf(file: Referral): Projection {
  return {
    ownerPost: actingPost(file.owner),
    holders: namesIn(file).holders,
    named: unique([...namesIn(file).named, ...others(file)]),
    child: file.child?.name ?? '',
    receivedOn: file.receivedOn,
    childKeys: childKeys(file.child),
    parts: partsOf(file),
    closedTo: file.recused,
  };
}

/** Those named in a referral besides its family, its owner and its contributors. A draft is its author's. */
function others(file: Referral): readonly string[] {
  const { helper, members, readers, reads, keyWorker, assessments, onward } = file;
  const clinicians = Object.values(assessments).map(({ clinician }) => clinician);
  const author = file.stage === 'pre.draft' ? file.author : null;
  const named = [
    author,
    helper,
    keyWorker,
    onward?.acceptedBy ?? null,
    ...clinicians,
    ...members,
    ...readers,
    ...Object.keys(reads),
  ];
  return named.filter((name): name is string => name !== null);
}

const OF_A_CONTRIBUTION: Readonly<Record<Contribution['state'], string>> = {
  requested: 'Asked for',
  coverActive: 'Passed to a cover',
  received: 'Received',
  waived: 'Done without',
};

const OF_AN_ASSESSMENT: Readonly<Record<Stage, string>> = {
  allocated: 'A provider has accepted',
  waiting: 'On the provider’s list',
  assessing: 'Being assessed',
  concluded: 'Assessed',
};

/** What goes on side by side in one case, in words: what each agency says, and what each provider does. */
function partsOf({ contributions, assessments }: Referral): readonly PartOfCase[] {
  return [
    ...Object.keys(contributions)
      .sort()
      .map((name) => contribution(name, contributions[name] as Contribution)),
    ...Object.keys(assessments)
      .sort()
      .map((name) => assessment(name, assessments[name] as Assessment)),
  ];
}

const titleIn = (titles: Readonly<Record<string, string>>, name: string): string => titles[name] ?? name;

function contribution(name: string, one: Contribution): PartOfCase {
  const { state, holder, overdue } = one;
  const late = overdue && isWaitedFor(one);
  const title = titleIn(CONTRIBUTORS, name);
  return { name: `What is known: ${title}`, state: late ? 'Overdue' : OF_A_CONTRIBUTION[state], holder };
}

function assessment(name: string, { stage, provider, clinician }: Assessment): PartOfCase {
  const need = name === WHOLE_CHILD ? 'the whole child' : titleIn(STRANDS, name);
  const holder = clinician === null ? { organisation: provider ?? 'The provider' } : { person: clinician };
  return { name: `Assessment: ${need}`, state: OF_AN_ASSESSMENT[stage], holder };
}
