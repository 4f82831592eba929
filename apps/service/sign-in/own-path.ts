const HERE = 'http://here';

/**
 * The page that was wanted before signing in, when it is one of ours and not the one we are on: never an address of somebody
 * else's making. Where a browser would read what comes out otherwise than we did, it is none of ours.
 */
export function ownPath(then: unknown, where: string): string {
  if (typeof then !== 'string' || !then.startsWith('/') || !URL.canParse(then, HERE)) return '/';
  const { origin, pathname, search } = new URL(then, HERE);
  const path = `${pathname}${search}`;
  // Steps up and down may leave `//elsewhere` behind, which names a host and no path.
  const isOurs = origin === HERE && URL.canParse(path, HERE) && new URL(path, HERE).href === `${HERE}${path}`;
  return isOurs && pathname !== where ? path : '/';
}
