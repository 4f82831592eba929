import type { Act } from '#engine/act';
import { type CivilDate } from '#statutory-calendar/civil-date';
import { type Length, local, localBefore, onTheDateNamed, workingDays } from '#statutory-calendar/periods';
import type { PanelPractice } from '../areas/practice/panels.js';
import { lengthsOfPanels } from '../areas/practice/practice.js';
import { everyCaseClocks } from '../every-case/custody/clocks.js';
import { clocks, type MeetingAct, on } from './acts.js';
import { itemAbout, type Meeting } from './case.js';
import { panelHere, TERMS } from './practice.js';

const ENDS = ['MeetingCancelled', 'ReconvenedElsewhere'] as const satisfies readonly MeetingAct['type'][];

const SIGNED = on('MinutesSigned', { when: (_act, { stage }) => stage === 'minutesSigned' });

const ofThePanel =
  (length: (panel: PanelPractice) => Length | undefined) =>
  ({ area }: Act, file: Meeting) =>
    length(panelHere(file, area));

/** Counted back from the day of the meeting. */
const theMeeting = (_act: Act, file: Meeting) => file.on as CivilDate;

/** A meeting that is fixed at short notice owes today what was due before, and is not late when it begins. */
const theDayItIsFixed = ({ occurredOn }: Act) => occurredOn;

/** A meeting that takes over another has its agenda and its papers already. */
const ofItsOwn = (_act: Act, { carriedFrom }: Meeting) => carriedFrom === null;

/** Once for each of the panel's reminders: "3wd", "1wd". */
const reminders = ({ area }: Act, file: Meeting) => panelHere(file, area).readReminders.map((days) => `${days}wd`);

/** Every time limit of a meeting. None is law: each is what its panel has agreed. */
export const MEETING_CLOCKS = [
  ...clocks([
    {
      id: 'agenda-closed',
      title: 'close the agenda',
      kind: 'local',
      startedBy: [
        on('MeetingScheduled', { when: ofItsOwn, from: theMeeting }),
        on('MeetingMoved', {
          when: (_act, { stage }) => stage === 'scheduled' || stage === 'agendaOpen',
          from: theMeeting,
        }),
      ],
      metBy: ['AgendaClosed'],
      stoppedBy: ENDS,
      due: localBefore,
      earliest: theDayItIsFixed,
      length: ofThePanel(({ agendaCloses }) => agendaCloses),
      whose: 'owner',
      law: TERMS,
      warn: [2],
      missed: 'The agenda closes by itself at the end of that day; what comes later needs the chair’s reason.',
      lapses: true,
    },
    {
      id: 'papers-circulated',
      title: 'send out the papers',
      kind: 'local',
      startedBy: [
        on('MeetingScheduled', { when: ofItsOwn, from: theMeeting }),
        on('MeetingMoved', { when: (_act, { papersSent }) => !papersSent, from: theMeeting }),
      ],
      metBy: ['PapersCirculated'],
      stoppedBy: ENDS,
      due: localBefore,
      earliest: theDayItIsFixed,
      length: ofThePanel(({ papersBefore }) => papersBefore),
      whose: 'owner',
      law: TERMS,
      missed: 'Send the papers today, and ask everybody who sits whether they can still read them in time.',
    },
    {
      id: 'papers-read',
      title: 'read the papers',
      kind: 'local',
      startedBy: [
        on('PapersCirculated', { from: theMeeting, key: reminders }),
        on('ItemsCarriedOver', { from: theMeeting, key: reminders }),
        on('MeetingMoved', { when: (_act, { papersSent }) => papersSent, from: theMeeting, key: reminders }),
      ],
      metBy: [],
      stoppedBy: ENDS,
      due: localBefore,
      length: (_act, _file, key) => workingDays(Number.parseInt(key, 10)),
      whose: 'nonReaders',
      law: TERMS,
      warn: [0],
      missed: 'Nobody decides what they have not read: the item is opened when everybody who decides it has.',
      lapses: true,
    },
    {
      id: 'meeting-convened',
      title: 'hold the meeting on its day',
      kind: 'local',
      startedBy: ['MeetingScheduled', 'MeetingMoved'],
      namedDate: ({ data }) => ('meetingOn' in data ? data.meetingOn : undefined),
      metBy: ['MeetingConvened'],
      stoppedBy: ENDS,
      due: onTheDateNamed,
      whose: 'owner',
      law: 'The day that everybody was told',
      missed: 'Tell the families of its items today why they were not heard; move the meeting, or cancel it.',
    },
    {
      id: 'meeting-reconvened',
      title: 'reconvene',
      kind: 'local',
      startedBy: [on('MeetingConvened', { when: (_act, { stage }) => stage === 'inquorate' })],
      metBy: ['ReconvenedElsewhere', on('MeetingConvened', { when: (_act, { stage }) => stage === 'inSession' })],
      stoppedBy: ['MeetingConcluded'],
      due: local,
      length: ofThePanel(({ reconveneWithin }) => reconveneWithin),
      lengthsIn: (area) => lengthsOfPanels(area, ({ reconveneWithin }) => reconveneWithin),
      whose: 'owner',
      law: TERMS,
      warn: [3],
      missed:
        'The head of service finds a day and somebody for whoever was missing; urgent items are decided out of panel.',
    },
    {
      id: 'minutes-signed',
      title: 'have the minutes signed by the chair and by another body',
      kind: 'local',
      startedBy: ['MeetingConcluded'],
      metBy: [SIGNED],
      due: local,
      length: ofThePanel(({ minutes }) => minutes.within),
      lengthsIn: (area) => lengthsOfPanels(area, ({ minutes }) => minutes.within),
      whose: 'owner',
      law: TERMS,
      warn: [1],
      missed: 'The decisions stand. Ring those who have not signed, and tell the manager whose signature is missing.',
    },
    {
      id: 'review-requested',
      title: 'ask in time that a decision be looked at again',
      kind: 'local',
      startedBy: [
        on('ReviewRequested', {
          key: ({ data }) => data.case,
          from: ({ data, occurredOn }, file) => data.toldOn ?? itemAbout(file, data.case)?.toldOn ?? occurredOn,
        }),
      ],
      metBy: [on('ReviewTakenUp', { key: ({ data }) => data.case })],
      due: local,
      length: ofThePanel(({ reviewOfDecision }) => reviewOfDecision?.within),
      whose: 'chair',
      law: TERMS,
      missed:
        'One that was asked for in time is heard all the same. One that was not is over: new information is considered at any time, and complaint and appeal stay open.',
      lapses: true,
    },
  ]),
  ...everyCaseClocks<Meeting>([...ENDS, SIGNED]),
];

/** The ids of the clocks of a panel meeting. */
export type MeetingClock = (typeof MEETING_CLOCKS)[number]['id'];
