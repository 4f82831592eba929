import type { AreaLimits } from '#engine/locality';

type Post = AreaLimits['posts'][string];

const post = (title: string, cover: string, manager: string): Post => ({ title, cover, manager });

/** The posts that the usual panels, funding and ladders name. An area gives them its own titles where it has them. */
export const PANEL_POSTS: AreaLimits['posts'] = {
  panelCoordinator: post('Panel Co-ordinator', 'accessCoordinator1', 'headOfService'),
  educationPanelMember: post('Panel Member, Education', 'educationPanelDeputy', 'headOfService'),
  educationPanelDeputy: post('Panel Member, Education (deputy)', 'educationPanelMember', 'headOfService'),
  healthPanelMember: post('Panel Member, Health', 'healthPanelDeputy', 'healthServiceLead'),
  healthPanelDeputy: post('Panel Member, Health (deputy)', 'healthPanelMember', 'healthServiceLead'),
  socialCarePanelMember: post('Panel Member, Social Care', 'socialCarePanelDeputy', 'socialCareTeamManager'),
  socialCarePanelDeputy: post('Panel Member, Social Care (deputy)', 'socialCarePanelMember', 'socialCareTeamManager'),
  fundingPanelChair: post('Chair of the Funding Panel', 'fundingPanelDeputyChair', 'directorChildren'),
  fundingPanelDeputyChair: post('Deputy Chair of the Funding Panel', 'fundingPanelChair', 'directorChildren'),
  educationFunder: post('Head of SEND, who answers for education’s money', 'educationFunderDeputy', 'directorChildren'),
  educationFunderDeputy: post('Deputy for education’s money', 'educationFunder', 'directorChildren'),
  healthFunder: post('ICB Complex Care Lead, who answers for health’s money', 'healthFunderDeputy', 'icbPlaceDirector'),
  healthFunderDeputy: post('Deputy for health’s money', 'healthFunder', 'icbPlaceDirector'),
  socialCareFunder: post(
    'Head of Disabled Children’s Services, who answers for social care’s money',
    'socialCareFunderDeputy',
    'directorChildren',
  ),
  socialCareFunderDeputy: post('Deputy for social care’s money', 'socialCareFunder', 'directorChildren'),
  councilFinance: post('Council Finance Officer', 'commissioningManager', 'assistantDirectorChildren'),
  icbFinance: post('ICB Finance Officer', 'icbCommissioningManager', 'icbSeniorCommissioner'),
  commissioningOfficer: post('Council Commissioning Officer', 'sendCaseOfficer', 'commissioningManager'),
  commissioningManager: post('Council Commissioning Manager', 'sendManager', 'assistantDirectorChildren'),
  assistantDirectorChildren: post('Assistant Director, Children’s Services', 'headOfService', 'directorChildren'),
  directorChildren: post('Director of Children’s Services', 'assistantDirectorChildren', 'chiefExecutive'),
  chiefExecutive: post('Chief Executive of the Council', 'directorChildren', 'directorChildren'),
  icbCaseManager: post('ICB Case Manager', 'icbCommissioningManager', 'icbCommissioningManager'),
  icbCommissioningManager: post('ICB Commissioning Manager', 'icbCaseManager', 'icbSeniorCommissioner'),
  icbSeniorCommissioner: post('ICB Senior Commissioning Manager', 'icbSendLead', 'icbPlaceDirector'),
  icbPlaceDirector: post('ICB Place Director', 'icbSeniorCommissioner', 'icbSendLead'),
  independentMediator: post('Independent Mediator', 'headOfService', 'headOfService'),
  boardSecretary: post('Secretary of the Board', 'panelCoordinator', 'headOfService'),
  safeguardingSecretary: post('Secretary of the Safeguarding Partnership', 'boardSecretary', 'headOfSafeguarding'),
  sendCo: post('Special Educational Needs Co-ordinator of the child’s school', 'headteacher', 'headteacher'),
  schoolSafeguardingLead: post('Safeguarding Lead of the child’s school', 'headteacher', 'headteacher'),
  educationSafeguardingLead: post('Safeguarding Lead for Schools', 'headOfSafeguarding', 'directorChildren'),
  socialWorker: post('Social Worker', 'socialCareScreening', 'socialCareTeamManager'),
  socialCareTeamManager: post('Social Care Team Manager', 'earlyHelp', 'headOfSafeguarding'),
  headOfSafeguarding: post('Head of Safeguarding', 'socialCareTeamManager', 'directorChildren'),
  namedNurse: post('Named Nurse for Safeguarding Children', 'schoolNursing', 'designatedNurse'),
  designatedNurse: post('Designated Nurse for Safeguarding Children', 'namedNurse', 'icbPlaceDirector'),
};
