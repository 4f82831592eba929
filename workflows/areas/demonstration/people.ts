import { peopleOfThePanels } from './panel-people.js';
import { type DemonstrationPerson, someone } from './person.js';

/**
 * Everybody in the demonstration. All are invented; the telephone numbers are Ofcom's for drama and the addresses cannot
 * receive post.
 */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  ...peopleOfThePanels,
  someone('asha', 'Asha Varma', {
    agency: 'council',
    roles: ['coordinator'],
    posts: ['accessCoordinator1'],
    phone: '01632 960 101',
  }),
  someone('bea', 'Bea Okonjo', {
    agency: 'council',
    roles: ['coordinator'],
    posts: ['accessCoordinator2'],
    phone: '01632 960 102',
  }),
  someone('malik', 'Malik Stone', {
    agency: 'council',
    roles: ['manager', 'peopleFeed'],
    posts: ['accessPathwayManager'],
    phone: '01632 960 103',
  }),
  someone('helen', 'Helen Marsh', {
    agency: 'council',
    roles: ['manager', 'secondPerson'],
    posts: ['headOfService'],
    phone: '01632 960 104',
  }),
  someone('ruth', 'Dr Ruth Imrie', {
    agency: 'health',
    roles: ['triageClinician'],
    posts: ['triageClinician'],
    phone: '01632 960 105',
  }),
  someone('joan', 'Joan Lindley', {
    agency: 'council',
    roles: ['panelChair'],
    posts: ['panelChair'],
    phone: '01632 960 106',
  }),
  someone('tom', 'Tom Price', { agency: 'school', roles: ['referrer', 'settingContributor'], phone: '01632 960 107' }),
  someone('lena', 'Lena Fisher', {
    agency: 'school',
    roles: ['referrer', 'settingContributor'],
    phone: '01632 960 108',
  }),
  someone('grace', 'Grace Holt', {
    agency: 'school',
    roles: ['referrer', 'settingContributor'],
    posts: ['headteacher'],
    phone: '01632 960 109',
  }),
  someone('moira', 'Moira Keane', {
    agency: 'health',
    roles: ['healthContributor', 'referrer'],
    posts: ['schoolNursing'],
    phone: '01632 960 110',
  }),
  someone('imran', 'Imran Shah', {
    agency: 'socialcare',
    roles: ['socialCareContributor', 'referrer'],
    posts: ['socialCareScreening'],
    phone: '01632 960 111',
  }),
  someone('edith', 'Edith Hart', {
    agency: 'council',
    roles: ['referrer', 'secondPerson'],
    posts: ['earlyHelp'],
    phone: '01632 960 112',
  }),
  someone('kofi', 'Kofi Mensah', { agency: 'provider', roles: ['provider', 'keyWorker'], phone: '01632 960 113' }),
  someone('hal', 'Dr Hal Quinn', {
    agency: 'council',
    roles: ['panelMember'],
    posts: ['educationPanelMember'],
    phone: '01632 960 120',
  }),
  someone('nia', 'Dr Nia Crane', {
    agency: 'health',
    roles: ['panelMember'],
    posts: ['healthPanelMember'],
    phone: '01632 960 121',
  }),
  someone('wes', 'Wes Carlton', {
    agency: 'socialcare',
    roles: ['panelMember'],
    posts: ['socialCarePanelMember'],
    phone: '01632 960 122',
  }),
  someone('nadia', 'Nadia Ferris', { agency: 'council', roles: ['coordinator'], phone: '01632 960 123' }),
  someone('peter', 'Peter Osei', {
    agency: 'school',
    roles: ['referrer', 'settingContributor'],
    phone: '01632 960 124',
  }),
  someone('carol', 'Carol Dean', {
    agency: 'council',
    roles: ['complaintsOfficer'],
    posts: ['complaintsOfficer'],
    phone: '01632 960 114',
  }),
  someone('omar', 'Omar Bell', {
    agency: 'council',
    roles: ['caseOfficer'],
    posts: ['sendCaseOfficer'],
    phone: '01632 960 115',
  }),
  someone('lucy', 'Lucy Farrow', {
    agency: 'council',
    roles: ['manager', 'secondPerson'],
    posts: ['sendManager'],
    phone: '01632 960 125',
  }),
  someone('quentin', 'Quentin Ash', {
    agency: 'council',
    roles: ['planQuality'],
    posts: ['planQualityLead'],
    phone: '01632 960 126',
  }),
  someone('edna', 'Dr Edna Pell', {
    agency: 'council',
    roles: ['adviser'],
    posts: ['educationalPsychology'],
    phone: '01632 960 127',
  }),
  someone('saul', 'Dr Saul Whyte', {
    agency: 'council',
    roles: ['adviser', 'manager'],
    posts: ['epServiceLead'],
    phone: '01632 960 128',
  }),
  someone('paula', 'Dr Paula Drew', {
    agency: 'health',
    roles: ['adviser', 'healthContributor'],
    posts: ['communityPaediatrics'],
    phone: '01632 960 129',
  }),
  someone('vera', 'Vera Holm', {
    agency: 'health',
    roles: ['icbOfficer'],
    posts: ['healthServiceLead'],
    phone: '01632 960 130',
  }),
  someone('dilys', 'Dilys Crane', {
    agency: 'health',
    roles: ['icbOfficer'],
    posts: ['designatedClinicalOfficer'],
    phone: '01632 960 131',
  }),
  someone('sonia', 'Sonia Reid', {
    agency: 'socialcare',
    roles: ['icbOfficer', 'socialCareContributor'],
    posts: ['designatedSocialCareOfficer'],
    phone: '01632 960 132',
  }),
  someone('ivan', 'Ivan Brook', {
    agency: 'icb',
    roles: ['icbOfficer'],
    posts: ['icbSendLead'],
    phone: '01632 960 133',
  }),
  someone('ines', 'Ines Moreau', { agency: 'audit', roles: ['auditor'], phone: '01632 960 116' }),
  someone('dana', 'Dana Marlow', {
    agency: 'family',
    roles: ['family'],
    phone: '07700 900 117',
    address: '1 Example Terrace, Grimsby',
  }),
  someone('priya', 'Priya Nayar', {
    agency: 'family',
    roles: ['family'],
    phone: '07700 900 118',
    address: '2 Example Terrace, Cleethorpes',
  }),
  someone('marek', 'Marek Duda', {
    agency: 'family',
    roles: ['family'],
    phone: '07700 900 119',
    address: '3 Example Terrace, Immingham',
  }),
];

/** Those of them who have left since: their acts stay, and they act no more. */
export const demonstrationLeavers: readonly string[] = ['nadia', 'peter'];

/** The posts that they held until they left. */
export const postsOfLeavers: Readonly<Record<string, readonly string[]>> = { nadia: ['accessCoordinator1'] };
