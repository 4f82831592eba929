import { type DemonstrationPerson, family, type StaffRow, staff } from './person.js';

/** Those who sit at panels, answer for money and meet on the rungs of a disagreement. */
const ROWS: readonly StaffRow[] = [
  ['callum', 'Callum Reyes', 'council', ['coordinator'], 'panelCoordinator'],
  ['elsie', 'Dr Elsie Ward', 'council', ['panelMember'], 'educationPanelDeputy'],
  ['petra', 'Petra Mbeki', 'health', ['panelMember'], 'healthPanelDeputy'],
  ['sami', 'Sami Rahman', 'socialcare', ['panelMember'], 'socialCarePanelDeputy'],
  ['ursula', 'Ursula Kent', 'council', ['panelChair'], 'fundingPanelChair'],
  ['victor', 'Victor Lowe', 'icb', ['panelChair'], 'fundingPanelDeputyChair'],
  ['edward', 'Edward Nunn', 'council', ['panelMember', 'funder'], 'educationFunder'],
  ['erin', 'Erin Foss', 'council', ['panelMember', 'funder'], 'educationFunderDeputy'],
  ['harriet', 'Harriet Bloom', 'icb', ['panelMember', 'funder'], 'healthFunder'],
  ['hugo', 'Hugo Steele', 'icb', ['panelMember', 'funder'], 'healthFunderDeputy'],
  ['simone', 'Simone Ayre', 'socialcare', ['panelMember', 'funder'], 'socialCareFunder'],
  ['stefan', 'Stefan Dyer', 'socialcare', ['panelMember', 'funder'], 'socialCareFunderDeputy'],
  ['frank', 'Frank Castell', 'council', ['finance'], 'councilFinance'],
  ['fiona', 'Fiona Hales', 'icb', ['finance'], 'icbFinance'],
  ['leon', 'Leon Barr', 'council', ['commissioner'], 'commissioningOfficer'],
  ['lydia', 'Lydia Penn', 'council', ['commissioner'], 'commissioningManager'],
  ['laurence', 'Laurence Cope', 'council', ['commissioner'], 'assistantDirectorChildren'],
  ['dorothea', 'Dorothea Finch', 'council', ['commissioner'], 'directorChildren'],
  ['charles', 'Charles Umber', 'council', ['commissioner'], 'chiefExecutive'],
  ['isaac', 'Isaac Moore', 'icb', ['commissioner'], 'icbCaseManager'],
  ['ingrid', 'Ingrid Sole', 'icb', ['commissioner'], 'icbCommissioningManager'],
  ['irene', 'Irene Walsh', 'icb', ['commissioner'], 'icbSeniorCommissioner'],
  ['idris', 'Idris Penhale', 'icb', ['commissioner'], 'icbPlaceDirector'],
  ['dylan', 'Dylan Frost', 'council', ['commissioner'], 'directorAdults'],
  ['ida', 'Ida Northcott', 'icb', ['commissioner'], 'icbDeputyCaseManager'],
  ['iris', 'Iris Colman', 'icb', ['commissioner'], 'icbDeputyCommissioningManager'],
  ['ibrahim', 'Ibrahim Said', 'icb', ['commissioner'], 'icbDeputyPlaceDirector'],
  ['moses', 'Moses Grant', 'mediation', ['mediator'], 'secondMediator'],
  ['miriam', 'Miriam Lock', 'mediation', ['mediator'], 'independentMediator'],
  ['bernard', 'Bernard Toll', 'council', ['boardSecretary'], 'boardSecretary'],
  ['beryl', 'Beryl Snow', 'council', ['boardSecretary'], 'safeguardingSecretary'],
  ['tess', 'Tess Hunt', 'school', ['referrer', 'settingContributor'], 'sendCo@seaview primary'],
  ['gareth', 'Gareth Pool', 'school', ['safeguarding'], 'schoolSafeguardingLead@seaview primary'],
  ['olive', 'Olive Trent', 'council', ['safeguarding'], 'educationSafeguardingLead'],
  ['winston', 'Winston Crewe', 'socialcare', ['safeguarding', 'socialCareContributor'], 'socialWorker'],
  ['theo', 'Theo Marsden', 'socialcare', ['safeguarding'], 'socialCareTeamManager'],
  ['honor', 'Honor Sykes', 'socialcare', ['safeguarding'], 'headOfSafeguarding'],
  ['nell', 'Nell Garvey', 'health', ['safeguarding'], 'namedNurse'],
  ['dawn', 'Dawn Hollis', 'health', ['safeguarding'], 'designatedNurse'],
];

/** Those who hold no post: they advise and judge from outside. */
const OUTSIDE: readonly StaffRow[] = [
  ['adviser', 'Mabel Orchard', 'mediation', ['mediationAdviser']],
  ['tribunal', 'Terence Vale', 'tribunal', ['tribunal']],
];

/** Families who appeal. */
const FAMILIES = {
  wendy: 'Wendy Tallis',
  ros: 'Ros Marsh',
  aisha: 'Aisha Noor',
  pat: 'Pat Lowe',
  jo: 'Jo Hart',
  kath: 'Kath Ashby',
  rita: 'Rita Odell',
  mara: 'Mara Boon',
  temi: 'Temi Bright',
  carla: 'Carla Finch',
};

/** One person a post, in North East Lincolnshire. The telephone numbers are Ofcom's for drama. */
export const peopleOfThePanels: readonly DemonstrationPerson[] = [
  ...ROWS.map((row, index) => staff(row, 200 + index)),
  ...OUTSIDE.map((row, index) => staff(row, 260 + index)),
  ...Object.entries(FAMILIES).map(([id, name], index) =>
    family(id, name, { telephone: 130 + index, address: `${4 + index} Example Terrace, Grimsby` }),
  ),
];
