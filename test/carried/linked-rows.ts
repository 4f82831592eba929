import { register } from '#workflows/register';

/** A row of a pathway's tables by which an act on one case is an act on another, or opens one: "from act → act", "from act opens pathway". */
export const linkRow = (pathway: string, on: string, event: string): string => `${pathway}: ${on} → ${event}`;
export const openingRow = (pathway: string, on: string, opens: string): string => `${pathway}: ${on} opens ${opens}`;

/** Every such row of every pathway, by its name. */
export const EVERY_ROW: readonly string[] = [
  ...new Set(
    register
      .pathways()
      .flatMap(({ name, linkedActs = [], opens }) => [
        ...linkedActs.map(({ on, event }) => linkRow(name, on, event)),
        ...opens.map(({ on, pathway, event }) => openingRow(name, on, `${pathway} ${event}`)),
      ]),
  ),
].sort();

/** Rows that no story can reach, with the act that is never taken of a case on an agenda: triage, where alone it is recorded, is over then. */
export const OUT_OF_REACH: Readonly<Record<string, string>> = {
  [linkRow('access-pathway', 'ReferralDeclined', 'ItemWithdrawn')]: 'ReferralDeclined',
  [linkRow('access-pathway', 'ReferralRedirected', 'ItemWithdrawn')]: 'ReferralRedirected',
};
