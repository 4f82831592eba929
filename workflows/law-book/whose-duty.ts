import type { Limit } from '#engine/limit';

type Base = Pick<Limit, 'kind' | 'owedBy' | 'exceptions' | 'breach' | 'evidence'>;

/** What most rows of the law have in common, by whose duty they are. A row says what differs. */
const base = (owedBy: string, breach: string, more: Partial<Base> = {}): Base => ({
  kind: 'statutory',
  owedBy,
  exceptions: [],
  breach,
  evidence: 'read',
  ...more,
});

/** A duty of the local authority in an instrument that was read. */
export const AUTHORITY = base('local authority', 'B1');
/** A duty of the integrated care board that is the responsible commissioning body. */
export const BOARD = base('integrated care board', 'B2');
/** A duty of the mediation adviser. */
export const ADVISER = base('mediation adviser', 'B1');
/** A duty of the home authority of a detained person. */
export const HOME_AUTHORITY = base('home authority', 'B1');
/** Guidance for the local authority, from memory. */
export const GUIDANCE = base('local authority', 'none', { kind: 'guidance', evidence: 'memory' });
/** A step that the family has to take in time. */
export const FAMILY = base('parent or young person', 'outOfTime');
/** A step of either party before the First-tier Tribunal, by its Rules. */
export const PARTY = base('either party', 'outOfTime', { exceptions: ['R5'], evidence: 'memory' });
/** A step of either party before the Upper Tribunal, by its Rules. */
export const PARTY_ABOVE = base('either party', 'outOfTime', { exceptions: ['UT-R5'], evidence: 'memory' });
/** What usually happens before the Tribunal; no rule. */
export const PRACTICE = base('Tribunal', 'none', { kind: 'practice', evidence: 'secondary' });
/** A limit of the Ombudsman’s Complaint Handling Code. */
export const CODE = base('local authority', 'ombudsman', { kind: 'ombudsmanCode', evidence: 'secondary' });
