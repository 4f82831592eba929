import type { PartOfCase, Projection } from '#engine/projection';
import { inWords } from '#statutory-calendar/civil-date';
import { actingPost } from '../every-case/case.js';
import { filled } from '../filled.js';
import { currentPack, type Item, type Meeting, pendingItems } from './case.js';
import { knownByName } from './practice.js';
import { outcomeInWords } from './wording.js';

const STANDS: Readonly<Record<Item['state'], string>> = {
  waiting: 'To be heard',
  open: 'On the table',
  discussed: 'Discussed, not decided',
  decided: 'Decided',
  deferred: 'Put off',
  rolled: 'Waits for another meeting',
  withdrawn: 'No longer before the panel',
};

/** What lists and pages know of a meeting. */
export const projectionOf = (file: Meeting): Projection => ({
  ownerPost: actingPost(file.owner),
  holders: file.owner.person === null ? [] : [file.owner.person],
  named: namesOf(file),
  child: '',
  called: calledIn(file),
  receivedOn: file.receivedOn,
  parts: partsOf(file),
});

/** "Access Panel, Wednesday 21 January 2026 at 09:30, Room 2" */
function calledIn({ title, on, at, place }: Meeting): string {
  const day = on === null ? '' : `${inWords(on)}${at === '' ? '' : ` at ${at}`}`;
  return [title, day, place].filter(filled).join(', ');
}

/** Everybody who may sit, by post; and by name where they were invited or were there. */
function namesOf(file: Meeting): readonly string[] {
  const { posts, owner } = file;
  const people = knownByName(file).map(({ person }) => person);
  const held = owner.person === null ? [] : [owner.person];
  return [...new Set([...posts.map((post) => `post:${post}`), ...people, ...held])].sort();
}

/** The agenda in its order, what each invited member has still to read, and who has signed the minutes. */
function partsOf(file: Meeting): readonly PartOfCase[] {
  if (file.panel === '') return [];
  return [...file.items.map((item, index) => agendaItem(file, item, index)), ...readers(file), ...signed(file)];
}

function agendaItem({ chair }: Meeting, item: Item, index: number): PartOfCase {
  const more = [
    item.first && 'comes from an earlier meeting, heard first',
    item.kind === 'ratification' && 'an urgent decision to ratify or not',
    item.reviewOf !== null && `review of a decision of meeting ${item.reviewOf}`,
    ...item.circumstances,
    item.late !== null && `late: ${item.late}`,
    item.outcome !== null && outcomeInWords(item.outcome),
    item.recused.length > 0 && `${item.recused.length} with an interest have withdrawn`,
  ].filter((word) => word !== false);
  return {
    name: `Item ${index + 1}: case ${item.case}`,
    state: [STANDS[item.state], ...more].join('; '),
    holder: { post: chair },
    case: item.case,
  };
}

function signed({ signatures }: Meeting): readonly PartOfCase[] {
  return signatures.map(({ person }) => ({ name: 'Minutes', state: 'Signed', holder: { person } }));
}

/** Each member who is known by name: what they have not read as it now is. */
function readers(file: Meeting): readonly PartOfCase[] {
  const packs = pendingItems(file).filter((item) => currentPack(item) !== undefined);
  if (packs.length === 0) return [];
  return [...file.members, ...file.seated].map(({ person }) => {
    const theirs = packs.filter(({ recused }) => !recused.includes(person));
    const unread = theirs.filter((item) => file.reads[item.case]?.[person] !== currentPack(item));
    const state =
      unread.length === 0 ? 'Has read everything' : `Has not read: ${unread.map((item) => item.case).join(', ')}`;
    return { name: 'Papers', state, holder: { person } };
  });
}
