import { demonstrationPeople } from '#workflows/areas/demonstration-people';
import type { Running } from './launch.js';

const SHOWN = ['family', 'coordinator', 'triageClinician', 'panelChair', 'manager'];

/** The address, and in a demonstration who to sign in as: the first of each role that a visitor wants to try. */
export function welcome({ address, settings }: Pick<Running, 'address' | 'settings'>): string {
  const first = SHOWN.flatMap((role) => demonstrationPeople.find((person) => person.roles.includes(role)) ?? []);
  const people = [...new Set(first)].map((person) => `  ${person.name} (${person.roles.join(', ')}, ${person.agency})`);
  const signIn = settings.demonstration ? ['Sign in as any of the made-up people, for example:', ...people] : [];
  return [`Ready on ${address}`, ...signIn, 'Ctrl-C stops it; everything is kept.'].join('\n');
}
