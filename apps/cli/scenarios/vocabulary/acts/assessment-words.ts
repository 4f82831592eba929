import type { StoryData } from '../../story.js';
/** Advisers of the stories ↔ advisers of regulation 6(1). Whoever is not among them is somebody asked besides. */
export const ADVISERS: Readonly<Record<string, string>> = {
  family: 'family',
  parent: 'family',
  youngPerson: 'family',
  education: 'education',
  school: 'education',
  setting: 'education',
  health: 'health',
  medical: 'health',
  ep: 'educationalPsychologist',
  EP: 'educationalPsychologist',
  psychologist: 'educationalPsychologist',
  educationalPsychologist: 'educationalPsychologist',
  socialCare: 'socialCare',
  adulthood: 'adulthood',
  preparationForAdulthood: 'adulthood',
};

/** What brings a refusal to an end, where the story says that something does. */
export function reversal({ because, reg }: StoryData): string | undefined {
  if (because === undefined) return undefined;
  if (String(reg).startsWith('42')) return 'mediation';
  return String(reg).startsWith('44') ? 'tribunalOrder' : 'concession';
}

/** A refusal says why; where the story leaves the words to its letter, the letter has them. */
export function refusalReasons({ reason, reasons, rightsBlock }: StoryData): string | undefined {
  const said = reasons ?? reason;
  if (said !== undefined) return String(said).trim() === '' ? undefined : String(said);
  return rightsBlock === true ? 'As the letter says.' : undefined;
}
