import type { EntityManager } from 'typeorm';
import { type Refused, refused } from '#engine/refusal';
import { addDays, type CivilDate, inWords, isCivilDate } from '#statutory-calendar/civil-date';
import { changeRegister } from './change-register.js';
import { type Changing, dayOf, inRegister, lockedPerson, type PeopleRegister, wrong } from './in-register.js';

/** Somebody who is away, first and last day included, and who answers for their posts meanwhile. */
export interface Away {
  readonly person: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** Nobody where it is left out: then it is shown that their posts are not covered. */
  readonly cover?: string;
}

/** Says that somebody is away. Their cover has their posts besides them in that time, and no longer. */
export async function goAway(
  register: PeopleRegister,
  changing: Changing,
  away: Away,
): Promise<{ readonly person: string } | Refused> {
  return inRegister(register, changing, async (tx) => {
    const { person, from, until, cover } = away;
    const who = await lockedPerson(tx, person);
    if (!who?.active) return wrong('person', 'Choose somebody who is in the register and has not left.');
    const no = wrongDays(away, await dayOf(tx)) ?? (await wrongCover(tx, away, who.area));
    if (no) return no;
    const other = await awayMeanwhile(tx, away, person);
    if (other)
      return refused(
        'RULE_NOT_MET',
        `${who.name} is away from ${inWords(other.from)} to ${inWords(other.until)} already. End that absence, or give other days.`,
      );
    const values = { person, from_on: from, to_on: addDays(until, 1), cover: cover ?? null };
    const why = changing.why ?? `${who.name} is away`;
    await changeRegister(tx, { by: changing.by, why }, [{ table: 'absence', values }]);
    return { person };
  });
}

function wrongDays({ from, until }: Away, today: CivilDate): Refused | undefined {
  if (!isCivilDate(from)) return wrong('from', 'Give the first day away, like 27 3 2026.');
  if (!isCivilDate(until)) return wrong('until', 'Give the last day away, like 27 3 2026.');
  if (until < from) return wrong('until', 'The last day away cannot be before the first.');
  return until < today ? wrong('until', 'That absence is over. Give a last day that has not gone by.') : undefined;
}

/** Why somebody cannot cover: they must be there, of the same area, and not away themselves. */
async function wrongCover(tx: EntityManager, away: Away, area: string): Promise<Refused | undefined> {
  if (away.cover === undefined) return undefined;
  if (away.cover === away.person) return wrong('cover', 'Nobody covers for themselves. Choose somebody else.');
  const cover = await lockedPerson(tx, away.cover);
  if (!cover?.active || cover.area !== area)
    return wrong('cover', 'Choose somebody of the same area who has not left.');
  const other = await awayMeanwhile(tx, away, away.cover);
  return other && wrong('cover', `${cover.name} is away too, from ${inWords(other.from)} to ${inWords(other.until)}.`);
}

const MEANWHILE = `
SELECT from_on AS "from", to_on - 1 AS until FROM absence
WHERE person = $1 AND daterange(from_on, to_on) && daterange($2::date, $3::date) ORDER BY from_on LIMIT 1`;

async function awayMeanwhile(tx: EntityManager, { from, until }: Away, person: string) {
  const [found] = await tx.query<{ from: CivilDate; until: CivilDate }[]>(MEANWHILE, [person, from, addDays(until, 1)]);
  return found;
}

const RUNNING = `
SELECT a.from_on AS "from", p.name FROM absence a JOIN person p ON p.id = a.person
WHERE a.id = $1 AND a.person = $2 AND a.to_on > record_day() FOR UPDATE OF a`;

/** Ends an absence today, or takes back one that has not begun. */
export async function comeBack(
  register: PeopleRegister,
  changing: Changing,
  { person, absence }: { readonly person: string; readonly absence: string },
): Promise<{ readonly person: string } | Refused> {
  return inRegister(register, changing, async (tx) => {
    const number = /^\d{1,15}$/.test(absence) ? absence : '0';
    const [found] = await tx.query<{ from: CivilDate; name: string }[]>(RUNNING, [number, person]);
    if (!found) return wrong('absence', 'That absence is over already.');
    const today = await dayOf(tx);
    const to_on = found.from > today ? found.from : today;
    const why = changing.why ?? `${found.name} is there again`;
    await changeRegister(tx, { by: changing.by, why }, [{ table: 'absence', id: number, values: { to_on } }]);
    return { person };
  });
}
