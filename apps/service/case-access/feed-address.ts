import type { Settings } from '#settings/settings';

/** A page of ours as others can reach it. By the setting alone: a request may call us by any name. */
export function addressOf(path: string, { publicUrl }: Pick<Settings, 'publicUrl'>): string {
  return new URL(path, publicUrl).href;
}

/** Where a calendar finds its deadlines. Whoever has this needs nothing else. */
export function feedPath(secret: string): string {
  return `/calendar/${secret}.ics`;
}
