import { type DemonstrationPerson, someone } from './demonstration-person.js';

const PARENTS = {
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

/** The families of the stories of appeals, and those outside the council who tell of a certificate or an order. */
export const peopleAtAppeals: readonly DemonstrationPerson[] = [
  someone('adviser', 'Martha Quill', { agency: 'mediation', roles: ['mediationAdviser'], phone: '01632 960 290' }),
  someone('tribunal', 'The First-tier Tribunal', { agency: 'tribunal', roles: ['tribunal'], phone: '01632 960 291' }),
  ...Object.entries(PARENTS).map(([id, name], index) =>
    someone(id, name, {
      agency: 'family',
      roles: ['family'],
      phone: `07700 900 ${130 + index}`,
      address: `${10 + index} Example Terrace, Grimsby`,
    }),
  ),
];
