import { peopleOfThePanels } from './panel-people.js';
import { type DemonstrationPerson, family, type StaffRow, staff } from './person.js';

/** The telephone number's last three figures, who it is, and the post where they hold one. */
const STAFF: readonly (readonly [telephone: number, ...StaffRow])[] = [
  [101, 'asha', 'Asha Varma', 'council', ['coordinator'], 'accessCoordinator1'],
  [102, 'bea', 'Bea Okonjo', 'council', ['coordinator'], 'accessCoordinator2'],
  [103, 'malik', 'Malik Stone', 'council', ['manager', 'peopleFeed'], 'accessPathwayManager'],
  [104, 'helen', 'Helen Marsh', 'council', ['manager', 'secondPerson'], 'headOfService'],
  [105, 'ruth', 'Dr Ruth Imrie', 'health', ['triageClinician'], 'triageClinician'],
  [106, 'joan', 'Joan Lindley', 'council', ['panelChair'], 'panelChair'],
  [107, 'tom', 'Tom Price', 'school', ['referrer', 'settingContributor']],
  [108, 'lena', 'Lena Fisher', 'school', ['referrer', 'settingContributor']],
  [109, 'grace', 'Grace Holt', 'school', ['referrer', 'settingContributor'], 'headteacher@seaview primary'],
  [134, 'freda', 'Freda Coyle', 'school', ['referrer', 'settingContributor'], 'headteacher@fieldside school'],
  [135, 'hector', 'Hector Vane', 'school', ['referrer', 'settingContributor'], 'headteacher@humber college'],
  [136, 'hilda', 'Hilda Moss', 'school', ['referrer', 'settingContributor'], 'headteacher@cleethorpes sands primary'],
  [137, 'hamid', 'Hamid Rao', 'school', ['referrer', 'settingContributor'], 'headteacher@haverstoe academy'],
  [138, 'harald', 'Harald Nye', 'school', ['referrer', 'settingContributor'], 'headteacher@harbour school'],
  [110, 'moira', 'Moira Keane', 'health', ['healthContributor', 'referrer'], 'schoolNursing'],
  [111, 'imran', 'Imran Shah', 'socialcare', ['socialCareContributor', 'referrer'], 'socialCareScreening'],
  [112, 'edith', 'Edith Hart', 'council', ['referrer', 'secondPerson'], 'earlyHelp'],
  [113, 'kofi', 'Kofi Mensah', 'provider', ['provider', 'keyWorker']],
  [120, 'hal', 'Dr Hal Quinn', 'council', ['panelMember'], 'educationPanelMember'],
  [121, 'nia', 'Dr Nia Crane', 'health', ['panelMember'], 'healthPanelMember'],
  [122, 'wes', 'Wes Carlton', 'socialcare', ['panelMember'], 'socialCarePanelMember'],
  [123, 'nadia', 'Nadia Ferris', 'council', ['coordinator']],
  [124, 'peter', 'Peter Osei', 'school', ['referrer', 'settingContributor']],
  [114, 'carol', 'Carol Dean', 'council', ['complaintsOfficer'], 'complaintsOfficer'],
  [115, 'omar', 'Omar Bell', 'council', ['caseOfficer'], 'sendCaseOfficer'],
  [125, 'lucy', 'Lucy Farrow', 'council', ['manager', 'secondPerson'], 'sendManager'],
  [126, 'quentin', 'Quentin Ash', 'council', ['planQuality'], 'planQualityLead'],
  [127, 'edna', 'Dr Edna Pell', 'council', ['adviser'], 'educationalPsychology'],
  [128, 'saul', 'Dr Saul Whyte', 'council', ['adviser', 'manager'], 'epServiceLead'],
  [129, 'paula', 'Dr Paula Drew', 'health', ['adviser', 'healthContributor'], 'communityPaediatrics'],
  [130, 'vera', 'Vera Holm', 'health', ['icbOfficer'], 'healthServiceLead'],
  [131, 'dilys', 'Dilys Crane', 'health', ['icbOfficer'], 'designatedClinicalOfficer'],
  [132, 'sonia', 'Sonia Reid', 'socialcare', ['icbOfficer', 'socialCareContributor'], 'designatedSocialCareOfficer'],
  [133, 'ivan', 'Ivan Brook', 'icb', ['icbOfficer'], 'icbSendLead'],
  [116, 'ines', 'Ines Moreau', 'audit', ['auditor']],
];

/** Families, each a telephone number after the other, from 117. */
const FAMILIES = [
  ['dana', 'Dana Marlow', '1 Example Terrace, Grimsby'],
  ['priya', 'Priya Nayar', '2 Example Terrace, Cleethorpes'],
  ['marek', 'Marek Duda', '3 Example Terrace, Immingham'],
] as const;

/**
 * Everybody in the demonstration. All are invented; the telephone numbers are Ofcom's for drama and the addresses cannot
 * receive post.
 */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  ...peopleOfThePanels,
  ...STAFF.map(([telephone, ...row]) => staff(row, telephone)),
  ...FAMILIES.map(([id, name, address], index) => family(id, name, { telephone: 117 + index, address })),
];

/** Those of them who have left since: their acts stay, and they act no more. */
export const demonstrationLeavers: readonly string[] = ['nadia', 'peter'];

/** The posts that they held until they left. */
export const postsOfLeavers: Readonly<Record<string, readonly string[]>> = { nadia: ['accessCoordinator1'] };
