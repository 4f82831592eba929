import type { CivilDate } from '#statutory-calendar/civil-date';
import type { CaseRecord } from './open-record.js';

/** Somebody who may act, as the feed of people knows them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly area: string;
  readonly roles: readonly string[];
  /** Posts held now, in the person's area. */
  readonly posts: readonly string[];
  readonly active: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address?: string | null;
}

export async function personById(_record: CaseRecord, _id: string): Promise<Person | null> {
  throw new Error('not yet');
}

export async function listPeople(_record: CaseRecord, _filter: { readonly area?: string } = {}): Promise<Person[]> {
  throw new Error('not yet');
}

/** Puts people as they are now, posts included. For the demonstration and the scenario runner only. */
export async function savePeople(_record: CaseRecord, _people: readonly Person[]): Promise<void> {
  throw new Error('not yet');
}

/** One person takes a post from a day on; whoever held it before holds it no more. */
export async function holdPost(
  _record: CaseRecord,
  _holding: { readonly area: string; readonly post: string; readonly person: string; readonly from: CivilDate },
): Promise<void> {
  throw new Error('not yet');
}

/** Post → person, of those posts that an active person holds. */
export async function holdersOf(_record: CaseRecord, _area: string): Promise<Readonly<Record<string, string>>> {
  throw new Error('not yet');
}
