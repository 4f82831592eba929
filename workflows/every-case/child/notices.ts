import type { NoticeRow, TaskRow } from '#engine/telling';
import { tellingOf } from '#engine/telling-tables';
import { addDays } from '#statutory-calendar/civil-date';
import type { EveryCaseAct } from '../acts.js';
import type { CaseFile } from '../case.js';
import type { EveryCaseRecipient } from '../recipients.js';
import { phone } from '../wording.js';
import { isANo } from './acts.js';

const { notices, tasks } = tellingOf<CaseFile, EveryCaseAct, never, EveryCaseRecipient>();

const SAYING_NO = ['ConsentWithdrawn', 'ConsentRecorded'] as const;

/** Somebody rings a family that has said no within three days: what goes on without sharing is agreed with them. */
const DAYS_TO_RING = 3;

/** Whoever answers for the case hears at once that the family does not want something shared. */
export const CONSENT_NOTICES: readonly NoticeRow<CaseFile>[] = notices(SAYING_NO, {
  template: 'consent-not-given',
  to: 'owner',
  channels: ['email', 'inapp'],
  when: (_file, act) => isANo(act),
  subject: 'The family does not agree to sharing',
  body: (facts) =>
    `The family of ${facts.ref} ${facts.act.type === 'ConsentWithdrawn' ? 'has taken back its consent to share' : 'does not agree that information is shared'}. Nothing more is asked of others, or sent to them, on the strength of a consent. What was shared before stays on record. A worry about a child’s safety goes to safeguarding all the same. Questions: ${phone(facts)}.`,
});

/** What goes on without sharing is agreed with the family, by a day. */
export const CONSENT_TASKS: readonly TaskRow<CaseFile>[] = tasks(SAYING_NO, {
  task: 'talk-about-consent',
  for: 'owner',
  when: (_file, act) => isANo(act),
  what: () =>
    'The family does not agree to sharing: ring them and agree what goes on without it. Record a new consent, or what you have promised them',
  dueOn: ({ act }) => addDays(act.occurredOn, DAYS_TO_RING),
  doneBy: ['ConsentRecorded', 'PromiseMade'],
  doneWhen: (_file, act) => !isANo(act),
});
