import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { UsageError } from './output.js';

/** Reads a JSON file in UTF-8, with or without a mark of byte order (`-` is standard input). Refuses, as wrong use, one that is not there or is not JSON. */
export async function readJson(file: string): Promise<unknown> {
  const content = await readText(file);
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new UsageError(`${file} is not JSON: ${(cause as Error).message}`, { cause });
  }
}

/** Reads a text file in UTF-8 in the same way. */
export async function readText(file: string): Promise<string> {
  return textIn(await bytesOf(file), file);
}

/** Without the mark of byte order, which the decoder takes off. */
function textIn(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError(`${file} is not text in UTF-8: save it in that encoding, or fetch it anew.`, { cause });
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (cause) {
    throw new UsageError(`${file} cannot be read: ${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'}`, {
      cause,
    });
  }
}
