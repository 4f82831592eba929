import type { Act } from '#engine/act';
import { addDays, type CivilDate } from '#statutory-calendar/civil-date';
import type { SchoolClosure } from '../areas/profile.js';
import { type CaseFile, EMPTY_FILE, isWaitedFor } from '../every-case/case.js';
import type { AssessmentOutcome } from '../every-case/outcomes.js';

/** What has come of asking one adviser. */
export interface Advice {
  /** The letter of reg 6(1) under which it was asked for. */
  readonly letter: string;
  readonly isHealthBody: boolean;
  readonly askedOn: CivilDate | null;
  readonly receivedOn: CivilDate | null;
  /** "Not known to us", with the screening questions answered. */
  readonly nilReturn: boolean;
  /** Earlier advice with which adviser, authority and family are content (reg 6(4)). */
  readonly reused: boolean;
}

/** A claim that lateness is excused. It counts from its approval by a second person, and never moves a date. */
export interface Exception {
  /** The number of the event that claimed it. */
  readonly claim: number;
  readonly ground: string;
  /** An adviser, or one of the authority's own limits. */
  readonly about: string;
  readonly claimedBy: string;
  /** The closure it rests on, as it was told or as it is on record. */
  readonly closure?: SchoolClosure;
  readonly state: 'claimed' | 'approved' | 'rejected';
}

/** The first answer to a request, or on a plan: kept as it was given, whatever reverses it later. */
export interface Decision {
  readonly outcome: 'yes' | 'no';
  readonly on: CivilDate;
  readonly by: string;
}

/** What brought a refusal to an end. The refusal itself stays as it was recorded. */
export interface Reversal {
  readonly of: 'assess' | 'issue';
  readonly because: string;
  readonly on: CivilDate;
}

/** Days of an order, a concession or an agreement, which take the place of the sixteen and the twenty weeks. */
interface OwedInstead {
  readonly noPlanBy: CivilDate | null;
  readonly finalBy: CivilDate | null;
}

interface Draft {
  /** The day of the last service: the fifteen days begin with it. */
  readonly servedOn: CivilDate;
  readonly times: number;
  /** Section → what stands in it. */
  readonly sections: Readonly<Record<string, string>>;
  /** The family has answered this draft and agrees that the plan may be made final. */
  readonly agreed: boolean;
}

export interface Consultation {
  readonly askedBy: number;
  readonly answer: string | null;
}

/** What a panel has of it, where one of the area’s panels says first. */
interface AtAPanel {
  /** The meeting that has it on its agenda, and the one that last heard it. */
  readonly meeting: string | null;
  readonly heardAt: string | null;
  /** Who may read the pack meanwhile: ids of people, and posts written `post:<id>`; and those to whom it is closed. */
  readonly readers: readonly string[];
  readonly recused: readonly string[];
  readonly said: AssessmentOutcome | null;
}

/** What the record of an EHC needs assessment knows. */
export interface Assessment extends CaseFile {
  /** The digest of the pack as it now is. */
  readonly pack: string | null;
  readonly panel: AtAPanel;
  readonly source: string | null;
  readonly lastAssessedOn: CivilDate | null;
  /** The address of the child's setting, where one was given. */
  readonly settingEmail: string | null;
  /** The day of the notice of reg 4(2), which asks the head and the others for what they know. */
  readonly partnersToldOn: CivilDate | null;
  /** Whether to assess, as first decided; null until then. */
  readonly assessDecision: Decision | null;
  /** Whether to issue a plan, as first decided; null until then. */
  readonly planDecision: Decision | null;
  readonly reversals: readonly Reversal[];
  readonly advice: Readonly<Record<string, Advice>>;
  readonly exceptions: readonly Exception[];
  readonly draft: Draft | null;
  /** Sections to which the body that pays has agreed. */
  readonly agreedSections: readonly string[];
  readonly consultations: Readonly<Record<string, Consultation>>;
  /** The setting for which the family asked last. */
  readonly askedFor: string | null;
  /** The school or other institution to be named in section I, or its type. */
  readonly placement: string | null;
  /** It is a type of setting, and none by its name: there is nobody to write to. */
  readonly placementIsAType: boolean;
  readonly finalOn: CivilDate | null;
  /** References of the cases on which the family's right to appeal against a decision made here is kept. */
  readonly appeals: readonly string[];
  /** What the family has used of it, as the SEN2 return counts it: "requestMediation", "assessmentTribunal". */
  readonly redress: readonly string[];
  /** Days that take the place of the sixteen and twenty weeks, after a refusal was reversed. */
  readonly owedInstead: OwedInstead | null;
}

export const EMPTY_ASSESSMENT: Assessment = {
  ...EMPTY_FILE,
  pack: null,
  panel: { meeting: null, heardAt: null, readers: [], recused: [], said: null },
  source: null,
  lastAssessedOn: null,
  settingEmail: null,
  partnersToldOn: null,
  assessDecision: null,
  planDecision: null,
  reversals: [],
  advice: {},
  exceptions: [],
  draft: null,
  agreedSections: [],
  consultations: {},
  askedFor: null,
  placement: null,
  placementIsAType: false,
  finalOn: null,
  appeals: [],
  redress: [],
  owedInstead: null,
};

/** The states in which a request can come to an end that it should not have come to. */
export const STATES_BEFORE_AN_END = [
  'requested',
  'considering',
  'notAssessing',
  'assessing',
  'decidingToIssue',
  'notIssuing',
  'drafting',
  'draftWithFamily',
  'consulting',
  'placementPending',
  'finalising',
  'finalIssued',
] as const;

/** In which a request has been refused, or has come to an end that can be looked at again. */
export const LOOKED_AT_AGAIN: readonly string[] = ['withdrawn', 'exported', 'joined', 'notAssessing', 'notIssuing'];

/** Who has been asked for advice and has not given it. */
export function outstandingAdvice({ contributions }: Assessment): readonly string[] {
  return Object.keys(contributions)
    .filter((name) => isWaitedFor(contributions[name]))
    .sort();
}

/** Whether an exception has been approved that excuses one of the authority's own limits. */
export const anExceptionIsApproved = ({ exceptions }: Assessment): boolean =>
  exceptions.some(({ state, ground }) => state === 'approved' && ground !== 'missedAppointment');

/** "At least 15 days, beginning with the day on which the draft plan was served" (SI 2014/1530 reg 13(1)(a)). */
const DAYS_FOR_REPRESENTATIONS = 15;

/** The first day on which a draft lets the plan be made final, where the family does not agree to it sooner. */
export const earliestFinal = ({ draft }: Assessment, on: CivilDate): CivilDate =>
  addDays(draft?.servedOn ?? on, DAYS_FOR_REPRESENTATIONS);

/** A decision as the file keeps it. */
export const decided = (outcome: Decision['outcome'], { occurredOn, by }: Act): Decision => ({
  outcome,
  on: occurredOn,
  by: by.person,
});

/** What brought a refusal to an end, beside those that are on file. */
export const reversed = (
  { reversals }: Assessment,
  { because, of }: Pick<Reversal, 'because' | 'of'>,
  { occurredOn }: Act,
): Pick<Assessment, 'reversals'> => ({ reversals: [...reversals, { of, because, on: occurredOn }] });
