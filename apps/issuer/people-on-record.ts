import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { listPeople, type Person } from '#case-record/people';
import type { AreaLimits } from '#engine/locality';
import { titleOfPost } from '#engine/setting-posts';
import { tieAccounts } from '#sign-in/accounts';
import { register } from '#workflows/register';
import type { ListOfPeople } from './people-page.js';

/** The people who are on record, to choose from. */
export interface PeopleOnRecord {
  /** Those of an area who are still there, each with what they do; of the first area where none of that name is. */
  readonly list: (area: string | null) => Promise<ListOfPeople>;
  /** Says that the account of an issuer which has a person's id is theirs. */
  readonly tie: (issuer: string, person: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Reads them where the service does. */
export async function peopleOnRecord(url: string): Promise<PeopleOnRecord> {
  const record = await openRecord({ url, applicationName: 'waymark-issuer', poolSize: 2 }, register);
  return {
    list: (area) => listOfPeople(record, area),
    tie: (issuer, person) => tieAccounts(record, issuer, [{ subject: person, person }]),
    close: () => closeRecord(record),
  };
}

async function listOfPeople(record: CaseRecord, chosen: string | null): Promise<ListOfPeople> {
  const areas = record.register.areas() as readonly (AreaLimits & { readonly name?: string })[];
  const area = areas.find(({ profile }) => profile === chosen) ?? areas[0];
  const people = await listPeople(record, area === undefined ? {} : { area: area.profile });
  return {
    area: area?.name ?? '',
    people: people.filter(({ active }) => active).map((person) => ({ ...person, does: whatTheyDo(record, person) })),
    others: areas.filter((each) => each !== area).map(({ profile, name }) => ({ profile, name: name ?? profile })),
  };
}

/** What they do, in the words of the pathways and of their posts. */
function whatTheyDo({ register: known }: CaseRecord, { roles, posts, agency, area }: Person): string {
  const title = (role: string) => known.pathways().find((pathway) => role in pathway.roles)?.roles[role]?.title ?? role;
  const held = posts.map((post) => titleOfPost(known.area(area).posts, post));
  return [...new Set([...(held.length > 0 ? held : roles.map(title)), agency])].filter(Boolean).join(', ');
}
