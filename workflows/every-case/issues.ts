/** What a family may want to mediate about. Health care alone is arranged by the board (SI 2014/1530 reg 35(3)). */
export const ISSUES = { education: 'Education', health: 'Health care', socialCare: 'Social care' } as const;

export type Issue = keyof typeof ISSUES;
