import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import type { Recipient } from '#engine/recipient';
import { type Contribution, isWaitedFor } from '../../every-case/case.js';
import { update } from '../acts.js';
import type { Referral } from '../case.js';
import { settingOf } from '../recipients.js';
import type { Asking, Contributing, LettingIn, OfAnAgency, TurningAway } from './acts.js';

/** What the file learns at triage, and of what each agency knows. */
export const TRIAGE_UPDATES = {
  askTheAgencies: update((file, act: LettingIn) => ({
    contributions: asked(file, act, act.data.ask ?? (act.area.settings.contributors as readonly string[])),
  })),
  askOneAgency: update((file, act: Asking) => {
    const { from, holder } = act.data;
    const one = asked(file, act, [from])[from] as Contribution;
    const known = holder === undefined ? one : { ...one, holder: { person: holder } };
    return { contributions: { ...file.contributions, [from]: known } };
  }),
  noteContribution: update((file, { data }: Contributing) => ({
    ...settled(file, data.from, 'received'),
    tried: [...file.tried, ...(data.tried ?? [])],
  })),
  waiveContribution: update((file, { data }: OfAnAgency) => settled(file, data.from, 'waived')),
  noteOverdue: update(({ contributions }, { data }: Act<string, BellFacts>) => {
    const late = contributions[data.key];
    return late === undefined ? {} : { contributions: { ...contributions, [data.key]: { ...late, overdue: true } } };
  }),
  noteOnwardRoute: update((_file, { data }: TurningAway) => ({
    onward: {
      to: data.to ?? '',
      acceptedBy: data.acceptedBy ?? '',
      firstContactBy: data.firstContactBy,
      explanation: data.explanation ?? null,
    },
    unmetNeed: data.unmetNeed ?? [],
  })),
};

/** The contributions once these agencies have been asked by this act. */
export function asked(file: Referral, act: Act, names: readonly string[]): Referral['contributions'] {
  const fresh = names.map((name) => {
    const before = file.contributions[name];
    const holder = before?.holder ?? firstHolder(file, name, act);
    // Asked again while it is late, it is late all the same.
    const overdue = isWaitedFor(before) && before?.overdue === true;
    return [name, { state: 'requested', holder, askedBy: act.sequence, overdue } as const];
  });
  return { ...file.contributions, ...Object.fromEntries(fresh) };
}

/** The professional who referred answers for their own agency; else the setting, and the area's posts for the others. */
function firstHolder(file: Referral, name: string, { area }: Act): Recipient {
  const { referrer, referrerOf } = file;
  if (referrer !== null && referrerOf === name) return { person: referrer };
  return name === 'setting' ? settingOf(file, area) : { post: String(area.settings[`${name}Post`]) };
}

function settled(file: Referral, name: string, state: 'received' | 'waived'): Partial<Referral> {
  const one = file.contributions[name] as Contribution;
  const { [name]: _taken, ...awaitingHolder } = file.awaitingHolder;
  return { contributions: { ...file.contributions, [name]: { ...one, state } }, awaitingHolder };
}
