import { updatesFor } from '#engine/updates';
import { contactOf, NO_OWNER } from '../../every-case/case.js';
import type { AssessmentAct } from '../acts.js';
import { type Assessment, decided, reversed } from '../case.js';
import type { AgreeingToAssess, Joining, Requesting, Telling } from './acts.js';

const update = updatesFor<Assessment, AssessmentAct>();

/** Professionals who may ask, or bring a child to attention: they see where the case stands that they began. */
const ASKING_FOR_THE_CHILD = [
  'referrer',
  'settingContributor',
  'healthContributor',
  'socialCareContributor',
  'adviser',
];

/** What the file learns of the request. */
export const REQUEST_UPDATES = {
  openTheFile: update((_file, act: Requesting) => ({
    child: act.data.child,
    contact: contactOf(act.data.contact, act),
    referrer: ASKING_FOR_THE_CHILD.includes(act.by.role) ? act.by.person : null,
    source: act.data.source,
    receivedOn: act.data.receivedOn ?? act.occurredOn,
    lastAssessedOn: act.data.lastAssessedOn ?? null,
    settingEmail: act.data.settingEmail ?? null,
    owner: { ...NO_OWNER, post: 'sendCaseOfficer' },
  })),
  notePartnersTold: update(({ settingEmail }, { occurredOn, data }: Telling) => ({
    partnersToldOn: occurredOn,
    settingEmail: data.settingEmail ?? settingEmail,
  })),
  noteWhoElseAsked: update(({ referrer }, { data }: Joining) => ({ referrer: referrer ?? data.referrer ?? null })),
  // A decision once recorded is never written over: what reverses it stands beside it.
  decideToAssess: update((file, act: AgreeingToAssess) => ({
    assessDecision: file.assessDecision ?? decided('yes', act),
    ...(act.data.reverses && reversed(file, { of: 'assess', because: act.data.reverses }, act)),
  })),
};
