/** Roles of our own parts, which no person acts in. */
export const OWN_PARTS: readonly string[] = ['clock', 'notifier', 'peopleFeed', 'caseOpener', 'system'];
