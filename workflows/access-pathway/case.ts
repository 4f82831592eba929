import type { CivilDate } from '#statutory-calendar/civil-date';
import { type CaseFile, EMPTY_FILE } from '../every-case/case.js';

/** Something that was tried, as the register of a pack has it. */
export interface TriedBefore {
  readonly what: string;
  readonly by?: string;
  readonly from?: string;
  readonly to?: string;
  readonly result: string;
}

export interface Missing {
  readonly what: string;
  readonly heldBy: string;
  readonly askedOf: string;
}

export interface PanelDecision {
  readonly outcome: string;
  readonly onward: string | null;
  readonly notified: boolean;
}

/** What one provider does for the child: for one kind of need, or for the whole child. */
export interface Assessment {
  /** By name; null where the area the child comes from did not say. */
  readonly provider: string | null;
  /** Who there has accepted the child. */
  readonly clinician: string | null;
  readonly stage: 'allocated' | 'waiting' | 'assessing' | 'concluded';
  /** The number of the event since which it stands there. */
  readonly since: number;
}

/** What the record of a referral knows. */
export interface Referral extends CaseFile {
  /** Who began the draft; null where it was never one. */
  readonly author: string | null;
  readonly helper: string | null;
  /** The agency for which the professional who referred can speak; null when the family did, or somebody keyed it in. */
  readonly referrerOf: string | null;
  /** How to reach the child's school, nursery or college, where whoever referred said so. */
  readonly settingEmail: string | null;
  readonly strands: readonly string[];
  readonly missing: readonly Missing[];
  readonly tried: readonly TriedBefore[];
  /** The digest of the pack as it now is. */
  readonly pack: string | null;
  /** Member → the digest of the pack that they read. */
  readonly reads: Readonly<Record<string, string>>;
  readonly members: readonly string[];
  /** Reference of the meeting that last had it on its agenda; null where people kept the agenda themselves. */
  readonly meeting: string | null;
  /** Who may read the pack because of that meeting: ids of people, and posts written `post:<id>`. */
  readonly readers: readonly string[];
  /** Those who have an interest in it: the papers are closed to them. */
  readonly recused: readonly string[];
  /** A meeting did not hear it, or could not decide: the next one hears it first. */
  readonly heardFirst: boolean;
  readonly panelOn: CivilDate | null;
  readonly deferrals: number;
  readonly decision: PanelDecision | null;
  /** Kind of need → what its provider does; '' where one provider has the whole child. */
  readonly assessments: Readonly<Record<string, Assessment>>;
  readonly keyWorker: string | null;
  readonly onward: {
    readonly to: string;
    readonly acceptedBy: string;
    readonly firstContactBy: CivilDate;
    readonly explanation: string | null;
  } | null;
  readonly unmetNeed: readonly string[];
  readonly closedOn: CivilDate | null;
}

export const EMPTY_REFERRAL: Referral = {
  ...EMPTY_FILE,
  author: null,
  helper: null,
  referrerOf: null,
  settingEmail: null,
  strands: [],
  missing: [],
  tried: [],
  pack: null,
  reads: {},
  members: [],
  meeting: null,
  readers: [],
  recused: [],
  heardFirst: false,
  panelOn: null,
  deferrals: 0,
  decision: null,
  assessments: {},
  keyWorker: null,
  onward: null,
  unmetNeed: [],
  closedOn: null,
};

/** The states in which an open case may rest, and to which a hold returns it. */
export const OPEN_STATES = [
  'pre.received',
  'pre.awaitingConsent',
  'pre.awaitingInformation',
  'pre.triage',
  'pre.informationGathering',
  'pre.readyForPanel',
  'panel.listed',
  'panel.inSession',
  'panel.decided',
  'diagnostic.allocated',
  'diagnostic.waiting',
  'diagnostic.assessing',
  'diagnostic.concluded',
  'outcome.issued',
  'post.support',
] as const;

/** On the agenda of a meeting that is kept here, or on its table. */
export const isAtAMeeting = ({ meeting, stage }: Referral): boolean => meeting !== null && AT_PANEL.includes(stage);

/** It was on the agenda of a meeting until this act. */
export const wasAtAMeeting = ({ meeting, before }: Referral): boolean => meeting !== null && AT_PANEL.includes(before);

const AT_PANEL = ['panel.listed', 'panel.inSession'];

/** Members who read a pack that has been replaced since. */
export function staleReaders({ reads, pack }: Referral): readonly string[] {
  return Object.keys(reads)
    .filter((member) => reads[member] !== pack)
    .sort();
}
