import type { Act } from '#engine/act';
import type { Recipient } from '#engine/recipient';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { type CaseFile, EMPTY_FILE, isWaitedFor, ownerOf } from '../every-case/case.js';
import type { Tried } from '../every-case/people.js';
import type { Finding } from './wording.js';

/** One thing that is missing: what, who holds it, and who is asked for it. */
export interface Missing {
  readonly what: string;
  readonly heldBy: string;
  readonly askedOf: string;
}

/** What the panel decided, and whether the family has it in writing. */
export interface PanelDecision {
  readonly outcome: string;
  readonly onward: string | null;
  /** For the family to read; null where what was asked for is given and nobody said why. */
  readonly reasons: string | null;
  readonly recommend: readonly string[];
  /** Why something that did not help before is tried again. */
  readonly repeatReason: string | null;
  readonly notified: boolean;
}

/** How far a provider has come. */
export type Stage = 'allocated' | 'waiting' | 'assessing' | 'concluded';

/** What one provider does for the child: for one kind of need, or for the whole child. */
export interface Assessment {
  /** By name; null where the area the child comes from did not say. */
  readonly provider: string | null;
  /** Who there has accepted the child. */
  readonly clinician: string | null;
  readonly stage: Stage;
  /** What it found, and what the child needs; null until it is over. */
  readonly found: { readonly result: Finding; readonly needs: string } | null;
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
  readonly tried: readonly Tried[];
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
    readonly firstContactBy?: CivilDate | undefined;
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

/** While it is gathered what everybody knows: each has answered, is done without, or has let the day go by. */
export const waitsForNobody = ({ stage, contributions }: Referral): boolean =>
  stage === 'pre.informationGathering' && Object.values(contributions).every((one) => one.overdue || !isWaitedFor(one));

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

/** One provider for whatever is to be assessed: no need was named. */
export const WHOLE_CHILD = '';

const namesOf = ({ assessments }: Referral): readonly string[] => Object.keys(assessments).sort();

/** The assessments of which an act speaks: of the need it names, or of all of them. None where no provider has that need. */
export function meantBy(file: Referral, need: string | undefined): readonly string[] {
  if (need === undefined) return namesOf(file);
  return namesOf(file).filter((name) => name === (Object.hasOwn(file.assessments, need) ? need : WHOLE_CHILD));
}

/** Those of which it speaks that stand at one of these stages. */
export function meantAt(file: Referral, need: string | undefined, ...stages: readonly Stage[]): readonly string[] {
  return meantBy(file, need).filter((name) => stages.includes(file.assessments[name]?.stage ?? 'concluded'));
}

/** Those that an act has just moved on. */
export const justMoved = (file: Referral, { sequence }: Act): readonly string[] =>
  namesOf(file).filter((name) => file.assessments[name]?.since === sequence);

/** The providers of those, by name. */
export const providersOf = ({ assessments }: Referral, names: readonly string[]): readonly string[] => [
  ...new Set(names.map((name) => assessments[name]?.provider ?? 'the provider')),
];

/** Whether every assessment is over but those of that need, or all that go on where none is named. */
export function othersAreConcluded(file: Referral, need: string | undefined): boolean {
  const ending = meantAt(file, need, 'assessing');
  return namesOf(file).every((name) => ending.includes(name) || file.assessments[name]?.stage === 'concluded');
}

/** Whether another need than that one still waits on a list; none does beside a provider for the whole child, who replaces every other. */
export function anotherWaits({ assessments }: Referral, need: string | undefined): boolean {
  if (need === undefined) return false;
  return Object.keys(assessments).some((name) => name !== need && assessments[name]?.stage === 'waiting');
}

/** Who assesses now, a need or all of them: each clinician who has accepted, and the case's owner for a provider who has named nobody. */
export function cliniciansOf(file: Referral, need?: string): readonly Recipient[] {
  const all = need === undefined ? namesOf(file) : namesOf(file).filter((name) => name === need);
  const going = all.filter((name) => file.assessments[name]?.stage !== 'concluded');
  const ids = (going.length > 0 ? going : all).map((name) => file.assessments[name]?.clinician ?? null);
  return [...new Set(ids)].map((person) => (person === null ? ownerOf(file) : { person }));
}
