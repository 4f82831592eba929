import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, Line, Names, Person, Post, Posts } from '../../answers.js';
import { Wording } from '../../declaration.js';

/** The case is given to a post. The post has a cover, so that no case ever belongs to nobody. */
@Wording({ title: 'Give the case to another post', told: 'The case was given to another post.' })
export class OwnerAssigned {
  @Post('Which post?', 'Say which post takes the case') post: string;
  @Line.optional('Why?', 'Say why, or leave it out') because?: string;
}

/** A person takes up what waits for them: the case, or, where `contribution` is given, one agency's part of it. */
@Wording({
  title: 'Take up the case or a part of it',
  why: 'The family will see your name and number.',
  told: ({ contribution }: OwnerAccepted) =>
    contribution === undefined ? 'Somebody took up the case.' : `Somebody took up a part of the case: ${contribution}.`,
})
export class OwnerAccepted {
  @Line.optional('The name the family will see', 'Enter the name the family will see, or leave it out')
  knownAs?: string;

  @Line.optional('The number the family can ring', 'Enter the telephone number the family can ring, or leave it out')
  phone?: string;

  /** The contribution taken up ("setting", "health", "socialCare"), when it is not the case itself. */
  @Line.optional('A contribution you take up', 'Say which contribution is taken up, or leave it out', {
    hint: 'Leave this blank to take up the case itself. Otherwise: setting, health or socialCare',
  })
  contribution?: string;

  /** The post whose work is taken up. The case's own when left out. */
  @Post.optional('The post whose work you take up', 'Say which post’s work is taken up, or leave it out', {
    hint: 'Leave this blank for the case’s own post',
    must: { beHeldByActor: true, elseOfTheCaseUnless: 'contribution' },
  })
  post?: string;
}

/** The holder is away until a day; the cover post acts meanwhile. */
@Wording({
  title: 'Record that the holder is away',
  why: 'The cover post acts until the holder takes the case up again.',
  told: 'Whoever held the case was away, and the cover post acted.',
})
export class OwnerAway {
  @Day('Away until', 'Enter the day of return as a date, like 2026-04-20') until: CivilDate;
  @Line.optional('Why?', 'Say why, or leave it out') because?: string;
}

/**
 * A person has left. Recorded on every open case they held, in one transaction. It never changes where the case stands:
 * the cover post acts from the same moment, and each contribution the person had begun passes to a cover with its draft.
 *
 * The facts are the same on each of those cases, and say nothing of any pathway: who left, and which posts they held.
 * The case itself knows what of it they held: the case (its post, or the post that covers it, is among `posts`, or they had
 * accepted it), and the contributions whose holder they were, in person or by a post among `posts`.
 */
@Wording({
  title: 'Record that somebody has left',
  why: 'Their cover acts from this moment, on every case they held. Nothing else about a case changes.',
  told: 'Somebody who held the case or a part of it left, and their cover took over.',
})
export class OwnerLeft {
  /** Id of the person. */
  @Person('Who has left?', 'Say who has left', { must: { haveLeft: 'too' } }) person: string;

  /** Ids of every post they held; none for a person who only contributed. */
  @Posts('Which posts did they hold?', 'List the posts they held') posts: string[];

  /** The post that covers the case from now. The area profile's cover of the vacant post when left out. */
  @Post.optional('Which post covers?', 'Say which post covers, or leave it out', {
    hint: 'Leave this blank for the cover the area names',
  })
  coverPost?: string;

  /** The person who finishes what the leaver had begun to contribute (an acting SENCO). The case's owner when left out. */
  @Person.optional(
    'Who finishes what they had begun to contribute?',
    'Say who takes over the contributions, or leave it out',
  )
  coverPerson?: string;

  /** Which contributions pass to the cover. All that they held when left out. */
  @Names.optional(
    'Which contributions pass to them?',
    'List the contributions that pass to the cover, or leave it out',
    { hint: 'All, if left blank' },
  )
  contributions?: string[];
}

/** A post is named to cover the case, instead of the one the area profile names. */
@Wording({ title: 'Name a post to cover the case', told: 'A post was named to cover the case.' })
export class OwnerCovered {
  @Post('Which post covers?', 'Say which post covers the case') post: string;
  @Line.optional('Why?', 'Say why, or leave it out') because?: string;
}
