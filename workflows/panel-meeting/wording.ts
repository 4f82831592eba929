import type { QuestionField } from '#engine/form';
import type { AreaLimits } from '#engine/locality';
import { practiceOf } from '../areas/practice/practice.js';
import { panelHere } from './agenda/rules.js';
import { type Meeting, pendingItems } from './case.js';
import { chairPosts, postsOf } from './practice.js';

type Offers = NonNullable<QuestionField['offers']>;

const none: ReturnType<Offers> = [];

const titled = (posts: readonly string[], area: AreaLimits) =>
  posts.map((post) => ({ value: post, text: area.posts[post]?.title ?? post }));

/** The panels of the area. */
export const panels: Offers = (_file, area) =>
  'practice' in area ? practiceOf(area).panels.map(({ id, title }) => ({ value: id, text: title })) : none;

/** The posts that sit: of this panel; of all the area's panels while none is chosen. */
export const seats: Offers = (file: Meeting, area) => titled(ofPanels(file, area).flatMap(postsOf), area);

/** The posts that take the chair. */
export const chairs: Offers = (file: Meeting, area) => titled(ofPanels(file, area).flatMap(chairPosts), area);

function ofPanels(file: Meeting, area: AreaLimits) {
  if (file.panel !== '') return [panelHere(file, area)];
  return 'practice' in area ? practiceOf(area).panels : [];
}

/** The items that still wait for this meeting. */
export const waitingItems: Offers = (file: Meeting) => cases(pendingItems(file));

/** The items that were decided. */
export const decidedItems: Offers = (file: Meeting) => cases(file.items.filter(({ state }) => state === 'decided'));

const cases = (items: Meeting['items']) => items.map((item) => ({ value: item.case, text: `Case ${item.case}` }));

/** What the panel's terms ask to be recorded with each decision. */
export const termsToRecord: Offers = (file: Meeting, area) =>
  file.panel === '' ? none : panelHere(file, area).mustRecord.map((what) => ({ value: what, text: spaced(what) }));

/** The grounds on which the panel's terms allow a review. */
export const grounds: Offers = (file: Meeting, area) =>
  file.panel === ''
    ? none
    : (panelHere(file, area).reviewOfDecision?.grounds ?? []).map((ground) => ({
        value: ground,
        text: spaced(ground),
      }));

/** "howAndWhenTheChildReturns" as words. */
export const spaced = (name: string): string => {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};
