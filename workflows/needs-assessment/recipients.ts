import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import { type EveryCaseRecipient, whoIsEveryCase } from '../every-case/recipients.js';
import { ADVISERS, type AdviserName } from './advice/acts.js';
import { type Assessment, outstandingAdvice } from './case.js';

/** Whom the tables of this pathway can address. */
export type AssessmentRecipient =
  | EveryCaseRecipient
  | 'caseOfficer'
  | 'headOfService'
  | 'head'
  | 'icbLead'
  | 'consulted'
  | `askedBesides${'Here' | 'Outside'}`
  | 'contributor'
  | 'placement'
  | `adviceLead:${AdviserName}`
  | `designatedOfficer:${'health' | 'socialCare'}`;

/** Whom they mean by each name. A clock or a state may wait for an adviser, for all of them, or for whoever writes the plan. */
export function whoIs(addressee: string, file: Assessment, area: AreaLimits): readonly Recipient[] {
  const [kind, name = ''] = addressee.split(':');
  const post = (setting: string): readonly Recipient[] => [{ post: String(area.settings[setting] ?? file.owner.post) }];
  switch (kind) {
    case 'caseOfficer':
      return [{ post: file.owner.post || 'sendCaseOfficer' }];
    case 'headOfService':
      return [{ post: area.posts[area.posts[file.owner.post]?.manager ?? '']?.manager ?? file.owner.post }];
    case 'planWriter':
      return post('planWritingPost');
    case 'advisers':
      return advisersOf(file);
    case 'askedBesidesHere':
      return besides(file, name).filter((each) => 'post' in each);
    case 'askedBesidesOutside':
      return besides(file, name).filter((each) => !('post' in each));
    case 'contributor':
      return name === '' ? advisersOf(file) : (whoIsEveryCase(addressee, file, area) ?? []);
    case 'adviceLead':
      return post(`${name}AdviceLeadPost`);
    case 'designatedOfficer':
      return post(name === 'socialCare' ? 'designatedSocialCarePost' : 'designatedClinicalPost');
    case 'icbLead':
      return post('icbLeadPost');
    case 'head':
      return post('educationAdvicePost');
    case 'consulted':
      return waitingSettings(file, name);
    case 'placement':
      return file.placement === null ? [] : [{ organisation: file.placement }];
    default:
      return whoIsEveryCase(addressee, file, area) ?? [];
  }
}

/** Those of whom advice is still outstanding; the case officer, where nobody is or nobody has been asked. */
function advisersOf(file: Assessment): readonly Recipient[] {
  const holders = outstandingAdvice(file).flatMap((name) => file.contributions[name]?.holder ?? []);
  return holders.length > 0 ? holders : [{ post: file.owner.post }];
}

/** Those asked besides who have not answered: by one act, by its number, or at all. */
function besides({ contributions }: Assessment, askedBy: string): readonly Recipient[] {
  return Object.entries(contributions)
    .filter(([name, { state }]) => !Object.hasOwn(ADVISERS, name) && state === 'requested')
    .filter(([, each]) => askedBy === '' || each.askedBy === Number(askedBy))
    .map(([, { holder }]) => holder);
}

function waitingSettings({ consultations }: Assessment, name: string): readonly Recipient[] {
  return Object.entries(consultations)
    .filter(([setting, { answer }]) => answer === null && (name === '' || setting === name))
    .map(([setting]) => ({ organisation: setting }))
    .sort((one, other) => (one.organisation < other.organisation ? -1 : 1));
}
