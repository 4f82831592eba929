import type { Story } from '../story.js';

/** What a person of a story is here: the roles they may act in, and the posts of which the first free one is theirs. */
export interface Part {
  readonly roles: readonly string[];
  readonly posts: readonly string[];
  /** Further posts that are theirs besides, where they are free. */
  readonly besides?: readonly string[];
}

/** Every part that a person of a story may have, alone or with the agency behind it. */
export const PARTS: Readonly<Record<string, Part>> = {
  family: { roles: ['family'], posts: [] },
  parent: { roles: ['family'], posts: [] },
  youngPerson: { roles: ['family'], posts: [] },
  sendiassHelper: { roles: ['family'], posts: [] },
  advocate: { roles: ['family'], posts: [] },
  referrer: { roles: ['referrer'], posts: [] },
  'setting.senco': { roles: ['referrer', 'settingContributor'], posts: ['sendCo'] },
  'setting.actingSenco': { roles: ['referrer', 'settingContributor'], posts: [] },
  'setting.head': { roles: ['referrer', 'settingContributor'], posts: ['headteacher'] },
  coordinator: {
    roles: ['coordinator'],
    posts: ['accessCoordinator1', 'accessCoordinator2'],
    besides: ['panelCoordinator'],
  },
  clinician: { roles: ['triageClinician'], posts: ['triageClinician'] },
  triageClinician: { roles: ['triageClinician'], posts: ['triageClinician'] },
  schoolNurse: { roles: ['healthContributor', 'referrer'], posts: ['schoolNursing'] },
  socialCareScreening: { roles: ['socialCareContributor', 'referrer'], posts: ['socialCareScreening'] },
  socialCareRep: { roles: ['socialCareContributor', 'referrer'], posts: [] },
  earlyHelp: { roles: ['socialCareContributor', 'referrer'], posts: ['earlyHelp'] },
  panelChair: {
    roles: ['panelChair'],
    posts: ['panelChair'],
    besides: ['fundingPanelChair', 'jointSolutionsCouncilChair', 'jointSolutionsIcbChair'],
  },
  panelMember: { roles: ['panelMember'], posts: [] },
  'panelMember.education': { roles: ['panelMember'], posts: ['educationPanelMember'] },
  'panelMember.health': { roles: ['panelMember'], posts: ['healthPanelMember'] },
  'panelMember.socialCare': { roles: ['panelMember'], posts: ['socialCarePanelMember'] },
  'panelMember.lay': { roles: ['panelMember'], posts: [] },
  'panelMember.deputy.education': { roles: ['panelMember', 'funder'], posts: ['educationPanelDeputy'] },
  'panelMember.deputy.health': { roles: ['panelMember', 'funder'], posts: ['healthPanelDeputy'] },
  'panelMember.payer.education': { roles: ['funder', 'panelMember'], posts: ['educationFunder'] },
  'panelMember.payer.health': { roles: ['funder', 'panelMember'], posts: ['healthFunder'] },
  'panelMember.payer.socialCare': { roles: ['funder', 'panelMember'], posts: ['socialCareFunder'] },
  'panelMember.deputy.socialCare': { roles: ['funder', 'panelMember'], posts: ['socialCareFunderDeputy'] },
  'payer.education': { roles: ['funder'], posts: ['educationFunder'] },
  'payer.health': { roles: ['funder'], posts: ['healthFunder'] },
  'payer.socialCare': { roles: ['funder'], posts: ['socialCareFunder'] },
  'finance.council': { roles: ['finance'], posts: ['councilFinance'] },
  'finance.health': { roles: ['finance'], posts: ['icbFinance'] },
  finance: { roles: ['finance'], posts: ['councilFinance'], besides: ['icbFinance'] },
  commissioner: { roles: ['commissioner'], posts: ['commissioningOfficer'] },
  'commissioner.health': { roles: ['commissioner'], posts: ['icbCaseManager'] },
  socialWorker: { roles: ['safeguarding', 'socialCareContributor'], posts: ['socialWorker'] },
  'staff.council': { roles: ['commissioner'], posts: ['commissioningOfficer'] },
  'staff.health': { roles: ['commissioner', 'healthContributor'], posts: ['icbCaseManager'] },
  'staff.education': { roles: ['safeguarding'], posts: ['schoolSafeguardingLead'] },
  'staff.socialCare': { roles: ['safeguarding', 'socialCareContributor'], posts: ['socialWorker'] },
  'lineManager.council': { roles: ['commissioner'], posts: ['commissioningManager'] },
  'lineManager.health': { roles: ['commissioner'], posts: ['icbCommissioningManager'], besides: ['healthServiceLead'] },
  'lineManager.education': { roles: ['safeguarding', 'settingContributor'], posts: ['headteacher'] },
  'lineManager.socialCare': { roles: ['safeguarding'], posts: ['socialCareTeamManager'] },
  'director.council': { roles: ['commissioner'], posts: ['assistantDirectorChildren'] },
  'director.health': { roles: ['commissioner'], posts: ['icbSeniorCommissioner'] },
  'executive.council': { roles: ['commissioner'], posts: ['chiefExecutive', 'directorChildren'] },
  'executive.health': { roles: ['commissioner'], posts: ['icbPlaceDirector'] },
  boardSecretary: { roles: ['boardSecretary'], posts: ['boardSecretary'] },
  mediator: { roles: ['mediator'], posts: ['independentMediator'] },
  secondPerson: { roles: ['secondPerson', 'manager'], posts: [] },
  manager: { roles: ['manager'], posts: ['accessPathwayManager'], besides: ['sendManager'] },
  provider: { roles: ['provider'], posts: [] },
  keyWorker: { roles: ['keyWorker'], posts: [] },
  auditor: { roles: ['auditor'], posts: [] },
  complaints: { roles: ['complaintsOfficer'], posts: ['complaintsOfficer'] },
  adviser: { roles: ['adviser'], posts: [] },
  'adviser.health': { roles: ['adviser', 'healthContributor'], posts: ['communityPaediatrics'] },
  'adviser.education': { roles: ['adviser'], posts: ['educationalPsychology'] },
  'adviser.socialCare': { roles: ['adviser', 'socialCareContributor'], posts: ['socialCareScreening'] },
  planQA: { roles: ['planQuality'], posts: ['planQualityLead'] },
  dco: { roles: ['icbOfficer'], posts: ['designatedClinicalOfficer'] },
  dsco: { roles: ['icbOfficer'], posts: ['designatedSocialCareOfficer'] },
  icbSendLead: { roles: ['icbOfficer'], posts: ['icbSendLead'] },
  mediationAdviser: { roles: ['mediationAdviser'], posts: [] },
  tribunal: { roles: ['tribunal'], posts: [] },
  laCaseOfficer: { roles: ['caseOfficer'], posts: ['sendCaseOfficer'] },
};

