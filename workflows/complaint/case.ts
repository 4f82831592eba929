import type { CivilDate } from '#statutory-calendar/civil-date';
import { type CaseFile, EMPTY_FILE } from '../every-case/case.js';

/** Those whom a complaint may be about, as a form offers them. */
export const BODY_TITLES = {
  council: 'The council, and its social care',
  icb: 'The integrated care board, which pays for health care',
  nhsProvider: 'A hospital, a clinic or another health service',
  school: 'A school, nursery or college',
  other: 'Somebody else',
} as const;

/** Somebody whom a complaint may be about. */
export type ComplainedOf = keyof typeof BODY_TITLES;

/** The same in a sentence. */
export const BODIES_IN_WORDS: Readonly<Record<ComplainedOf, string>> = {
  council: 'the council',
  icb: 'the integrated care board',
  nhsProvider: 'the health service',
  school: 'the school, nursery or college',
  other: 'the other body',
};

/** Those who can lead the answer of several bodies. */
export const LEADS = ['council', 'icb', 'nhsProvider'] as const satisfies readonly ComplainedOf[];

/** Whoever gives the one answer. */
export type Lead = (typeof LEADS)[number];

/** Which law or code the answer follows. */
export const ROUTE_TITLES = {
  corporate: 'The council’s own (Ombudsman’s code, two stages)',
  childrenAct: 'The Children Act (three stages)',
  nhs: 'The NHS (one stage)',
} as const;

export type Route = keyof typeof ROUTE_TITLES;

/** Whether a body answers by the NHS Regulations (SI 2009/309). */
export const isOfHealth = (body: ComplainedOf): boolean => body === 'icb' || body === 'nhsProvider';

/** What came of a point, or of all of them. */
export const OUTCOMES = { upheld: 'Upheld', upheldInPart: 'Upheld in part', notUpheld: 'Not upheld' } as const;

/** One point of a complaint, as agreed, and whom it is about. */
export interface Point {
  readonly point: string;
  readonly body: ComplainedOf;
}

/** What one body has still to say to its points, and the post that says it; that of the lead, where the body has nobody here. */
export interface PartOwed {
  readonly body: ComplainedOf;
  readonly post: string;
  /** The number of the act by which it was asked. */
  readonly askedBy: number;
}

/** What a body was asked once, and whether it has said it. */
export interface PartAsked extends PartOwed {
  readonly isIn: boolean;
}

/** What puts it right. */
export const REMEDY_TITLES = {
  apology: 'An apology',
  payment: 'A payment',
  serviceChange: 'A change in how we work',
} as const;

/** Something owed because of a complaint, by a post, by a day. */
export interface Remedy {
  /** Which one it is on this complaint, "item 1": the key of its clock, as a list of deadlines shows it. */
  readonly item: string;
  readonly kind: keyof typeof REMEDY_TITLES;
  readonly what: string;
  /** Whole pence, of a payment. */
  readonly pence: number | null;
  readonly owedBy: string;
  readonly by: CivilDate;
  readonly doneOn: CivilDate | null;
}

/** What the record of a complaint knows. */
export interface Complaint extends CaseFile {
  /** What it is about, as whoever made it said it. */
  readonly about: readonly string[];
  readonly concerns: readonly ComplainedOf[];
  /** Null until it has been agreed. */
  readonly route: Route | null;
  readonly lead: Lead | null;
  /** What it is about, as agreed; the points are empty where it is one matter. */
  readonly definition: string;
  readonly points: readonly Point[];
  /** Those who lead nothing and have still to say what they say to their points. */
  readonly partsOwed: readonly PartOwed[];
  /** All who were ever asked for a part, whatever came of it. */
  readonly partsAsked: readonly PartAsked[];
  /** From which day the time to answer at the present stage counts. */
  readonly answerFrom: CivilDate | null;
  /** Whether the present stage has had its one extension. */
  readonly isExtended: boolean;
  /** The day to answer at the present stage, once it has gone by. */
  readonly answerWasDueOn: CivilDate | null;
  /** The last day of ours at the present stage that has gone by: to acknowledge it, to answer it, or of a review panel. */
  readonly wasLateOn: CivilDate | null;
  /** Whether the time to go on with it ran out before anything was heard. */
  readonly isOutOfTime: boolean;
  /** Ids of those who have answered, stage by stage. */
  readonly answeredBy: readonly string[];
  /** The day on which stage 2 was asked for. */
  readonly stageTwoOn: CivilDate | null;
  /** The Ombudsman by whom it was last looked at. */
  readonly ombudsman: 'lgsco' | 'phso' | null;
  readonly remedies: readonly Remedy[];
}

export const EMPTY_COMPLAINT: Complaint = {
  ...EMPTY_FILE,
  about: [],
  concerns: [],
  route: null,
  lead: null,
  definition: '',
  points: [],
  partsOwed: [],
  partsAsked: [],
  answerFrom: null,
  isExtended: false,
  answerWasDueOn: null,
  wasLateOn: null,
  isOutOfTime: false,
  answeredBy: [],
  stageTwoOn: null,
  ombudsman: null,
  remedies: [],
};

/** What has been promised or ordered, and is not done. */
export const owedOf = ({ remedies }: Complaint): readonly Remedy[] => remedies.filter(({ doneOn }) => doneOn === null);

/** The bodies whose points are answered by somebody else: with the family’s consent they are asked. */
export const othersOf = ({ points, lead }: Complaint): readonly ComplainedOf[] => [
  ...new Set(points.map(({ body }) => body).filter((body) => body !== lead)),
];

/** Whether a review panel can be asked for next: after stage 2 under the Children Act. */
export const aPanelIsNext = ({ route, stage }: Complaint): boolean =>
  route === 'childrenAct' && stage === 'stage2Responded';

/** What other bodies have still to say: nothing, once it has been taken back. */
export const waitedFor = ({ stage, partsOwed }: Complaint): readonly PartOwed[] =>
  stage === 'withdrawn' ? [] : partsOwed;

/** Whether what is confidential may go from one body to another. */
export const maySend = ({ consent }: CaseFile): boolean => consent === 'given' || consent === 'notRequired';
