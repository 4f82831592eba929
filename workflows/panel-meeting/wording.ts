import type { QuestionField } from '#engine/form';
import type { AreaLimits } from '#engine/locality';
import { sentence } from '#engine/words-of-name';
import { Case, Post } from '../answers.js';
import type { Agency, Body } from '../areas/practice/agencies.js';
import type { Asking } from '../declaration.js';
import { ASSESSMENT_OUTCOMES, FUNDING_OUTCOMES, PANEL_OUTCOMES } from '../every-case/outcomes.js';
import { type Meeting, pendingItems } from './case.js';
import { chairPosts, panelHere, panelsOf, postsOf } from './practice.js';

type Offers = NonNullable<QuestionField['offers']>;

/** Values and their texts, as a form offers them. */
export const offering = (texts: Readonly<Record<string, string>>): NonNullable<QuestionField['options']> =>
  Object.entries(texts).map(([value, text]) => ({ value, text }));

/** Agencies, as a form calls them. */
export const AGENCIES = {
  education: 'Education',
  health: 'Health',
  socialCare: 'Social care',
  publicHealth: 'Public health',
  school: 'Schools',
  other: 'Another agency',
} as const satisfies Readonly<Record<Agency, string>>;

/** Bodies that have a vote, or sign, as a form calls them. */
export const BODIES = {
  council: 'The council',
  health: 'Health',
  school: 'A school',
  family: 'Families',
  independent: 'An independent member',
} as const satisfies Readonly<Record<Body, string>>;

/** A decision as people read it; one that a case has told of keeps its own word. */
export const outcomeInWords = (outcome: string): string =>
  (({ ...PANEL_OUTCOMES, ...ASSESSMENT_OUTCOMES, ...FUNDING_OUTCOMES }) as Readonly<Record<string, string>>)[outcome] ??
  outcome;

/** "howAndWhenTheChildReturns" as words: "how and when the child returns". */
export const spaced = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The same at the head of a line: "How and when the child returns". */
export const spacedTitle = (name: string): string => sentence(spaced(name));

const spacedOptions = (names: readonly string[]) => names.map((value) => ({ value, text: spacedTitle(value) }));

/** The panels of the area. */
export const panels: Offers = (_file, area) => panelsOf(area).map(({ id, title }) => ({ value: id, text: title }));

/** The posts that sit: of this panel; of all the area's panels while none is chosen. */
export const seats: Offers = (file: Meeting, area) => titled(ofPanels(file, area).flatMap(postsOf), area);

/** The posts that take the chair. */
export const chairs: Offers = (file: Meeting, area) => titled(ofPanels(file, area).flatMap(chairPosts), area);

const ofPanels = (file: Meeting, area: AreaLimits) => (file.panel === '' ? panelsOf(area) : [panelHere(file, area)]);

const titled = (posts: readonly string[], area: AreaLimits) =>
  posts.map((post) => ({ value: post, text: area.posts[post]?.title ?? post }));

/** What the panel's terms ask to be recorded with each decision. */
export const termsToRecord: Offers = (file: Meeting, area) =>
  file.panel === '' ? [] : spacedOptions(panelHere(file, area).mustRecord);

/** The grounds on which the panel's terms allow a review. */
export const grounds: Offers = (file: Meeting, area) =>
  file.panel === '' ? [] : spacedOptions(panelHere(file, area).reviewOfDecision?.grounds ?? []);

/** The items that were decided. */
export const decidedItems: Offers = (file: Meeting) => cases(file.items.filter(({ state }) => state === 'decided'));

const waitingItems: Offers = (file: Meeting) => cases(pendingItems(file));

const cases = (items: Meeting['items']) => items.map((item) => ({ value: item.case, text: `Case ${item.case}` }));

/** The field that says which of the items that still wait it is about. */
export const TheItem = (more: Partial<Asking> = {}) =>
  Case('Which case?', { offers: waitingItems, mend: 'Give the reference of the case, like K7QF-2M9D', ...more });

/** The field that says in which seat somebody sits. */
export const TheSeat = () => Post('Seat', 'Choose the seat', { offers: seats });
