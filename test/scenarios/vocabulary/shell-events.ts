import { POSTS } from './parts.js';
import { type EventWord, plainly, said } from './told.js';

const CONTRIBUTION = 'Contribution';

/** A post of a story is a post here, or one agency's contribution ("settingContribution"). */
function takenUp(post: string | undefined) {
  if (post?.endsWith(CONTRIBUTION)) return { contribution: post.slice(0, -CONTRIBUTION.length) };
  return said({ post: post && (POSTS[post] ?? post) });
}

/** Events that every case has. A leaver is not among them: that is recorded on every case they held, at once. */
export const SHELL_EVENTS: Readonly<Record<string, EventWord>> = {
  'OWNER.ASSIGN': { act: 'OwnerAssigned', facts: ({ data }) => said({ ...takenUp(data.post), because: data.because }) },
  'OWNER.ACCEPT': { act: 'OwnerAccepted', facts: ({ data }) => said({ ...takenUp(data.post), knownAs: data.knownAs }) },
  'OWNER.AWAY': plainly('OwnerAway'),
  'OWNER.LEFT': { act: 'OwnerLeft', facts: ({ data }) => said({ person: data.person }) },
  'OWNER.COVER': { act: 'OwnerCovered', facts: ({ data }) => said({ ...takenUp(data.post), because: data.because }) },
  'VOICE.CAPTURE': {
    act: 'VoiceRecorded',
    facts: ({ data: { words, how, declinedBecause } }) => said({ words, how, declinedBecause }),
  },
  'CONSENT.RECORD': {
    act: 'ConsentRecorded',
    facts: ({ data: { purpose, recipients, result } }) => said({ purpose, recipients, result, givenBy: 'parent' }),
  },
  'CONSENT.WITHDRAW': plainly('ConsentWithdrawn'),
  'ACCESS.RESTRICT': plainly('AccessRestricted'),
  'ACCESS.OPEN': plainly('AccessOpened'),
  'FEEDBACK.GIVE': plainly('FeedbackGiven'),
};
