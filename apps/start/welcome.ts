import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import type { Running } from './launch.js';

/** A family, those who arrange, triage, chair and assess, a manager, an auditor. */
const SHOWN = ['dana', 'asha', 'ruth', 'callum', 'ursula', 'omar', 'malik', 'ines'];

/** The address, and in a demonstration who to sign in as: one for each errand that a visitor wants to try. */
export function welcome({ address, settings }: Pick<Running, 'address' | 'settings'>): string {
  const shown = SHOWN.flatMap((id) => demonstrationPeople.find((person) => person.id === id) ?? []);
  const people = shown.map((person) => `  ${person.name} (${person.roles.join(', ')}, ${person.agency})`);
  const signIn = settings.demonstration ? ['Sign in as any of the made-up people, for example:', ...people] : [];
  return [`Ready on ${address}`, ...signIn, 'Ctrl-C stops it; everything is kept.'].join('\n');
}
