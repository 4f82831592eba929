import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, Line, Lines, OneOf, Paragraph } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { HowItWasMadeSure } from '../people.js';

/** The child's own view: their words, or that it has been asked for, or that they would rather not and why. */
@Wording({
  paper: true,
  title: 'Record the child’s own view',
  why: 'The panel hears the child first. If neither words nor a reason are given, it is recorded that the child has been asked.',
  told: ({ words, declinedBecause }: VoiceRecorded) => {
    if (words) return 'The child’s own words were written down.';
    return declinedBecause
      ? 'The child’s view could not be had, and it was said why.'
      : 'The child was asked for their view.';
  },
  stands: ['declinedBecause'],
})
export class VoiceRecorded {
  @Paragraph.optional('The child’s own words', 'Write down the child’s own words') words?: string;

  @Line.optional('How did you hear them?', 'Say how: a talk, a drawing, play, signs, an app', {
    hint: 'A talk, a drawing, play, signs, an app',
  })
  how?: string;

  @Line.optional('If the child’s view cannot be had: why?', 'Say why the child’s view could not be had')
  declinedBecause?: string;
}

const CONSENT = { given: 'Yes', refused: 'No', notRequired: 'It is not required' } as const;

const DECIDED_BY = { parent: 'A parent', youngPerson: 'The young person', advocate: 'Somebody else for them' } as const;

/**
 * Agreement, or its refusal, to share what is confidential with named recipients. This is not the basis on which data is
 * held, which is normally a public task (UK GDPR Art 6(1)(e) and 9(2)).
 */
@Wording({
  title: 'Record consent to share',
  told: ({ result }: ConsentRecorded) =>
    ({
      given: 'The family agreed that information may be shared.',
      refused: 'The family did not agree that information is shared.',
      notRequired: 'It was recorded that information may be shared without consent, and on what lawful basis.',
    })[result],
  stands: ['result', 'givenBy'],
  // Who had been asked before is waited for again, once the family agrees.
  undoes: ['ConsentWithdrawn', 'ConsentRecorded'],
  undoesWhen: ({ result }: ConsentRecorded) => result !== 'refused',
  // Sharing without consent rests on a lawful basis, and not on anybody’s word.
  familysOwn: ({ result }: ConsentRecorded) => result !== 'notRequired',
})
export class ConsentRecorded {
  @OneOf(CONSENT, 'Is consent given?', 'Choose whether consent is given, refused or not required')
  result: keyof typeof CONSENT;

  @Line.optional('What is the sharing for?', 'Say what the sharing is for, or leave it out') purpose?: string;

  @Lines.optional(
    'Who may the information be shared with?',
    'List who the information may be shared with, or leave it out',
    { hint: 'One on each line' },
  )
  recipients?: string[];

  @OneOf.optional(DECIDED_BY, 'Who decided?', 'Choose who decided', { hint: 'From 16 the young person decides' })
  givenBy?: keyof typeof DECIDED_BY;

  /** Where somebody decides for a young person of 16 or over: what was found about their capacity, and by whom. */
  @Paragraph.optional(
    'If somebody decides for a young person: what was found about their capacity?',
    'Say what was found about the young person’s capacity to decide, and by whom',
  )
  capacityDecision?: string;

  /** Where consent is not required: on what lawful basis the sharing rests. */
  @Line.optional(
    'If consent is not required: on what lawful basis?',
    'Say on what lawful basis the information is shared',
  )
  lawfulBasis?: string;

  @Day.optional('When does it end?', 'Enter the day on which the consent ends as a date, like 2027-03-27')
  expiresOn?: CivilDate;

  @HowItWasMadeSure() madeSure?: string;
}

/** The consent to share is taken back. What was shared stays recorded; nothing more is asked of others on its strength. */
@Wording({
  title: 'Record that consent is taken back',
  told: 'The family took back its consent to share.',
  stands: [],
  familysOwn: true,
})
export class ConsentWithdrawn {
  @Line.optional('Why?', 'Say why, or leave it out') because?: string;

  @HowItWasMadeSure() madeSure?: string;
}

/** Whether an act is the family's no to sharing: taken back, or not given. */
export const isANo = ({ type, data }: Pick<Act, 'type' | 'data'>): boolean =>
  type === 'ConsentWithdrawn' || (type === 'ConsentRecorded' && (data as ConsentRecorded).result === 'refused');
