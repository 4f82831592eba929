/** What each agency's contribution has come to: a region of its own in the stories, a fact of the case here. */
export function moreRegions(context: unknown): Readonly<Record<string, string>> {
  const { contributions = {} } = (context ?? {}) as {
    contributions?: Readonly<Record<string, { readonly state: string }>>;
  };
  return Object.fromEntries(Object.entries(contributions).map(([name, { state }]) => [`contributor.${name}`, state]));
}
