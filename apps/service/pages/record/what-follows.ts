import { speakersIn } from '#engine/confirming';
import type { Accepted } from '#engine/decide';
import { decide } from '#engine/decide';
import type { Effect } from '#engine/effects';
import type { Refused } from '#engine/refusal';
import type { CivilDate } from '#statutory-calendar/civil-date';
import {
  type DeadlineWords,
  deadlinesInWords,
  inList,
  type Names,
  recipientInWords,
  whereItStands,
} from '../case-wording.js';
import type { ActForm } from './act-form.js';
import { comesTo, type FormSubmission } from './filled-form.js';

/** Tries an act without recording it: what it would lead to, or why it would be refused. */
export function tried(actForm: ActForm, { occurredOn, data }: FormSubmission, person: string): Accepted | Refused {
  const { pathway, locality, stored } = actForm;
  const file = { pathway, locality, ref: actForm.ref ?? 'not numbered yet', history: () => stored };
  return decide(file, actForm.caseState, {
    type: actForm.event,
    occurredOn: occurredOn as CivilDate,
    recordedAt: actForm.now,
    by: { person, role: actForm.role },
    data,
  });
}

/** Who will be asked to confirm it before it is recorded; nobody where it says nothing for anybody else. */
export const asksFor = (actForm: ActForm, { data }: FormSubmission, person: string): readonly string[] =>
  speakersIn(
    actForm.pathway,
    { type: actForm.event, data, by: { person, role: actForm.role } },
    actForm.caseState.snapshot.context,
  );

/** What will follow from an act, for the person who is about to record it. */
export interface WhatFollows {
  readonly stands: string;
  /** What the act is about comes to with it, a line each. */
  readonly comesTo: readonly string[];
  readonly told: readonly {
    readonly who: string;
    readonly channels: string;
    readonly subject: string;
    readonly body: string;
  }[];
  /** Others will be told or asked something that is not for the reader to see. */
  readonly othersToo: boolean;
  readonly tasks: readonly { readonly who: string; readonly what: string; readonly dueOn: string | null }[];
  readonly opens: readonly string[];
  /** References of other cases on which it is recorded in the same moment. Those tell their own people. */
  readonly alsoOn: readonly string[];
  /** With it the last confirmation is given: what was proposed is recorded in the same moment. */
  readonly completes: boolean;
  readonly deadlines: readonly DeadlineWords[];
}

/** `shown` is what the one who asks would see of the effects. */
export function whatFollows(
  actForm: ActForm,
  {
    verdict: { next, changed, effects: all, linked: carried },
    shown: effects,
  }: { verdict: Accepted; shown: readonly Effect[] },
  names: Names,
): WhatFollows {
  const { pathway, locality } = actForm;
  const who = (effect: Extract<Effect, { kind: 'notice' | 'task' }>) =>
    recipientInWords(effect.kind === 'notice' ? effect.to : effect.for, locality.area, names);
  return {
    stands: whereItStands(pathway, next),
    comesTo: comesTo(actForm.question, next),
    told: together(
      effects.filter((effect) => effect.kind === 'notice').map((effect) => ({ ...effect, who: who(effect) })),
    ),
    othersToo: effects.length < all.length,
    tasks: effects
      .filter((effect) => effect.kind === 'task')
      .map((effect) => ({ who: who(effect), what: effect.what, dueOn: effect.dueOn })),
    opens: effects.filter((effect) => effect.kind === 'openCase').map((effect) => effect.pathway),
    alsoOn: [...new Set(carried.map(({ ref }) => ref))].filter((ref) => ref !== actForm.ref),
    completes: carried.some(({ confirmedBy }) => confirmedBy !== undefined),
    deadlines: deadlinesInWords(
      { pathway, area: locality.area, names },
      { ...next, deadlines: changed },
      actForm.today,
    ),
  };
}

type Telling = Extract<Effect, { kind: 'notice' }> & { readonly who: string };

/** One row for each person and message, whatever the number of channels. */
function together(notices: readonly Telling[]): WhatFollows['told'] {
  const rows = new Map<string, Telling[]>();
  for (const notice of notices) {
    const row = `${notice.who}\n${notice.subject}\n${notice.body}`;
    rows.set(row, [...(rows.get(row) ?? []), notice]);
  }
  return [...rows.values()].map((same) => ({
    who: same[0]?.who ?? '',
    channels: inList(same.map(({ channel }) => CHANNELS[channel])),
    subject: same[0]?.subject ?? '',
    body: same[0]?.body ?? '',
  }));
}

export const CHANNELS: Readonly<Record<Telling['channel'], string>> = {
  email: 'email',
  digest: 'one email a day with all else',
  sms: 'text message',
  letter: 'letter',
  portal: 'these pages',
  inapp: 'these pages',
  file: 'file for the finance office',
};
