/** One record of a CSV file, with the line on which it begins (from 1). */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What makes a file no CSV, and where. */
export class CsvBroken extends Error {
  constructor(
    readonly line: number,
    readonly what: string,
  ) {
    super(`Line ${line}: ${what}`);
  }
}

/**
 * Reads CSV as RFC 4180 has it, in whatever pieces it comes: cells in quotation marks hold commas, line ends and doubled
 * quotation marks; lines end with LF or CRLF; blank lines are passed over. Throws `CsvBroken` where a quotation mark is out of
 * place or is never closed.
 */
export async function* readCsv(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CsvRow> {
  const reader = new Reader();
  for await (const piece of pieces) yield* reader.take(piece);
  yield* reader.end();
}

type State = 'fresh' | 'plain' | 'quoted' | 'closed';

/** What has been read of a record so far. */
class Reader {
  #state: State = 'fresh';
  #cell = '';
  #cells: string[] = [];
  #line = 1;
  #began = 1;

  *take(piece: string): Generator<CsvRow> {
    for (let at = 0; at < piece.length; at++) {
      // Whatever needs no look of its own goes in one step.
      if (this.#state === 'plain' || this.#state === 'quoted') at = this.#run(piece, at);
      if (at < piece.length && this.#sees(piece[at] as string)) yield this.#row();
    }
  }

  *end(): Generator<CsvRow> {
    if (this.#state === 'quoted') throw new CsvBroken(this.#began, 'a quotation mark is opened and never closed.');
    if (this.#state !== 'fresh' || this.#cells.length > 0) {
      this.#cells.push(this.#cell);
      const row = this.#row();
      if (!isBlank(row)) yield row;
    }
  }

  #run(piece: string, from: number): number {
    const ends = this.#state === 'quoted' ? /["\n]/g : /[",\r\n]/g;
    ends.lastIndex = from;
    const to = ends.exec(piece)?.index ?? piece.length;
    this.#cell += piece.slice(from, to);
    return to;
  }

  /** Whether a record ends with this character. */
  #sees(character: string): boolean {
    if (character === '\n') this.#line += 1;
    if (this.#state === 'quoted') return this.#inQuotes(character);
    if (character === '"') return this.#quote();
    if (character === ',') return this.#cellEnds();
    if (character === '\n') return this.#recordEnds();
    // The first half of CRLF; alone it is white space like any other at the end of a cell.
    if (character === '\r') return false;
    if (this.#state === 'closed') throw new CsvBroken(this.#line, 'something follows a closed quotation mark.');
    this.#state = 'plain';
    this.#cell += character;
    return false;
  }

  #inQuotes(character: string): boolean {
    if (character === '"') this.#state = 'closed';
    else this.#cell += character;
    return false;
  }

  #quote(): boolean {
    if (this.#state === 'plain') throw new CsvBroken(this.#line, 'a quotation mark stands in the middle of a cell.');
    if (this.#state === 'closed') this.#cell += '"';
    this.#state = 'quoted';
    return false;
  }

  #cellEnds(): boolean {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#state = 'fresh';
    return false;
  }

  #recordEnds(): boolean {
    this.#cellEnds();
    const isEmpty = this.#cells.length === 1 && this.#cells[0] === '';
    if (!isEmpty) return true;
    this.#row();
    return false;
  }

  #row(): CsvRow {
    const row = { line: this.#began, cells: this.#cells };
    [this.#cells, this.#cell, this.#state, this.#began] = [[], '', 'fresh', this.#line];
    return row;
  }
}

const isBlank = ({ cells }: CsvRow): boolean => cells.length === 1 && cells[0] === '';
