import type { ShownAct } from './visibility.js';

/** Somebody recorded on the case while the asker was writing: what came since, as far as they may see it. */
export class CaseHasChanged extends Error {
  readonly ref: string;
  readonly seen: number;
  readonly now: number;
  readonly since: readonly ShownAct[];

  constructor({ ref, seen, now, since }: Omit<CaseHasChanged, keyof Error>) {
    super(`Case ${ref} stands at ${now}; event ${seen} was the last one seen`);
    Object.assign(this, { ref, seen, now, since });
  }
}
