import { randomBytes } from 'node:crypto';
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

/** Sets up the stage on a server of its own in a temporary folder, or on the given one. */
export async function setStage({ server: url }: { readonly server?: string | undefined }): Promise<Stage> {
  const server = url === undefined ? await ownServer() : givenServer(url);
  const template = `waymark_stories_${randomBytes(6).toString('hex')}`;
  let stories = 0;
  const strike = async () => {
    try {
      await server.drop(template);
    } finally {
      await server.stop();
    }
  };
  try {
    await server.make(template);
    const urls = { ownerUrl: server.ownerUrl(template), applicationUrl: server.applicationUrl(template) };
    await migrate({ ...urls, virtualClock: true });
  } catch (error) {
    await strike();
    throw error;
  }
  return {
    strike,
    async play(story) {
      stories += 1;
      const name = `${template}_${stories}`;
      await server.make(name, template);
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
  };
}

/** Where and how stories are played, for whoever waits for it. */
export interface Staging {
  /** A PostgreSQL on which databases may be made; one of its own where it is not given. */
  readonly server?: string | undefined;
  /** Told how far the play has come. */
  readonly tell?: (text: string) => void;
  /** Asks for the end: the stage is struck, and nothing is left behind. */
  readonly signal?: AbortSignal | undefined;
}

/** Plays stories one after another, each on an empty database of its own. */
export async function playEach<Story extends { readonly id: string }, Played>(
  stories: readonly Story[],
  { server, tell = () => undefined, signal }: Staging,
  how: {
    readonly steps: (story: Story) => readonly unknown[];
    readonly play: (record: CaseRecord, story: Story) => Promise<Played>;
  },
): Promise<readonly Played[]> {
  tell('setting the stage: an empty PostgreSQL');
  const stage = await setStage({ server });
  try {
    const played: Played[] = [];
    for (const story of stories) {
      signal?.throwIfAborted();
      tell(`playing ${story.id}: ${how.steps(story).length} steps`);
      played.push(await stage.play((record) => how.play(record, story)));
    }
    return played;
  } finally {
    await stage.strike();
  }
}
