/** The role that owns the tables, and the one the application works as; the same URL where there is only one. */
export interface MigrateOptions {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
}

/** Brings the tables up to date as their owner, and grants the application's role what it needs. Returns what was run. */
export async function migrate(_options: MigrateOptions): Promise<readonly string[]> {
  throw new Error('not yet');
}
