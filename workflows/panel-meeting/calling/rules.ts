import type { Act } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import { addDays, type CivilDate, dayOfWeek, inWords } from '#statutory-calendar/civil-date';
import type { PanelPractice } from '../../areas/practice/panels.js';
import { panelOf } from '../../areas/practice/practice.js';
import { rulesFor } from '../../every-case/rules.js';
import { TERMS } from '../agenda/rules.js';
import type { Meeting } from '../case.js';
import type { MeetingMoved, MeetingScheduled } from './acts.js';

type Calling = Act<string, Partial<MeetingScheduled> & MeetingMoved>;

/** Rules about the day for which a meeting is called. */
export const CALLING_RULES = rulesFor<Meeting>()({
  noticeIsLongEnough: {
    reason: 'The panel’s terms ask for longer notice of a meeting. Choose a later day.',
    law: TERMS,
    says: (file, act: Calling) =>
      `The panel’s terms ask for ${called(file, act)?.clearDaysNotice} clear days’ notice: neither the day on which a meeting is called nor the day of the meeting counts. The first day for which it can be called today is ${inWords(firstDay(file, act))}.`,
    holds: (file, act: Calling) => act.data.meetingOn >= firstDay(file, act),
  },
  theDayIsThePanels: {
    reason: 'The panel meets on another day of the week. Choose that day, or give the reason for this one.',
    law: TERMS,
    says: (file, act: Calling) =>
      `The panel meets ${called(file, act)?.cadence.words}, and ${inWords(act.data.meetingOn as CivilDate)} is another day. Choose its own day, or give the reason for this one.`,
    holds: (file, act: Calling) => {
      const { weekday, otherDaysNeedReason } = called(file, act)?.cadence ?? {};
      const hasReason = (act.data.otherDayBecause ?? '').trim() !== '' || act.data.carryOverFrom !== undefined;
      return !otherDaysNeedReason || hasReason || dayOfWeek(act.data.meetingOn as CivilDate) === weekday;
    },
  },
});

/** The panel of the meeting that is called, or moved to another day. */
function called({ panel }: Meeting, { data, area }: Calling): PanelPractice | undefined {
  return hasPractice(area) ? panelOf(area, data.panel ?? panel) : undefined;
}

const hasPractice = (area: AreaLimits) => 'practice' in area;

/** The first day after as many clear days as the terms ask for; the day itself where they ask for none. */
function firstDay(file: Meeting, act: Calling): CivilDate {
  const clear = called(file, act)?.clearDaysNotice;
  return clear === undefined ? act.occurredOn : addDays(act.occurredOn, clear + 1);
}
