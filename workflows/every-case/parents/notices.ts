import type { NoticeRow } from '#engine/telling';
import { tellingOf } from '#engine/telling-tables';
import type { EveryCaseAct } from '../acts.js';
import type { CaseFile } from '../case.js';
import { theirOwnWay } from '../family-rows.js';
import type { EveryCaseRecipient } from '../recipients.js';
import { contactName, phone, sendiass } from '../wording.js';

const { notice } = tellingOf<CaseFile, EveryCaseAct, never, EveryCaseRecipient>();

/** Another parent hears that they are written to; the family too, unless that is a risk. On the case of a child. */
export const PARENT_NOTICES: readonly NoticeRow<CaseFile>[] = [
  notice('ParentRecorded', {
    template: 'parent-is-told',
    to: 'otherParents',
    byKey: ({ sequence }) => String(sequence),
    channels: theirOwnWay,
    when: (_file, { data }) => data.toldOf !== 'nothing',
    subject: 'We write to you about a case',
    body: (facts) =>
      `We have you on record as a parent in case ${facts.ref}, and tell you ${facts.act.data.toldOf === 'all' ? 'what we tell the family' : 'what is decided'} from now on. We show nobody else in the family where you are. ${contactName(facts)} looks after the case. If you are not a parent, or were told too little: ring ${phone(facts)}. Free advice: ${sendiass(facts)}.`,
  }),
  notice('ParentRecorded', {
    template: 'another-parent-is-told',
    to: 'family',
    alone: true,
    channels: theirOwnWay,
    when: (_file, { data }) => data.sealed !== true && data.toldOf !== 'nothing',
    subject: 'Another parent is told too',
    body: (facts) =>
      `In case ${facts.ref} we write to another parent too, because the law gives each parent the same right to know. We do not tell them where you are. If somebody would be at risk, ring ${phone(facts)} at once.`,
  }),
];
