/** How a text file is written, as far as we read it. */
export type Encoding = 'utf-8' | 'windows-1252';

/**
 * By which encoding a file is to be read: UTF-8 where all of it is, Windows' own western one otherwise. Null where it begins as
 * UTF-16 does.
 */
export async function encodingOf(bytes: AsyncIterable<Uint8Array>): Promise<Encoding | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const piece of bytes) {
      if (isFirst && isUtf16(piece)) return null;
      isFirst = false;
      decoder.decode(piece, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** The text of a file, piece by piece; a byte order mark is left out. */
export async function* decodedPieces(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
