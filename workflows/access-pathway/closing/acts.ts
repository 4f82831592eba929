import { Day, EmailAddress, Line, OneOf, Optional, Paragraph, Part } from '../../answers-before.js';
import { Child, Contact } from '../../every-case/people.js';

/** Where a child who moves here goes on, instead of beginning again. */
export const EQUIVALENT_STATES = [
  'pre.triage',
  'pre.informationGathering',
  'pre.readyForPanel',
  'diagnostic.waiting',
  'diagnostic.assessing',
  'diagnostic.concluded',
  'outcome.issued',
  'post.support',
] as const;

/** The family has moved, and the area they move to has accepted the case with its history. */
export class TransferredOut {
  @Line('Say which area the child moves to')
  toArea: string;

  /** The person there who has accepted. */
  @Optional()
  @Line('Say who in that area has accepted')
  acceptedBy?: string;
}

/** A child moves here from another area and goes on where they were. The day of first receipt comes with them. */
export class TransferredIn {
  @Part(() => Child, 'Tell us the child’s name')
  child: Child;

  @Part(() => Contact, 'Tell us whom to contact, and how')
  contact: Contact;

  @Line('Say which area the child comes from')
  fromArea: string;

  @Day('Enter the day on which the other area first received the referral as a date, like 2025-09-15')
  receivedOn: string;

  @OneOf(EQUIVALENT_STATES, 'Choose where the case stood in the other area')
  goesOnAt: (typeof EQUIVALENT_STATES)[number];

  @Optional()
  @Paragraph('Say what worries the family, or leave it out')
  worry?: string;

  /** How to reach the school, nursery or college. Without it, whoever answers for settings in the area is written to. */
  @Optional()
  @EmailAddress(
    'Enter the email address of the school, nursery or college, like office@school.example, or leave it out',
  )
  settingEmail?: string;

  /** The digest of the pack that came with the child. */
  @Optional()
  @Line('Send the digest of the pack, or leave it out')
  packDigest?: string;

  /** For support already begun: the day on which it ends. */
  @Optional()
  @Day('Enter the day on which the support ends as a date, like 2026-12-18')
  endsOn?: string;

  @Optional()
  @Line('Say why this is another case, or leave it out')
  separateBecause?: string;
}

/** A closed case goes on, with no new form and from its first day of receipt. */
export class CaseReopened {
  /** Id of the person who asked, or who in the family did. */
  @Optional()
  @Line('Say who asked for it, or leave it out')
  requestedBy?: string;

  @Paragraph('Say what is new')
  newInformation: string;
}

/** The case rests, at the family's wish or for somebody's safety, until a day on which it is looked at again. */
export class CaseHeld {
  @OneOf(['familyRequest', 'safety'], 'Choose why the case rests: the family asked, or somebody’s safety')
  because: 'familyRequest' | 'safety';

  @Line('Say more about why')
  why: string;

  @Day('Enter the day on which it is looked at again as a date, like 2026-04-20')
  reviewOn: string;
}

/** The case goes on where it was. */
export class HoldEnded {
  @Line('Say why the case can go on')
  because: string;
}

/** The child has died. Everything stops, and nobody writes to the family by machine again. */
export class ChildDied {
  @Optional()
  @Line('Say how we know, or leave it out')
  toldBy?: string;
}
