import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { UsageError } from './output.js';

/** Reads a JSON file (`-` is standard input). Refuses, as wrong use, one that is not there or is not JSON. */
export async function readJson(file: string): Promise<unknown> {
  const content = await textOf(file);
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new UsageError(`${file} is not JSON: ${(cause as Error).message}`, { cause });
  }
}

async function textOf(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`${file} cannot be read: ${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'}`, {
      cause,
    });
  }
}
