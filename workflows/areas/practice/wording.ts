import type { Agency } from './agencies.js';
import type { LadderPractice } from './ladders.js';
import type { Quorum } from './panels.js';

const AGENCIES: Readonly<Record<Agency, string>> = {
  education: 'education',
  health: 'health',
  socialCare: 'social care',
  publicHealth: 'public health',
  school: 'a school',
  other: 'another agency',
};

const DISCIPLINES: Readonly<Record<string, string>> = {
  ep: 'an educational psychologist',
  dco: 'the designated clinical officer',
  dsco: 'the designated social care officer',
  sendLeadership: 'the leadership of SEND',
  paediatrics: 'a paediatrician',
  speechAndLanguage: 'a speech and language therapist',
  specialistTeacher: 'a specialist teacher',
};

/** An agency as a sentence has it. */
export const agencyInWords = (agency: Agency): string => AGENCIES[agency];

/** What must be present, in words: "education, health, social care and the chair". */
export function quorumInWords(quorum: Quorum): string {
  if ('all' in quorum) return listed(quorum.all.map(quorumInWords), 'and');
  if ('any' in quorum) return listed(quorum.any.map(quorumInWords), 'or');
  if ('chair' in quorum) return 'the chair';
  if ('agency' in quorum) return several(quorum.atLeast, AGENCIES[quorum.agency]);
  if ('discipline' in quorum) return several(quorum.atLeast, DISCIPLINES[quorum.discipline] ?? quorum.discipline);
  if ('presentOrInWriting' in quorum) return `${AGENCIES[quorum.presentOrInWriting]} (there or in writing)`;
  if ('everyPayer' in quorum) return 'each agency that pays';
  if ('members' in quorum) return `${quorum.members} members`;
  return `${quorum.share[0]} of every ${quorum.share[1]} members`;
}

const several = (count: number, who: string): string => (count === 1 ? who : `${count} from ${who}`);

function listed(parts: readonly string[], joint: 'and' | 'or'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${joint} ${parts.at(-1)}`;
}

/** What a strand is about, for people. */
export const STRANDS_IN_WORDS: Readonly<Record<LadderPractice['strand'], string>> = {
  A_NO_EHCP: 'A family disagrees, and there is no EHC plan',
  B_EHCP: 'A family disagrees, and there is an EHC plan',
  M_MEDICAL: 'A family disagrees about health care',
  C_COMMISSIONERS: 'Those who pay disagree',
  D_SAFETY: 'Professionals disagree about a child’s safety',
};
