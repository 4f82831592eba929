import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Story } from '#workflows/areas/checks/story-in-area';

const WORKFLOWS = join(import.meta.dirname, '../../../workflows');

/** Every history that is stored beside a pathway, by its file. */
export async function storedStories(): Promise<readonly Story[]> {
  const found = await readdir(WORKFLOWS, { recursive: true });
  const files = found.filter((file) => /[\\/]examples[\\/][^\\/]+\.json$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => ({ file, ...JSON.parse(await readFile(join(WORKFLOWS, file), 'utf8')) }) as Story),
  );
}
