import { rolesWith } from '../every-case/roles.js';

/** Who may record which act of a needs assessment, and who may read one. */
export const ASSESSMENT_ROLES = rolesWith({
  family: { records: ['AssessmentRequested', 'RequestWithdrawn'] },
  referrer: { records: ['AssessmentRequested'] },
  settingContributor: { records: ['AssessmentRequested'] },
  caseOfficer: {
    records: [
      'AssessmentRequested',
      'PartnersNotified',
      'AssessmentAgreed',
      'RequestWithdrawn',
      'ResponsibilityMoved',
      'ChildDied',
      'OwnerAccepted',
      'VoiceRecorded',
      'ConsentRecorded',
      'ConsentWithdrawn',
      'PromiseMade',
      'PromiseKept',
      'RecordCorrected',
    ],
    reads: 'area',
  },
  coordinator: { reads: 'area' },
  triageClinician: { reads: 'none' },
  panelChair: { reads: 'none' },
  system: { records: ['AssessmentRequested'] },
});
