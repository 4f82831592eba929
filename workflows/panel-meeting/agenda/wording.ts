import type { NoticeFacts } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { type Meeting, pendingItems } from '../case.js';
import { panelHere } from '../practice.js';

type Facts = NoticeFacts<Meeting>;

/** The panel of a meeting, by its title. */
export const panelTitle = ({ context, act }: Facts): string => panelHere(context, act.area).title;

/** The day of a meeting and its hour, in words. */
export const dayOf = ({ context }: Facts): string => {
  const day = context.on === null ? 'a day to be fixed' : inWords(context.on);
  return context.at === '' ? day : `${day} at ${context.at}`;
};

/** What is still on the agenda, by the references of the cases. */
export const agendaInWords = ({ context }: Facts): string => {
  const refs = pendingItems(context).map((item) => item.case);
  return refs.length === 0 ? 'There is no item yet.' : `Items: ${refs.join(', ')}.`;
};
