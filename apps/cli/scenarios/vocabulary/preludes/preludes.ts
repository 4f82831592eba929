import type { StoryData } from '../../story.js';
import { PRELUDES_OF_ACCESS } from './of-access.js';
import { PRELUDES_OF_APPEALS } from './of-appeals.js';
import { PRELUDES_OF_ASSESSMENTS } from './of-assessments.js';
import { PRELUDES_OF_COMPLAINTS, PRELUDES_OF_FEEDBACK } from './of-complaints.js';
import { PRELUDES_OF_DISAGREEMENTS } from './of-disagreements.js';
import { PRELUDES_OF_FUNDING } from './of-funding.js';
import { PRELUDES_OF_MEETINGS } from './of-meetings.js';
import { PRELUDES_OF_URGENT_FUNDING } from './of-urgent-funding.js';
import type { Preludes } from './prelude-act.js';

/** By machine and state: how a case gets there. Every clock that would still run in that state runs. */
export const PRELUDES: Readonly<Record<string, Preludes>> = {
  accessPathway: PRELUDES_OF_ACCESS,
  ehcNeedsAssessment: PRELUDES_OF_ASSESSMENTS,
  panelMeeting: PRELUDES_OF_MEETINGS,
  fundingCase: { ...PRELUDES_OF_FUNDING, ...PRELUDES_OF_URGENT_FUNDING },
  disagreement: PRELUDES_OF_DISAGREEMENTS,
  appeal: PRELUDES_OF_APPEALS,
  complaint: PRELUDES_OF_COMPLAINTS,
  feedback: PRELUDES_OF_FEEDBACK,
};

const ONLY_LINE = [{ id: 'l1', section: 'F', basis: undefined }];

/** What is to be paid for in the story; one line, where it does not say what. */
const linesToShare = ({ lines }: StoryData): readonly { id: string; section?: string; basis?: string | undefined }[] =>
  lines ?? ONLY_LINE;

/** Parts of what a story says is given that belong to an event of its prelude. */
export const GIVEN: Readonly<Record<string, (given: StoryData) => Readonly<Record<string, unknown>>>> = {
  'FUNDING.REQUEST': (given) => ({ lines: linesToShare(given).map(({ id }) => id) }),
  'SPLIT.PROPOSE': (given) =>
    Object.fromEntries(
      linesToShare(given)
        .filter(({ section, basis }) => section !== 'none' && basis !== 'NEEDS_LED_LINE')
        .map(({ id }) => [id, '50/50']),
    ),
  'PACK.BUILD': ({ triedRegister }) =>
    Array.isArray(triedRegister)
      ? {
          triedRegister: triedRegister.map(({ what, by, from, to, result }) => ({
            what,
            by,
            from,
            ...(to && { to }),
            result,
          })),
        }
      : {},
};
