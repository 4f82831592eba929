import { Day, Line, Lines, OneOf, Optional, Paragraph } from '../answers-before.js';

/**
 * Agreement, or its refusal, to share what is confidential with named recipients. This is not the basis on which data is
 * held, which is normally a public task (UK GDPR Art 6(1)(e) and 9(2)).
 */
export class ConsentRecorded {
  @OneOf(['given', 'refused', 'notRequired'], 'Choose whether consent is given, refused or not required')
  result: 'given' | 'refused' | 'notRequired';

  @Optional()
  @Line('Say what the sharing is for, or leave it out')
  purpose?: string;

  @Optional()
  @Lines('List who the information may be shared with, or leave it out')
  recipients?: string[];

  @Optional()
  @OneOf(['parent', 'youngPerson', 'advocate'], 'Choose who decided')
  givenBy?: 'parent' | 'youngPerson' | 'advocate';

  /** Where somebody decides for a young person of 16 or over: what was found about their capacity, and by whom. */
  @Optional()
  @Paragraph('Say what was found about the young person’s capacity to decide, and by whom')
  capacityDecision?: string;

  /** Where consent is not required: on what lawful basis the sharing rests. */
  @Optional()
  @Line('Say on what lawful basis the information is shared')
  lawfulBasis?: string;

  @Optional()
  @Day('Enter the day on which the consent ends as a date, like 2027-03-27')
  expiresOn?: string;
}

/** The consent to share is taken back. What was shared stays recorded; nothing more is asked of others on its strength. */
export class ConsentWithdrawn {
  @Optional()
  @Line('Say why, or leave it out')
  because?: string;
}
