/** A table of the register, and which of its columns a change may touch. */
interface TableOfRegister {
  /** Of what kind its ids are; those of `bigint` are given by the database. */
  readonly id: 'text' | 'bigint';
  /** Written when a row is made. */
  readonly made: readonly string[];
  /** What may be changed of it later. */
  readonly changed: readonly string[];
}

const PERSON = ['name', 'agency', 'area', 'roles', 'active', 'email', 'phone', 'address', 'body'] as const;
const BODY = [
  ...['kind', 'name', 'known_as', 'area', 'urn', 'ukprn', 'la_code', 'establishment_number', 'type', 'phase'],
  ...['address', 'postcode', 'status', 'opened_on', 'closed_on', 'posts'],
] as const;

/** The tables of which every change is kept, with what the application's role may write of each. */
export const REGISTER_TABLES = {
  body: { id: 'bigint', made: BODY, changed: BODY },
  body_contact_point: { id: 'bigint', made: ['body', 'way', 'value', 'from_on', 'to_on'], changed: ['to_on'] },
  person: { id: 'text', made: ['id', ...PERSON], changed: PERSON },
  post_holding: {
    id: 'bigint',
    made: ['area', 'post', 'person', 'from_on', 'to_on', 'kind'],
    changed: ['to_on'],
  },
  absence: {
    id: 'bigint',
    made: ['person', 'from_on', 'to_on', 'cover'],
    changed: ['to_on', 'cover'],
  },
} as const satisfies Readonly<Record<string, TableOfRegister>>;

/** The name of one of them. */
export type RegisterTable = keyof typeof REGISTER_TABLES;

/** One of them, whichever it is. */
export const tableOf = (name: RegisterTable): TableOfRegister => REGISTER_TABLES[name];
