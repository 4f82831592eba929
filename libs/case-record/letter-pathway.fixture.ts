import { assign, setup } from 'xstate';
import type { Act } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import type { Pathway } from '#engine/pathway';
import type { Register } from '#engine/register';
import { missed } from '#engine/telling';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { days, within } from '#statutory-calendar/periods';

interface Known {
  readonly writer: string;
  readonly child: string;
  readonly receivedOn: CivilDate | null;
  readonly ownerPost: string;
  readonly helper: string | null;
  readonly notes: readonly string[];
  readonly signed: boolean;
}

const machine = setup({
  types: {} as { context: Known; events: Act<string, Record<string, unknown>> },
  guards: {
    signed: ({ event }) => event.data['signed'] === true,
    toBeSealed: ({ event }) => event.data['level'] === 'sealed',
  },
  actions: {
    add: assign({ notes: ({ context, event }) => [...context.notes, String(event.data['note'] ?? '')] }),
    receive: assign({
      writer: ({ event }) => event.by.person,
      child: ({ event }) => event.data['child'] as string,
      receivedOn: ({ event }) => event.occurredOn,
      ownerPost: () => 'clerk',
    }),
  },
}).createMachine({
  id: 'letter',
  type: 'parallel',
  context: { writer: '', child: '', receivedOn: null, ownerPost: '', helper: null, notes: [], signed: false },
  states: {
    main: {
      initial: 'nothing',
      states: {
        nothing: { on: { LetterReceived: { target: 'waiting', actions: 'receive' } } },
        waiting: {
          on: {
            NoteAdded: { actions: 'add' },
            HelperAsked: { actions: assign({ helper: ({ event }) => event.data['person'] as string }) },
            LetterAnswered: { target: 'answered', guard: 'signed', actions: assign({ signed: () => true }) },
          },
        },
        answered: { on: { LetterClosed: 'closed', NoteAdded: { actions: 'add' } } },
        closed: {},
      },
    },
    custody: {
      initial: 'owned',
      states: {
        owned: { on: { OwnerLeft: { target: 'covered', actions: assign({ ownerPost: () => 'deputy' }) } } },
        covered: { on: { OwnerLeft: { actions: assign({ helper: () => null }) } } },
      },
    },
    access: {
      initial: 'normal',
      on: {
        AccessRestricted: [{ target: '.sealed', guard: 'toBeSealed' }, { target: '.restricted' }],
        AccessOpened: { target: '.normal' },
      },
      states: { normal: {}, restricted: {}, sealed: {} },
    },
    told: { initial: 'so', states: { so: { on: { NoticeDelivered: { actions: assign({}) } } } } },
  },
});

const answering = ['NoteAdded', 'HelperAsked', 'LetterAnswered', 'LetterClosed', 'RecordCorrected'];
const office = [...answering, 'AccessRestricted', 'AccessOpened'];

