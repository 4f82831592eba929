import { migrate } from '#case-record/migrate';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { register } from '#workflows/register';
import { givenServer, ownServer } from './servers.js';

/** Where stories are played: a PostgreSQL with an empty, migrated database to copy. No real case is ever near it. */
export interface Stage {
  /** Opens a database of its own for one story, lets it be played, and drops it. */
  readonly play: <Result>(story: (record: CaseRecord) => Promise<Result>) => Promise<Result>;
  readonly strike: () => Promise<void>;
}

const TEMPLATE = `waymark_stories_${process.pid}`;

/** Sets up the stage on a server of its own in a temporary folder, or on the given one. */
export async function setStage({ server: url }: { readonly server?: string | undefined }): Promise<Stage> {
  const server = url === undefined ? await ownServer() : givenServer(url);
  let stories = 0;
  await server.make(TEMPLATE);
  await migrate({ ownerUrl: server.ownerUrl(TEMPLATE), applicationUrl: server.applicationUrl(TEMPLATE) });
  return {
    async play(story) {
      stories += 1;
      const name = `${TEMPLATE}_${stories}`;
      await server.make(name, TEMPLATE);
      const record = await openRecord(
        { url: server.applicationUrl(name), applicationName: 'waymark-stories' },
        register,
      );
      try {
        return await story(record);
      } finally {
        await closeRecord(record);
        await server.drop(name);
      }
    },
    async strike() {
      await server.drop(TEMPLATE);
      await server.stop();
    },
  };
}
