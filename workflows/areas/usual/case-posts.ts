import type { AreaLimits } from '#engine/locality';

/** The posts that the pathways of a child name. An area gives them its own titles where it has them. */
export const CASE_POSTS: AreaLimits['posts'] = {
  accessCoordinator1: { title: 'Pathway Co-ordinator 1', cover: 'accessCoordinator2', manager: 'accessPathwayManager' },
  accessCoordinator2: { title: 'Pathway Co-ordinator 2', cover: 'accessCoordinator1', manager: 'accessPathwayManager' },
  accessPathwayManager: { title: 'Pathway Manager', cover: 'headOfService', manager: 'headOfService' },
  headOfService: {
    title: 'Head of Service, SEND and Inclusion',
    cover: 'accessPathwayManager',
    manager: 'accessPathwayManager',
  },
  triageClinician: { title: 'Triage Clinician', cover: 'accessPathwayManager', manager: 'accessPathwayManager' },
  panelChair: { title: 'Chair of the Access Panel', cover: 'headOfService', manager: 'headOfService' },
  headteacher: {
    title: 'Head teacher of the child’s school',
    cover: 'accessPathwayManager',
    manager: 'accessPathwayManager',
  },
  schoolNursing: { title: 'School Nursing', cover: 'triageClinician', manager: 'accessPathwayManager' },
  socialCareScreening: { title: 'Social Care Screening', cover: 'earlyHelp', manager: 'headOfService' },
  earlyHelp: { title: 'Early Help Duty Lead', cover: 'socialCareScreening', manager: 'headOfService' },
  complaintsOfficer: { title: 'Complaints Officer', cover: 'headOfService', manager: 'headOfService' },
  sendCaseOfficer: { title: 'SEND Case Officer', cover: 'sendManager', manager: 'sendManager' },
  sendManager: { title: 'SEND Assessment Manager', cover: 'headOfService', manager: 'headOfService' },
  planQualityLead: { title: 'Plan Quality Lead', cover: 'sendManager', manager: 'sendManager' },
  educationalPsychology: { title: 'Educational Psychology', cover: 'epServiceLead', manager: 'epServiceLead' },
  epServiceLead: { title: 'Educational Psychology Service Lead', cover: 'sendManager', manager: 'headOfService' },
  communityPaediatrics: {
    title: 'Community Paediatrics',
    cover: 'designatedClinicalOfficer',
    manager: 'healthServiceLead',
  },
  healthServiceLead: {
    title: 'Children’s Health Service Lead',
    cover: 'designatedClinicalOfficer',
    manager: 'icbSendLead',
  },
  designatedClinicalOfficer: {
    title: 'Designated Clinical Officer',
    cover: 'healthServiceLead',
    manager: 'icbSendLead',
  },
  designatedSocialCareOfficer: {
    title: 'Designated Social Care Officer',
    cover: 'socialCareScreening',
    manager: 'headOfService',
  },
  icbSendLead: { title: 'ICB Executive Lead for SEND', cover: 'designatedClinicalOfficer', manager: 'headOfService' },
};
