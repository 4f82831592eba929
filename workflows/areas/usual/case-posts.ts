import type { AreaLimits } from '#engine/locality';
import { post, postOfSetting } from './council-post.js';

/** The posts that the pathways of a child name. An area gives them its own titles where it has them. */
export const CASE_POSTS: AreaLimits['posts'] = {
  accessCoordinator1: post('Pathway Co-ordinator 1', 'accessCoordinator2', 'accessPathwayManager'),
  accessCoordinator2: post('Pathway Co-ordinator 2', 'accessCoordinator1', 'accessPathwayManager'),
  accessPathwayManager: post('Pathway Manager', 'headOfService', 'headOfService'),
  headOfService: post('Head of Service, SEND and Inclusion', 'accessPathwayManager', 'accessPathwayManager'),
  triageClinician: post('Triage Clinician', 'accessPathwayManager', 'accessPathwayManager'),
  panelChair: post('Chair of the Access Panel', 'headOfService', 'headOfService'),
  headteacher: postOfSetting('Head teacher of the child’s school', 'accessPathwayManager', 'accessPathwayManager'),
  schoolNursing: post('School Nursing', 'triageClinician', 'accessPathwayManager'),
  socialCareScreening: post('Social Care Screening', 'earlyHelp', 'headOfService'),
  earlyHelp: post('Early Help Duty Lead', 'socialCareScreening', 'headOfService'),
  complaintsOfficer: post('Complaints Officer', 'headOfService', 'headOfService'),
  sendCaseOfficer: post('SEND Case Officer', 'sendManager', 'sendManager'),
  sendManager: post('SEND Assessment Manager', 'headOfService', 'headOfService'),
  planQualityLead: post('Plan Quality Lead', 'sendManager', 'sendManager'),
  educationalPsychology: post('Educational Psychology', 'epServiceLead', 'epServiceLead'),
  epServiceLead: post('Educational Psychology Service Lead', 'sendManager', 'headOfService'),
  communityPaediatrics: post('Community Paediatrics', 'designatedClinicalOfficer', 'healthServiceLead'),
  healthServiceLead: post('Children’s Health Service Lead', 'designatedClinicalOfficer', 'icbSendLead'),
  designatedClinicalOfficer: post('Designated Clinical Officer', 'healthServiceLead', 'icbSendLead'),
  designatedSocialCareOfficer: post('Designated Social Care Officer', 'socialCareScreening', 'headOfService'),
  icbSendLead: post('ICB Executive Lead for SEND', 'designatedClinicalOfficer', 'headOfService'),
};
