import { asViewer, knownTo, type Viewer } from './known-to.js';
import type { CaseRecord } from './open-record.js';

/**
 * What a list asks for: only the conditions that are asked, each with its values. So the server plans each list by what is
 * asked of it, and finds the index that is there for it.
 */
export class Conditions {
  readonly values: unknown[] = [];
  readonly #all: string[] = [];

  /** The place of a value in the statement: `$3`. */
  given(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  and(condition: string): void {
    this.#all.push(`(${condition})`);
  }

  /** Where something is asked at all, that it is so: the condition is written for the place of its value. */
  andIfAsked<Value>(value: Value | undefined, condition: (place: string) => string): void {
    if (value !== undefined) this.and(condition(this.given(value)));
  }

  /** That a viewer may know of `case_file c`. */
  andKnownTo(record: CaseRecord, viewer: Viewer | undefined): void {
    if (viewer === undefined) return;
    const first = this.values.length + 1;
    this.values.push(...asViewer(record, viewer));
    this.and(knownTo(first));
  }

  /** All of them, for the place after WHERE; `more` is a condition without values. */
  all(more = 'true'): string {
    return [more, ...this.#all].join(' AND ');
  }
}
