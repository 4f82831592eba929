import type { Act, ActClasses } from '#engine/act';
import { Line, Lines, SomeOf } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { HistoryPackRead } from '../../every-case/pack/acts.js';
import { type Tried, WhatWasTried } from '../../every-case/people.js';
import { CONTRIBUTORS, type Contributor } from '../wording.js';

/** The history is put together as one pack, which never changes: a new document makes a new pack. The family sees it first. */
@Wording({
  title: 'Build the history pack',
  why: 'It is put together from the history: the child’s own words first, what was tried, what everybody says. The family sees it before the panel does.',
  told: 'The history pack was built.',
})
export class HistoryPackBuilt {
  /** What has been tried, by whom, and what came of it. */
  @WhatWasTried() triedRegister?: Tried[];

  @SomeOf.optional(
    CONTRIBUTORS,
    'Which overdue agencies will the panel not wait for?',
    'Choose which overdue contributions the panel will not wait for, or leave it out',
  )
  goingWithout?: Contributor[];

  /** What is left out because it may not be shared, said openly. */
  @Lines.optional('What is withheld?', 'List what is withheld, or leave it out', { hint: 'One on each line' })
  withheld?: string[];

  /** SHA-256 of the pack, which is put together and digested where this is recorded. Another system may send its own. */
  @Line({ mend: 'Send the digest of the pack, or leave it out', optional: true }) packDigest?: string;
}
export type Building = Act<string, HistoryPackBuilt>;

/** Somebody says that they have read it. */
export type Reading = Act<string, HistoryPackRead>;

/** The acts of this stage, in the order in which a case meets them. */
export const PACK_ACTS = { HistoryPackBuilt, HistoryPackRead } as const satisfies ActClasses;
