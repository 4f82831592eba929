import type { WaitingRow } from '#engine/pathway';

const closed = (state: string, title: string, because: string): WaitingRow => ({
  state,
  title,
  plainly: 'Over',
  owner: 'owner',
  clocks: [],
  because,
  closed: true,
});

/** Every state in which a meeting may rest: whose turn it is, and by which clock, or why there is none. */
export const MEETING_WAITING: readonly WaitingRow[] = [
  {
    state: 'scheduled',
    title: 'Scheduled, agenda empty',
    plainly: 'The day is fixed',
    owner: 'owner',
    clocks: ['agenda-closed', 'meeting-convened'],
  },
  {
    state: 'agendaOpen',
    title: 'Agenda open',
    plainly: 'The agenda is open',
    owner: 'owner',
    clocks: ['agenda-closed', 'meeting-convened'],
  },
  {
    state: 'agendaClosed',
    title: 'Agenda closed, papers to go out',
    plainly: 'The papers are made ready',
    owner: 'owner',
    clocks: ['papers-circulated', 'meeting-convened'],
  },
  {
    state: 'papersCirculated',
    title: 'Papers out, being read',
    plainly: 'The papers are being read',
    owner: 'nonReaders',
    clocks: ['papers-read', 'meeting-convened'],
  },
  {
    state: 'inSession',
    title: 'Sitting',
    plainly: 'The panel sits',
    owner: 'chair',
    clocks: [],
    because: 'The panel is sitting: each item is decided, put off or sent to the next meeting today.',
  },
  {
    state: 'inquorate',
    title: 'Without a quorum: discussed, not decided',
    plainly: 'The panel could not decide',
    owner: 'owner',
    clocks: ['meeting-reconvened'],
    aside: true,
  },
  {
    state: 'concluded',
    decided: true,
    title: 'Over, minutes to be drafted',
    plainly: 'The minutes are written',
    owner: 'owner',
    clocks: ['minutes-signed'],
  },
  {
    state: 'minutesDraft',
    decided: true,
    title: 'Minutes drafted, to be signed',
    plainly: 'The minutes are written',
    owner: 'signatories',
    clocks: ['minutes-signed'],
    because: 'The minutes of a meeting that another has taken over have no limit of their own.',
  },
  closed('minutesSigned', 'Minutes signed and frozen', 'Two bodies have signed. What was wrong is said beside them.'),
  closed('reconvened', 'Another meeting has sat in its place', 'Its items were heard there.'),
  closed('cancelled', 'Not held', 'Its items wait for another meeting, and are heard first there.'),
];