/** The part to whom a post belongs; a manager's, where no part of the stories has it. */
export function partHolding(post: string): Part {
  const part = Object.values(PARTS).find(({ posts }) => posts.includes(post)) ?? { roles: ['manager'], posts: [] };
  return { ...part, posts: [post] };
}

/** The part of whoever acts in a role of our own; without a post, where no part of the stories begins with it. */
export function partActingAs(role: string): Part {
  return Object.values(PARTS).find(({ roles }) => roles[0] === role) ?? { roles: [role], posts: [] };
}

/** What the stories call a post ↔ what it is called here. */
export const POSTS: Readonly<Record<string, string>> = {
  apc1: 'accessCoordinator1',
  apc2: 'accessCoordinator2',
  pathwayManager: 'accessPathwayManager',
  headOfSend: 'headOfService',
  head: 'headteacher',
  DCO: 'designatedClinicalOfficer',
  DSCO: 'designatedSocialCareOfficer',
};

/** Reads a part of a story: "coordinator", "panelMember.deputy", "coordinator (post apc2, cover for apc1)". Advisers of each agency have a post of their own; one of a profession ("panelMember.ep") that of their agency. */
export function partOf(role: string, agency = ''): Part {
  const [, word = role, post] = /^([\w.]+)(?: \(post (\w+)[^)]*\))?$/.exec(role) ?? [];
  const [first = word] = word.split('.');
  const named = [`${word}.${agency}`, word, `${first}.${agency}`, first].find((name) => Object.hasOwn(PARTS, name));
  const part = PARTS[named ?? ''] ?? { roles: [], posts: [] };
  return post === undefined ? part : { ...part, posts: [POSTS[post] ?? post] };
}

/** Who takes over what a leaver had begun to contribute: whoever acts for them in the same organisation. */
export function coverOf(people: Story['people'], leaver: string): { readonly coverPerson?: string } {
  const organisation = people.find(({ id }) => id === leaver)?.role.split('.')[0] ?? '';
  const acting = people.find(({ id, role }) => id !== leaver && role.startsWith(`${organisation}.acting`));
  return acting === undefined ? {} : { coverPerson: acting.id };
}
