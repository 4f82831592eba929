import { POSTS } from '../parts.js';
import { TEMPLATES } from '../templates.js';
import { type EventWord, word } from './event-word.js';

const CONTRIBUTION = 'Contribution';

/** A post of a story is a post here, or one agency's contribution ("settingContribution"). */
function takenUp(post: string | undefined) {
  if (post?.endsWith(CONTRIBUTION)) return { contribution: post.slice(0, -CONTRIBUTION.length) };
  return { post: post && (POSTS[post] ?? post) };
}

/** Events that every case has. */
export const SHELL_EVENTS: Readonly<Record<string, EventWord>> = {
  'OWNER.ASSIGN': word('OwnerAssigned', ({ post, because }) => ({ ...takenUp(post), because })),
  'OWNER.ACCEPT': word('OwnerAccepted', ({ post, knownAs }) => ({ ...takenUp(post), knownAs })),
  'OWNER.AWAY': word('OwnerAway', ({ until, because, reason }) => ({ until, because: because ?? reason })),
  'OWNER.LEFT': word('OwnerLeft', ({ person }) => ({ person })),
  'OWNER.COVER': word('OwnerCovered', ({ post, because }) => ({ ...takenUp(post), because })),
  'VOICE.CAPTURE': word('VoiceRecorded', ({ words, how, declinedBecause, declined, reason }) => {
    const because = declinedBecause ?? (declined ? (reason ?? 'would rather not') : undefined);
    return {
      words: words ?? (because === undefined && how ? `Heard: ${how}.` : undefined),
      how,
      declinedBecause: because,
    };
  }),
  'CONSENT.RECORD': word('ConsentRecorded', ({ purpose, recipients, result, givenBy }) => ({
    purpose,
    recipients,
    result: result ?? 'given',
    givenBy: givenBy ?? 'parent',
  })),
  'CONSENT.WITHDRAW': word('ConsentWithdrawn', ({ because, reason }) => ({ because: because ?? reason })),
  'ACCESS.RESTRICT': word('AccessRestricted', ({ level, because, reason }) => ({
    level: level ?? 'restricted',
    because: because ?? reason,
  })),
  'ACCESS.OPEN': word('AccessOpened', ({ because, reason }) => ({ because: because ?? reason })),
  'NOTIFY.FAIL': word('NoticeFailed', ({ template = '', channel = 'letter', because, reason }, { step }) => ({
    notice: `notice of ${step.at}`,
    template: TEMPLATES.ours(template) ?? template,
    channel,
    status: 'permanent-failure',
    detail: because ?? reason,
  })),
  'FEEDBACK.GIVE': word('FeedbackGiven', ({ words, text }) => ({ words: words ?? text })),
};
