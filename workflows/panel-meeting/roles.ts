import type { RoleRow } from '#engine/pathway';
import { PARTS_AND_READERS } from '../every-case/roles.js';
import type { MeetingAct } from './acts.js';

type Acts = readonly MeetingAct['type'][];

const CUSTODY = ['OwnerAccepted', 'OwnerAway', 'ReachedAnotherWay'] as const satisfies Acts;

const AT_THE_TABLE = [
  'PackRead',
  'InterestDeclared',
  'WrittenContributionReceived',
  'DissentRecorded',
  'MinutesSigned',
] as const satisfies Acts;

const ARRANGING = [
  'MeetingScheduled',
  'MeetingMoved',
  'MeetingCancelled',
  'ItemAdded',
  'AgendaClosed',
  'PapersCirculated',
  'InterestDeclared',
  'WrittenContributionReceived',
  'AttendanceRecorded',
  'MeetingConvened',
  'ItemDiscussed',
  'ItemRolled',
  'DissentRecorded',
  'MinutesDrafted',
  'MinutesAddendumAdded',
  'ReviewRequested',
] as const satisfies Acts;

/** Who may record which act of a meeting, and who may read one. There is nothing of a child in it but references. */
export const MEETING_ROLES: Readonly<Record<string, RoleRow<MeetingAct['type']>>> = {
  coordinator: { title: 'Panel co-ordinator', records: [...ARRANGING, ...CUSTODY], reads: 'area' },
  panelChair: {
    title: 'Panel chair',
    records: [
      ...AT_THE_TABLE,
      'ItemAdded',
      'AttendanceRecorded',
      'MeetingConvened',
      'ItemOpened',
      'ItemDiscussed',
      'ItemDecided',
      'ItemDeferred',
      'ItemRolled',
      'MeetingConcluded',
      'MinutesAddendumAdded',
    ],
    reads: 'area',
  },
  panelMember: { title: 'Panel member', records: AT_THE_TABLE, reads: 'area' },
  funder: { title: 'Who answers for an agency’s money', records: AT_THE_TABLE, reads: 'area' },
  icbOfficer: { title: 'Designated officer or ICB', records: AT_THE_TABLE, reads: 'area' },
  commissioner: { title: 'Commissioner', records: AT_THE_TABLE, reads: 'area' },
  caseOfficer: { title: 'SEND case officer', records: [], reads: 'area' },
  manager: {
    title: 'Manager',
    // A head of service sits as a deputy, or has the chair: they read what they are to decide.
    records: [...ARRANGING, 'PackRead', 'MinutesSigned', ...CUSTODY, 'OwnerAssigned', 'OwnerCovered', 'OwnerLeft'],
    reads: 'area',
    readsRestricted: true,
  },
  system: {
    title: 'Waymark itself',
    records: [
      'ItemOpened',
      'ItemDecided',
      'ItemDeferred',
      'ItemWithdrawn',
      'PackReplaced',
      'PackRead',
      'CarriedOver',
      'ItemsCarriedOver',
      'ReconvenedElsewhere',
      'FamilyTold',
      'ReviewRequested',
      'ReviewTakenUp',
      'ChairBarred',
    ],
    reads: 'none',
  },
  ...PARTS_AND_READERS,
};
