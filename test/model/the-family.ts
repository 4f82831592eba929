/** Who it is about, where a family disagrees, appeals or complains; and who of the family acts. */
export const PARENT = 'priya';

export const CONTACT = { name: 'Priya Nayar', phone: '07700 900 118', address: '1 Example Terrace', person: PARENT };
export const CHILD = { name: 'Kit Nayar', dateOfBirth: '2013-04-27' };
