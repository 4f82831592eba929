import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until it is so, and fails with what was last seen when it has not become so in time. */
export async function until<Seen>(
  what: string,
  look: () => Promise<Seen | undefined>,
  { withinMs, everyMs = 50 }: { readonly withinMs: number; readonly everyMs?: number },
): Promise<Seen> {
  const end = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`Not within ${withinMs / 1000} s: ${what}`);
    await pause(everyMs);
  }
}
