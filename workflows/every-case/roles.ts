import type { RoleRow } from '#engine/pathway';
import { CLOCK_EVENTS, type CustodyAct, type EveryCaseAct } from './acts.js';

/** What whoever works on a case of any pathway may record. */
export const WORKING_ON_A_CASE = [
  'OwnerAccepted',
  'OwnerAway',
  'VoiceRecorded',
  'ConsentRecorded',
  'ConsentWithdrawn',
  'DutyChased',
  'ContactChanged',
  'ParentRecorded',
  'PromiseMade',
  'PromiseKept',
  'ReachedAnotherWay',
  'FeedbackGiven',
] as const;

/** What whoever answers for a team may record besides. */
export const ANSWERING_FOR_A_TEAM = [
  'OwnerAssigned',
  'OwnerCovered',
  'OwnerLeft',
  'AccessRestricted',
  'AccessOpened',
  'RecordCorrected',
  'MisfiledPaperRemoved',
  'RemovedPaperRestored',
  'MisfilingDealtWith',
] as const;

/** What a family may record on any case of theirs. */
export const OF_THE_FAMILY = [
  'VoiceRecorded',
  'ConsentRecorded',
  'ConsentWithdrawn',
  'ContactChanged',
  'FeedbackGiven',
] as const;

/** The parts of the machinery that record something, and those who only read. The same on every pathway. */
export const PARTS_AND_READERS: Readonly<Record<string, RoleRow<CustodyAct['type']>>> = {
  auditor: {
    title: 'Auditor',
    records: [],
    reads: 'area',
    readsRestricted: true,
    readsRemoved: true,
  },
  clock: { title: 'The clock', records: [...CLOCK_EVENTS], reads: 'none' },
  notifier: { title: 'The notifier', records: ['NoticeDelivered', 'NoticeFailed'], reads: 'none' },
  peopleFeed: { title: 'The feed of people', records: ['OwnerLeft'], reads: 'none' },
};

/** The same on every case about a child, which one case may open from another: it keeps it as closed as that one. */
export const PARTS_OF_A_CHILDS_CASE: Readonly<Record<string, RoleRow<EveryCaseAct['type']>>> = {
  ...PARTS_AND_READERS,
  caseOpener: {
    title: 'What opens one case from another',
    records: ['AccessRestricted', 'RecordCorrected'],
    reads: 'none',
  },
};

/** A parent, a young person or their advocate: they read a case in which they are named. */
export const theFamily = <Type extends string>(records: readonly Type[]): RoleRow<Type> => ({
  title: 'Parent, young person or advocate',
  outside: true,
  records,
  reads: 'named',
});
