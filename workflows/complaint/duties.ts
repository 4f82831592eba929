/** What is not looked at as a complaint, and why: each with what the family reads. */
export const NOT_LOOKED_AT = {
  underAppeal: {
    title: 'It is before the Tribunal, or can be appealed to it',
    words: 'is for the Tribunal to decide, and no complaint can change it (Local Government Act 1974 section 26(6)(a))',
  },
  court: {
    title: 'A court is deciding it',
    words: 'is before a court, which decides it (Local Government Act 1974 section 26(6)(c))',
  },
  school: {
    title: 'It is about what a school did',
    words:
      'is for the school to answer: complain to it by its own procedure, and then to its governing body (Education Act 2002 section 29; for academies SI 2014/3283, Schedule, Part 7)',
  },
  answeredBefore: {
    title: 'It has been answered already, at the last stage',
    words: 'has been answered already, at the last stage that there is',
  },
  tooLate: {
    title: 'It is more than twelve months old, and nothing kept them from complaining earlier',
    words:
      'is more than twelve months old, and we found no reason why you could not have complained earlier. If there is one, tell us',
  },
} as const;

export type NotLookedAt = keyof typeof NOT_LOOKED_AT;
