import { canonical, sha256 } from '#digest/digest';
import { type Refused, refused } from '#engine/refusal';
import { type CivilDate, dayInEngland, inWords, isCivilDate } from '#statutory-calendar/civil-date';
import { anyConnection, run } from './connection.js';
import type { CaseRecord } from './open-record.js';
import { now } from './virtual-clock.js';

/** A later version of an area's profile that somebody wants used from a day; in use once somebody else has approved it. */
export interface ProfileActivation {
  readonly area: string;
  readonly version: string;
  readonly effectiveFrom: CivilDate;
  readonly proposedBy: string;
  /** ISO, as is `at`. */
  readonly proposedAt: string;
  /** What it changes, for whom, and how many open cases it was shown to touch. */
  readonly impactNote: string;
  /** Whom it may put at a disadvantage, and what is done about it (Equality Act 2010 s.149). */
  readonly equalityNote: string;
  /** Null while nobody has approved it. */
  readonly approvedBy: string | null;
  readonly at: string | null;
}

const COLUMNS = `area, version, effective_from AS "effectiveFrom", proposed_by AS "proposedBy", proposed_at AS "proposedAt",
  impact_note AS "impactNote", equality_note AS "equalityNote", approved_by AS "approvedBy", at`;

const ALL = {
  name: 'profile-activations',
  text: `SELECT ${COLUMNS} FROM profile_activation ORDER BY area, effective_from, version`,
};

/** Every proposal and activation, by area and day. */
export async function listProfileActivations(record: CaseRecord): Promise<readonly ProfileActivation[]> {
  return run<ProfileActivation>(anyConnection(record), ALL, []);
}

const PROPOSE = {
  name: 'propose-profile',
  text: `
INSERT INTO profile_activation (area, version, effective_from, proposed_by, proposed_at, impact_note, equality_note)
VALUES ($1, $2, $3, $4, record_now(), $5, $6)
ON CONFLICT (area, version) DO UPDATE SET effective_from = excluded.effective_from, proposed_by = excluded.proposed_by,
  proposed_at = excluded.proposed_at, impact_note = excluded.impact_note, equality_note = excluded.equality_note
WHERE profile_activation.at IS NULL
RETURNING ${COLUMNS}`,
};

/** What somebody says when they want a version used; the day as they typed it. */
export type Proposal = Pick<ProfileActivation, 'area' | 'version' | 'proposedBy' | 'impactNote' | 'equalityNote'> & {
  readonly effectiveFrom: string;
};

const FEWEST = 20;

/**
 * Proposes a version. Refuses one that the register does not have or that is in use already, a day that is none or has gone by, and
 * notes that say nothing. A proposal that nobody approved is replaced by the next.
 */
export async function proposeProfile(record: CaseRecord, asked: Proposal): Promise<ProfileActivation | Refused> {
  const { area, version, effectiveFrom, proposedBy, impactNote, equalityNote } = asked;
  const later = record.register.versionsOf(area).slice(1);
  if (!later.some((each) => each.version === version)) {
    return wrong('version', `There is no later version ${version} of ${area} to propose.`);
  }
  if (!isCivilDate(effectiveFrom)) return wrong('effectiveFrom', 'Give the first day, like 27 3 2027.');
  const gone = await hasGoneBy(record, effectiveFrom);
  if (gone) return wrong('effectiveFrom', gone);
  if (impactNote.trim().length < FEWEST) {
    return wrong('impactNote', 'Say in a sentence or two what changes, and for whom.');
  }
  if (equalityNote.trim().length < FEWEST) {
    return wrong(
      'equalityNote',
      'Say in a sentence or two whom it may put at a disadvantage, and what is done about it.',
    );
  }
  const facts = [area, version, effectiveFrom, proposedBy, impactNote.trim(), equalityNote.trim()];
  const [proposed] = await run<ProfileActivation>(anyConnection(record), PROPOSE, facts);
  return proposed ?? refused('RULE_NOT_MET', `Version ${version} is in use already. Propose a later one.`);
}

const APPROVE = {
  name: 'approve-profile',
  text: `
UPDATE profile_activation SET approved_by = $3, at = record_now()
WHERE area = $1 AND version = $2 AND at IS NULL AND proposed_by <> $3
  AND (effective_from, proposed_by, proposed_at, impact_note, equality_note) = ($4, $5, $6, $7, $8) RETURNING ${COLUMNS}`,
};

/** Names the words of a proposal and who said them when: whoever approves says which ones they have read. */
export function proposalDigest({ approvedBy: _, at: __, ...proposal }: ProfileActivation): string {
  return sha256(canonical(proposal));
}

/** Who approves what: `read` is the digest of the proposal as it was before them. */
export interface Approval extends Pick<ProfileActivation, 'area' | 'version'> {
  readonly by: string;
  readonly read: string;
}

/**
 * Approves a proposal, by somebody else than whoever made it. From its day on, new cases are pinned to the version. Refuses one
 * of which the words have changed since they were read.
 */
export async function approveProfile(
  record: CaseRecord,
  { area, version, by, read }: Approval,
): Promise<ProfileActivation | Refused> {
  const found = (await listProfileActivations(record)).find((each) => each.area === area && each.version === version);
  if (found === undefined)
    return refused('RULE_NOT_MET', `Nobody has proposed version ${version} yet. Propose it first.`);
  if (found.at !== null) return refused('RULE_NOT_MET', `Version ${version} has been approved already.`);
  if (found.proposedBy === by) {
    return refused('RULE_NOT_MET', 'You proposed it, so somebody else has to approve it. Ask another manager.');
  }
  const gone = await hasGoneBy(record, found.effectiveFrom);
  if (gone) return refused('RULE_NOT_MET', `${gone} Propose it again with another day.`);
  if (proposalDigest(found) !== read) return refused('RULE_NOT_MET', CHANGED);
  const { effectiveFrom, proposedBy, proposedAt, impactNote, equalityNote } = found;
  const words = [effectiveFrom, proposedBy, proposedAt, impactNote, equalityNote];
  const [approved] = await run<ProfileActivation>(anyConnection(record), APPROVE, [area, version, by, ...words]);
  if (approved === undefined) return refused('RULE_NOT_MET', CHANGED);
  await record.profiles.refresh(anyConnection(record));
  return approved;
}

const CHANGED =
  'This proposal was changed after your page was loaded, so it has not been approved. Read it as it stands now, then approve it.';

async function hasGoneBy(record: CaseRecord, day: CivilDate): Promise<string | undefined> {
  const today = dayInEngland(await now(record));
  return day < today ? `${inWords(day)} has gone by: cases were begun since. Give today or a later day.` : undefined;
}

function wrong(field: string, message: string): Refused {
  return refused('FIELDS_WRONG', message, { fields: [{ field, message }] });
}
