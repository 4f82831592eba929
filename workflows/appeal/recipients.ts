import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import { type EveryCaseRecipient, whoIsEveryCase } from '../every-case/recipients.js';
import { type Appeal, isHealthOnly, stillOwed } from './case.js';

/** Whom the tables of this pathway can address. */
export type AppealRecipient =
  | EveryCaseRecipient
  | 'caseOfficer'
  | 'headOfService'
  | 'mediationAdviser'
  | 'tribunal'
  | 'icbLead'
  | 'designatedOfficer:health'
  | 'designatedOfficer:socialCare'
  | 'arranger'
  | 'agreedDoer'
  | 'answering';

/** Whom the tables of this pathway mean by each name. */
export function whoIs(addressee: string, file: Appeal, area: AreaLimits): readonly Recipient[] {
  const post = (setting: string): readonly Recipient[] => [{ post: String(area.settings[setting] ?? file.owner.post) }];
  const officer: readonly Recipient[] = [{ post: file.owner.post || 'sendCaseOfficer' }];
  const [word, key = ''] = addressee.split(':');
  if (word === 'agreedDoer') return owesPoint(file, key) === 'icb' ? post('icbLeadPost') : officer;
  switch (addressee) {
    case 'caseOfficer':
      return officer;
    case 'headOfService':
      return [{ post: area.posts[area.posts[file.owner.post]?.manager ?? '']?.manager ?? file.owner.post }];
    case 'mediationAdviser':
      return [{ organisation: String(area.settings.mediationAdviser ?? 'The mediation adviser') }];
    case 'tribunal':
      return [{ organisation: 'The First-tier Tribunal (Special Educational Needs and Disability)' }];
    case 'icbLead':
      return post('icbLeadPost');
    case 'designatedOfficer:health':
      return post('designatedClinicalPost');
    case 'designatedOfficer:socialCare':
      return post('designatedSocialCarePost');
    case 'arranger':
      return isHealthOnly(file) ? post('icbLeadPost') : officer;
    case 'answering':
      return answering(file).length === 0
        ? officer
        : answering(file).flatMap((to) => post(to === 'health' ? 'icbLeadPost' : 'designatedSocialCarePost'));
    default:
      return whoIsEveryCase(addressee, file, area) ?? [];
  }
}

/** Whose one point of an agreement is, by its number; the first has none. Without it: theirs who still owe something, the council before the board. */
function owesPoint(file: Appeal, key: string): 'council' | 'icb' {
  const pending = stillOwed(file);
  const point = pending.find((each) => each.point === (key === '' ? 1 : Number(key)));
  if (point !== undefined) return point.owedBy;
  return pending.length > 0 && pending.every(({ owedBy }) => owedBy === 'icb') ? 'icb' : 'council';
}

/** Who has still to answer a recommendation; whoever copies the answers, once all have. */
function answering(file: Appeal): readonly string[] {
  return file.recommendations.filter(({ answeredOn }) => answeredOn === null).map(({ to }) => to);
}