/** A pathway for the specs of the record: a letter comes in, and somebody must answer it within three days. */
export const letterPathway: Pathway<Known> = {
  name: 'letter',
  version: 1,
  title: 'A letter',
  lawAsAt: '2026-01-01',
  machine,
  opening: ['LetterReceived'],
  events: [
    'LetterReceived',
    ...office,
    'OwnerLeft',
    'NoticeDelivered',
    'DeadlinePassed',
    'DeadlineApproaching',
    'CalendarChanged',
  ],
  problems: (type, data) =>
    type === 'LetterReceived' && typeof (data as { child?: unknown }).child !== 'string'
      ? [{ field: 'child', message: 'Give the name of the child.' }]
      : [],
  rules: {
    signed: { reason: 'An answer must be signed.', law: 'Letters Act 2026 s.1' },
    toBeSealed: { reason: 'To be restricted.' },
  },
  clocks: [
    {
      id: 'letter-answered',
      title: 'answer the letter',
      kind: 'local',
      startedBy: ['LetterReceived'],
      metBy: ['LetterAnswered'],
      due: within(days(3)),
      whose: 'owner',
      law: 'Letters Act 2026 s.2',
      warn: [1],
      missed: 'Answer today, and say why it is late.',
    },
    {
      id: 'note-read',
      title: 'read the note',
      kind: 'local',
      startedBy: [{ event: 'NoteAdded', when: ({ data }) => (data as { urgent?: boolean }).urgent === true }],
      metBy: ['LetterAnswered'],
      due: within(days(1)),
      whose: 'owner',
      law: 'local',
      missed: 'Read it.',
    },
  ],
  notices: [
    notice('receipt', 'LetterReceived', 'writer'),
    notice('note', 'NoteAdded', 'owner'),
    notice('late', missed('letter-answered'), 'owner'),
    notice('answer', 'LetterAnswered', 'archive'),
  ],
  tasks: [
    { task: 'answer', on: 'LetterReceived', for: 'owner', what: () => 'Answer it', doneBy: ['LetterAnswered'] },
    {
      task: 'read',
      on: 'NoteAdded',
      for: 'owner',
      what: ({ act }) => `Read ${act.sequence}`,
      doneBy: ['LetterAnswered'],
    },
  ],
  opens: [
    { on: 'LetterClosed', pathway: 'letter', event: 'LetterReceived', data: ({ child }) => ({ child, again: true }) },
  ],
  questions: Object.fromEntries(['LetterReceived', ...office].map((name) => [name, { title: name, fields: [] }])),
  roles: {
    parent: { title: 'Parent', records: ['LetterReceived', 'NoteAdded'], reads: 'named' },
    clerk: { title: 'Clerk', records: ['LetterReceived', ...office], reads: 'area' },
    chief: { title: 'Chief clerk', records: office, reads: 'area', readsRestricted: true },
    clock: { title: 'Clock', records: ['DeadlinePassed', 'DeadlineApproaching', 'CalendarChanged'], reads: 'none' },
    notifier: { title: 'Notifier', records: ['NoticeDelivered'], reads: 'none' },
    peopleFeed: { title: 'Feed of people', records: ['OwnerLeft'], reads: 'none' },
  },
  waiting: [
    { state: 'waiting', title: 'Waiting', plainly: 'Waiting', owner: 'owner', clocks: ['letter-answered'] },
    { state: 'answered', title: 'Answered', plainly: 'Done', owner: 'owner', clocks: [], because: 'it may be closed' },
    { state: 'closed', title: 'Closed', plainly: 'Done', owner: 'owner', clocks: [], closed: true },
  ],
  whoIs: (addressee, { writer, ownerPost }) => {
    if (addressee === 'writer') return [{ person: writer }];
    return addressee === 'owner' ? [{ post: ownerPost }] : [{ organisation: 'archive@town.example' }];
  },
  projection: ({ ownerPost, helper, writer, child, receivedOn }) => ({
    ownerPost,
    holders: helper === null ? [] : [helper],
    named: [writer],
    child,
    receivedOn,
  }),
};

function notice(template: string, on: string | { missed: string }, to: string): Pathway<Known>['notices'][number] {
  const body = ({ ref }: { ref: string }) => `${template}. See ${ref}.`;
  return { template, on, to, channels: ['email'], subject: ({ ref }) => `${template} on ${ref}`, body };
}

const town: AreaLimits = {
  profile: 'town',
  version: '1',
  limits: {},
  posts: {
    clerk: { title: 'Clerk', cover: 'deputy', manager: 'chief' },
    deputy: { title: 'Deputy clerk', cover: 'clerk', manager: 'chief' },
    chief: { title: 'Chief clerk', cover: 'deputy', manager: 'chief' },
  },
  settings: {},
};

/** The register for the specs of the record: letters, in one town, where every day is a working day. */
export function letterRegister(pathway: Pathway = letterPathway): Register {
  return {
    pathway: () => pathway,
    pathways: () => [pathway],
    area: () => town,
    areas: () => [town],
    versionsOf: () => [town],
    calendar: { whyNotWorking: () => undefined, firstDay: '2012-01-01', horizon: '2030-12-31', edition: 'for specs' },
  };
}
