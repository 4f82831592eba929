import { REQUEST_PROBLEMS } from '../problems/problem.js';
import { REFUSAL_STATUS } from '../problems/refusal-status.js';
import { CLOCK_SCHEMAS } from './clock-schemas.js';
import type { Schema } from './schema-parts.js';
import { day, dayOrNull, instant, listOf, number, ref, shape, text, textOrNull, texts, yesNo } from './schema-parts.js';

const anything: Schema = { type: 'object' };

const row = {
  ref: text,
  pathway: text,
  version: number,
  title: text,
  area: text,
  state: { ...textOrNull, description: 'Null for whoever is only asked for a part of the case' },
  regions: { type: 'object', additionalProperties: text },
  sequence: number,
  child: text,
  receivedOn: dayOrNull,
  openedAt: instant,
  closed: yesNo,
  heldBack: yesNo,
  parent: textOrNull,
  nextDue: { anyOf: [shape({ clock: text, key: text, dueOn: day }), { type: 'null' }] },
};
const deadline = {
  id: text,
  clock: text,
  key: text,
  title: text,
  law: textOrNull,
  state: { enum: ['open', 'met', 'missed', 'metLate', 'stopped'] },
  from: day,
  dueOn: dayOrNull,
  dueAt: { anyOf: [instant, { type: 'null' }] },
  generation: number,
  startedBy: number,
  warned: listOf(number),
  explanation: {
    anyOf: [
      shape({
        sentence: text,
        rule: text,
        excluded: listOf(shape({ on: day, because: text })),
        provisional: yesNo,
        calendar: text,
        readings: listOf(shape({ reading: text, chosen: text })),
      }),
      { type: 'null', description: 'Only in a list, of a case that cannot be read' },
    ],
  },
};

/** Whole pence by agency. */
const pence: Schema = { type: 'object', additionalProperties: number };

const believedDay = {
  anyOf: [shape({ dueOn: dayOrNull, state: text, from: day, startedBy: number, provisional: yesNo }), { type: 'null' }],
};

const startingAct = { sequence: number, type: text, title: textOrNull, occurredOn: day, recordedAt: instant };
const packMade = { sequence: number, occurredOn: day, recordedAt: instant, digest: text };

/** What the API answers, by name. */
export const ANSWER_SCHEMAS: Readonly<Record<string, Schema>> = {
  Recorded: shape({ ref: text, sequence: number, state: text, 'asked?': texts, 'contactAsked?': text }),
  CaseSummary: shape({ ...row, owner: shape({ post: text, name: textOrNull }) }),
  CasePage: shape({ cases: listOf(ref('CaseSummary')), next: textOrNull }),
  Possibility: shape({
    event: text,
    title: text,
    role: text,
    can: yesNo,
    'because?': shape({ code: text, reason: text, 'rule?': text, 'law?': text }),
  }),
  Deadline: shape(deadline),
  DeadlineOfCase: shape({ ref: text, pathway: text, child: text, ...deadline }),
  DeadlineList: shape({ deadlines: listOf(ref('DeadlineOfCase')), next: textOrNull }),
  Believed: shape({
    ref: text,
    id: text,
    on: day,
    deadline: { anyOf: [ref('Deadline'), { type: 'null' }] },
    law: shape({ title: text, law: text, validFrom: dayOrNull, validTo: dayOrNull, lawAsAt: day }),
    startedBy: { anyOf: [shape(startingAct), { type: 'null' }] },
    changes: listOf(
      shape({
        ...startingAct,
        cause: { enum: ['act', 'correction', 'calendar', 'ended'] },
        before: believedDay,
        after: believedDay,
      }),
    ),
  }),
  Funding: shape({
    year: shape({ name: text, from: day, to: day }),
    on: day,
    children: listOf(
      shape({
        child: text,
        refs: listOf(text),
        lines: listOf(
          shape({
            ...{ ref: text, line: text, what: text, fund: textOrNull, from: day, to: dayOrNull },
            ...{ shares: pence, inYear: pence, once: yesNo, withoutPrejudice: yesNo, begun: yesNo, inForce: yesNo },
          }),
        ),
        inYear: pence,
        paid: pence,
      }),
    ),
    inYear: pence,
    paid: pence,
    heldBack: texts,
    funds: listOf(shape({ id: text, title: text, contributions: pence, drawn: number, balance: number })),
  }),
  Task: shape({
    task: text,
    what: text,
    dueOn: dayOrNull,
    for: shape({ person: textOrNull, post: textOrNull, organisation: textOrNull }),
    openedAt: instant,
  }),
  Case: shape({
    ...row,
    waitingFor: textOrNull,
    stage: textOrNull,
    owner: shape({ post: text, title: textOrNull, name: textOrNull }),
    possibilities: listOf(ref('Possibility')),
    deadlines: listOf(ref('Deadline')),
    tasks: listOf(ref('Task')),
    notices: shape({ count: number }),
  }),
  RecordedEvent: shape({
    sequence: number,
    type: text,
    'title?': textOrNull,
    'told?': textOrNull,
    occurredOn: day,
    recordedAt: instant,
    by: shape({ person: textOrNull, role: text }),
    'data?': anything,
    'withheld?': { enum: [true] },
  }),
  History: shape({
    ref: text,
    asKnownAt: { type: ['string', 'null'] },
    state: textOrNull,
    events: listOf(ref('RecordedEvent')),
  }),
  PackMade: shape(packMade),
  PackSection: shape({
    id: text,
    title: text,
    labels: texts,
    none: text,
    entries: listOf(
      shape({
        'event?': number,
        'on?': day,
        'by?': shape({ person: text, role: text }),
        facts: { type: 'object', additionalProperties: { anyOf: [text, listOf(text)] } },
        'withheld?': { enum: [true] },
      }),
    ),
  }),
  HistoryPack: shape({
    ref: text,
    digest: text,
    current: textOrNull,
    made: { anyOf: [ref('PackMade'), { type: 'null' }] },
    staleSince: { anyOf: [ref('PackMade'), { type: 'null' }] },
    packs: listOf(ref('PackMade')),
    whole: yesNo,
    since: number,
    sections: listOf(ref('PackSection')),
  }),
  ...CLOCK_SCHEMAS,
  Verdict: shape({ ref: text, ok: yesNo, events: number, 'firstBad?': number, problems: listOf(text) }),
  CalendarAddress: shape({ address: { type: 'string', format: 'uri' }, createdAt: instant }),
  CalendarRevoked: shape({ revoked: yesNo }),
  Left: shape({ person: text, cases: listOf(text), 'heldBack?': texts }),
  Problem: shape({
    type: text,
    title: text,
    status: number,
    detail: text,
    code: { enum: [...Object.keys(REFUSAL_STATUS), ...Object.keys(REQUEST_PROBLEMS)] },
    'requestId?': text,
    'fields?': listOf(shape({ field: text, message: text })),
    'rule?': text,
    'law?': text,
    'ref?': text,
    'seen?': number,
    'sequence?': number,
    'since?': listOf(ref('RecordedEvent')),
  }),
};
