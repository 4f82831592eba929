import type { RoleRow } from '#engine/pathway';

const CUSTODY = ['OwnerAssigned', 'OwnerAccepted', 'OwnerAway', 'OwnerCovered'];
const CARE = ['VoiceRecorded', 'ConsentRecorded', 'ConsentWithdrawn', 'PromiseMade', 'PromiseKept', 'FeedbackGiven'];

/** Who may record what on every case, and how far each reads. A pathway adds its own acts to these roles. */
export const EVERY_CASE_ROLES: Readonly<Record<string, RoleRow>> = {
  family: {
    title: 'parent, young person or advocate',
    records: ['ConsentRecorded', 'ConsentWithdrawn', 'VoiceRecorded', 'FeedbackGiven'],
    reads: 'named',
  },
  referrer: { title: 'professional who refers', records: ['VoiceRecorded', 'FeedbackGiven'], reads: 'named' },
  settingContributor: {
    title: 'school, nursery or college',
    records: ['VoiceRecorded', 'OwnerAccepted', 'FeedbackGiven'],
    reads: 'named',
  },
  healthContributor: {
    title: 'health professional',
    records: ['VoiceRecorded', 'OwnerAccepted', 'FeedbackGiven'],
    reads: 'named',
  },
  socialCareContributor: {
    title: 'social care professional',
    records: ['VoiceRecorded', 'OwnerAccepted', 'FeedbackGiven'],
    reads: 'named',
  },
  coordinator: {
    title: 'co-ordinator',
    records: [...CUSTODY, ...CARE, 'AccessRestricted', 'RecordCorrected'],
    reads: 'area',
  },
  triageClinician: {
    title: 'triage clinician',
    records: ['VoiceRecorded', 'PromiseMade', 'PromiseKept'],
    reads: 'area',
  },
  panelChair: { title: 'panel chair', records: [], reads: 'area' },
  panelMember: { title: 'panel member', records: [], reads: 'named' },
  keyWorker: { title: 'key worker', records: CARE, reads: 'named' },
  provider: { title: 'provider’s clinician', records: ['VoiceRecorded', 'PromiseMade', 'PromiseKept'], reads: 'named' },
  manager: {
    title: 'manager',
    records: [...CUSTODY, ...CARE, 'AccessRestricted', 'AccessOpened', 'RecordCorrected'],
    reads: 'area',
  },
  secondPerson: { title: 'second person', records: [], reads: 'area' },
  complaintsOfficer: { title: 'complaints officer', records: [], reads: 'none' },
  caseOfficer: { title: 'SEND case officer', records: [], reads: 'none' },
  auditor: { title: 'auditor', records: [], reads: 'area' },
  clock: { title: 'the clock', records: ['DeadlineApproaching', 'DeadlinePassed'], reads: 'none' },
  notifier: { title: 'the notifier', records: ['NoticeDelivered', 'NoticeFailed'], reads: 'none' },
  peopleFeed: { title: 'the feed of leavers', records: ['OwnerLeft'], reads: 'none' },
  system: { title: 'Waymark itself', records: ['OwnerCovered'], reads: 'none' },
};

/** The roles of a pathway: those of every case, with the acts and the reach that it adds. */
export function rolesWith(
  own: Readonly<Record<string, { readonly records?: readonly string[]; readonly reads?: RoleRow['reads'] }>>,
): Readonly<Record<string, RoleRow>> {
  const rows = Object.entries(EVERY_CASE_ROLES).map(([role, row]) => {
    const { records = [], reads = row.reads } = own[role] ?? {};
    return [role, { ...row, reads, records: [...row.records, ...records] }];
  });
  return Object.fromEntries(rows);
}
