import type { CaseRecord } from './open-record.js';

/** Counts of the record as it stands, without personal data. */
export interface Measures {
  readonly cases: { readonly open: number; readonly closed: number };
  readonly deadlines: { readonly open: number; readonly missed: number; readonly ringing: number };
  /** Seconds since the oldest bell that is due should have rung; 0 when none is. */
  readonly ringLatenessSeconds: number;
  /** `oldestSeconds`: how long the oldest item has waited; 0 when none does. */
  readonly outbox: { readonly waiting: number; readonly parked: number; readonly oldestSeconds: number };
  readonly tasks: { readonly open: number };
}

const COUNT = `
SELECT
  (SELECT jsonb_build_object('open', count(*) FILTER (WHERE NOT closed), 'closed', count(*) FILTER (WHERE closed))
    FROM case_file) AS cases,
  (SELECT jsonb_build_object('open', count(*) FILTER (WHERE state = 'open'),
      'missed', count(*) FILTER (WHERE state = 'missed'),
      'ringing', count(*) FILTER (WHERE next_bell_at <= record_now()))
    FROM deadline WHERE state IN ('open', 'missed')) AS deadlines,
  (SELECT coalesce(extract(epoch FROM record_now() - min(next_bell_at)), 0)::float8
    FROM deadline WHERE next_bell_at <= record_now()) AS "ringLatenessSeconds",
  (SELECT jsonb_build_object('waiting', count(*) FILTER (WHERE state = 'waiting'),
      'parked', count(*) FILTER (WHERE state = 'parked'),
      'oldestSeconds', coalesce(greatest(0, extract(epoch FROM record_now() -
        min(created_at) FILTER (WHERE state = 'waiting'))), 0))
    FROM outbox WHERE state <> 'done') AS outbox,
  (SELECT jsonb_build_object('open', count(*)) FROM task WHERE done_at IS NULL) AS tasks`;

/** Counts now. Reads partial indexes where there are any; ask every half minute, not at every scrape of many. */
export async function measures({ db }: CaseRecord): Promise<Measures> {
  const [counted] = await db.query<Measures[]>(COUNT);
  return counted as Measures;
}
