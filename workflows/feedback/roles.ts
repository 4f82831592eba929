import type { RoleRow } from '#engine/pathway';
import { ANSWERING_FOR_A_TEAM, PARTS_OF_A_CHILDS_CASE, theFamily, WORKING_ON_A_CASE } from '../every-case/roles.js';
import type { FeedbackAct } from './acts.js';

type Row = RoleRow<FeedbackAct['type']>;

/** What whoever answers may record, in whatever post. */
const ANSWERING = ['FeedbackAnswered', 'ActionAgreed', 'NothingChanged', 'ActionDone', 'ChangePublished'] as const;

const ALL = ['FeedbackReceived', 'FeedbackTriaged', ...ANSWERING, ...WORKING_ON_A_CASE] as const;

/** Who works somewhere in the area: they say what they think, and answer what is given to their post. */
const working = (title: string): Row => ({
  title,
  records: ['FeedbackReceived', ...ANSWERING, 'OwnerAccepted', 'OwnerAway'],
  reads: 'area',
});

const saying = (title: string): Row => ({ title, outside: true, records: ['FeedbackReceived'], reads: 'named' });

/** Who may say something, who may answer it, and who may read it. */
export const FEEDBACK_ROLES: Readonly<Record<string, Row>> = {
  family: theFamily(['FeedbackReceived', 'FeedbackGiven']),
  referrer: saying('Professional who refers'),
  settingContributor: saying('School, nursery or college'),
  complaintsOfficer: { title: 'Complaints officer', records: [...ALL, 'RecordCorrected'], reads: 'area' },
  manager: {
    title: 'Manager',
    records: [...ALL, ...ANSWERING_FOR_A_TEAM],
    reads: 'area',
    readsRestricted: true,
  },
  commissioner: working('Commissioner or director'),
  icbOfficer: working('Designated officer or ICB'),
  caseOfficer: working('SEND case officer'),
  coordinator: working('Co-ordinator'),
  boardSecretary: working('Secretary of a board'),
  ...PARTS_OF_A_CHILDS_CASE,
};
