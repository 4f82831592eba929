import type { Act } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import { rulesFor } from '#engine/rules';
import { addDays, type CivilDate, dayOfWeek, inWords } from '#statutory-calendar/civil-date';
import type { PanelPractice } from '../../areas/practice/panels.js';
import { filled } from '../../filled.js';
import type { Meeting } from '../case.js';
import { chairPosts, panelsOf, postsOf, TERMS } from '../practice.js';
import type { MeetingMoved, MeetingScheduled, Scheduling } from './acts.js';

/** A meeting is called, or moved to another day. */
type Calling = Act<string, Partial<MeetingScheduled> & MeetingMoved>;

/** What is asked before a meeting is called. */
export const CALLING_RULES = rulesFor<Meeting>()({
  thePanelExists: {
    reason: 'The area has no such panel.',
    says: (_file, { area }) =>
      `The area has no such panel. It has: ${
        panelsOf(area)
          .map(({ id, title }) => `${title} (${id})`)
          .join(', ') || 'none yet'
      }.`,
    holds: (_file, { data, area }: Scheduling) => panelOf(area, data.panel) !== undefined,
  },
  theMeetingIsToCome: {
    reason: 'The day of the meeting is over. Give a day that is to come.',
    holds: (_file, { data, occurredOn }: Calling) => data.meetingOn >= occurredOn,
  },
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
      `The panel meets ${called(file, act)?.cadence.words}, and ${inWords(act.data.meetingOn)} is another day. Choose its own day, or give the reason for this one.`,
    holds: (file, act: Calling) => {
      const { weekday, otherDaysNeedReason } = called(file, act)?.cadence ?? {};
      const hasReason = filled(act.data.otherDayBecause) || act.data.carryOverFrom !== undefined;
      return !otherDaysNeedReason || hasReason || dayOfWeek(act.data.meetingOn) === weekday;
    },
  },
  theChairIsOfThePanel: {
    reason: 'That post does not take the chair of this panel. Choose its chair, or one of its deputies.',
    law: TERMS,
    holds: (_file, { data, area }: Scheduling) => {
      const panel = panelOf(area, data.panel);
      return data.chair === undefined || panel === undefined || chairPosts(panel).includes(data.chair);
    },
  },
  theChairTakesTurns: {
    reason: 'The chair of this panel goes round, and it is another’s turn.',
    law: TERMS,
    says: (_file, { data, area }: Scheduling) =>
      `The chair of this panel goes round: it is the turn of ${area.posts[nextInTurn(data, area) ?? '']?.title ?? 'another'}.`,
    holds: (_file, { data, area }: Scheduling) => {
      const next = nextInTurn(data, area);
      return next === undefined || (data.chair ?? panelOf(area, data.panel)?.chair.post) === next;
    },
  },
  everyMemberHasASeat: {
    reason: 'Somebody is named for a post that does not sit at this panel.',
    law: TERMS,
    says: (_file, { data, area }: Scheduling) =>
      `These posts do not sit at this panel: ${strangers(data, area)
        .map((post) => area.posts[post]?.title ?? post)
        .join(', ')}.`,
    holds: (_file, { data, area }: Scheduling) => strangers(data, area).length === 0,
  },
});

/** A panel that is asked for, which the area may not have. */
const panelOf = (area: AreaLimits, id: string) => panelsOf(area).find((panel) => panel.id === id);

const called = ({ panel }: Meeting, { data, area }: Calling): PanelPractice | undefined =>
  panelOf(area, data.panel ?? panel);

/** The first day after as many clear days as the terms ask for; the day itself where they ask for none. */
function firstDay(file: Meeting, act: Calling): CivilDate {
  const clear = called(file, act)?.clearDaysNotice;
  return clear === undefined ? act.occurredOn : addDays(act.occurredOn, clear + 1);
}

/** Whose turn it is, where the chair goes round and it is said who had it last. */
function nextInTurn({ panel, chairedLast }: MeetingScheduled, area: AreaLimits): string | undefined {
  const { rule, rota = [] } = panelOf(area, panel)?.chair ?? { rule: 'fixed' };
  const last = chairedLast === undefined ? -1 : rota.indexOf(chairedLast);
  return rule !== 'rotateByBody' || last < 0 ? undefined : rota[(last + 1) % rota.length];
}

function strangers({ panel, members = [] }: MeetingScheduled, area: AreaLimits): readonly string[] {
  const there = panelOf(area, panel);
  if (there === undefined) return [];
  const sits = postsOf(there);
  return members.map(({ post }) => post).filter((post) => !sits.includes(post));
}
