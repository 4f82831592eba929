import type { Evidence, Problems } from './evidence.js';

interface Stored {
  readonly type: string;
  readonly occurred_on: string;
  readonly by_person: string;
  /** Of an asking: what was proposed. */
  readonly proposed: string | null;
}

const PROPOSED = 202;

/** I1: every act that was answered with 2xx is in the history of its case, as that event. */
export async function nothingAcceptedIsLost({ record, client }: Evidence): Promise<Problems> {
  const rows = await record.db.query<(Stored & { ref: string; sequence: number })[]>(
    "SELECT ref, sequence, type, occurred_on, by_person, data ->> 'act' AS proposed FROM case_event",
  );
  const stored = new Map(rows.map((row) => [`${row.ref} ${row.sequence}`, row]));
  return client.ledger.flatMap(({ sent, heard }) =>
    heard
      .filter(({ status }) => status < 300)
      .flatMap(({ ref, sequence, status }) => {
        const row = stored.get(`${ref} ${sequence}`);
        if (row === undefined) return [`${sent.type} was accepted as ${ref} ${sequence}, which is not there`];
        const type = status === PROPOSED ? row.proposed : row.type;
        const same = type === sent.type && row.by_person === sent.person && row.occurred_on === sent.occurredOn;
        return same ? [] : [`${sent.type} was accepted as ${ref} ${sequence}, where ${row.type} stands`];
      }),
  );
}
