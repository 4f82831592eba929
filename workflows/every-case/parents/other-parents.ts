import type { Channel, Recipient } from '#engine/recipient';
import type { CaseFile } from '../case.js';
import type { OtherParent, RecordingAParent } from './acts.js';

const bare = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Whether two names are of the same person, but for capitals and spaces. */
export const isCalled = (one: string, other: string): boolean => bare(one) === bare(other);

/** The other parents once one of them has been recorded: whoever stands there by that name already is so from now on. */
export const withParent = (
  { parents = [] }: CaseFile,
  { data, sequence }: RecordingAParent,
): readonly OtherParent[] => [...parents.filter(({ name }) => !isCalled(name, data.name)), { ...data, sequence }];

/** `otherParents` are those who are told everything, `otherParents:decisions` those who are told a decision, `otherParents:5` the one of that event. */
export function otherParents({ parents = [] }: CaseFile, which = ''): readonly Recipient[] {
  const meant = parents.filter(({ toldOf, sequence }) =>
    which === '' || which === 'decisions' ? toldOf === 'all' || toldOf === which : sequence === Number(which),
  );
  return meant.map(({ name, phone, email, address }) => ({
    contact: { name, ...(phone && { phone }), ...(email && { email }), ...(address && { address }) },
  }));
}

/** By which one way another parent is told what the family is told by these: a letter stays one, anything else goes by what they have. */
export function wayToAParent(channels: readonly Channel[], to: Recipient): readonly Channel[] {
  const { phone, email } = 'contact' in to ? to.contact : {};
  if (channels.includes('letter')) return ['letter'];
  if (channels.includes('sms') && phone) return ['sms'];
  return email && channels.some((one) => ['sms', 'email'].includes(one)) ? ['email'] : ['letter'];
}
