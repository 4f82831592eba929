import type { DataSource, EntityManager } from 'typeorm';
import type { AreaLimits } from '#engine/locality';
import { type FieldProblem, type Refused, refused } from '#engine/refusal';
import type { Register } from '#engine/register';
import type { CivilDate } from '#statutory-calendar/civil-date';

/** The register of one database, with the areas whose posts are held in it. */
export interface PeopleRegister {
  readonly db: DataSource;
  readonly register: Register;
}

/** Who changes something, and why where they say it. */
export interface Changing {
  readonly by: { readonly person: string; readonly role: string };
  readonly why?: string;
  /** Only tried: everything is asked that is asked when it is changed, and taken back. */
  readonly tried?: true;
}

/** Does it in one transaction, which is taken back where it is only tried. */
export async function inRegister<Answer>(
  { db }: PeopleRegister,
  { tried }: Pick<Changing, 'tried'>,
  work: (tx: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  if (!tried) return db.transaction(work);
  const runner = db.createQueryRunner();
  await runner.startTransaction();
  try {
    return await work(runner.manager);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** The civil day that it is for the record. */
export async function dayOf(tx: EntityManager): Promise<CivilDate> {
  const [row] = await tx.query<{ day: CivilDate }[]>('SELECT record_day() AS day');
  return (row as { day: CivilDate }).day;
}

/** Somebody as a change needs to know them. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly active: boolean;
  readonly roles: readonly string[];
}

/** One person, who stays as they are until the transaction ends; undefined where nobody has that id. */
export async function lockedPerson(tx: EntityManager, id: string): Promise<Known | undefined> {
  const [found] = await tx.query<Known[]>('SELECT id, name, area, active, roles FROM person WHERE id = $1 FOR UPDATE', [
    id,
  ]);
  return found;
}

/** The posts of an area; none where there is no such area. */
export function postsOf({ register }: PeopleRegister, area: string): AreaLimits['posts'] {
  return register.areas().find(({ profile }) => profile === area)?.posts ?? {};
}

/** Refused for what one field says. */
export const wrong = (field: string, message: string): Refused => wrongs([{ field, message }]);

/** Refused for what several say. */
export const wrongs = (fields: readonly FieldProblem[]): Refused =>
  refused('FIELDS_WRONG', fields.map(({ message }) => message).join(' '), { fields });
