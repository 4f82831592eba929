export const CHILD = { child: { name: 'Max Hale' }, contact: { name: 'Jo Hale', phone: '07700 900 982' } };
export const LINES = [
  { id: '1', what: 'A place at a school', section: 'F', unit: 'week', units: 38, unitPence: 100_003 },
  { id: '2', what: 'Nursing', section: 'G', unit: 'session', units: 19, unitPence: 7_777 },
];
export const HUNDRED = { education: 50, health: 30, socialCare: 20 };
export const WHY = { reasons: 'It is needed.', evidence: ['The report of the school'] };
