import type { AreaLimits } from '#engine/locality';
import { titleOfPost } from '#engine/setting-posts';
import { Line, Post, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { type GoesToAPanel, seatsAtItsMeeting } from './seats.js';

/** Somebody who decides has read the pack to its end. Where the meeting is kept as a case, the meeting keeps who has read what. */
@Wording({
  title: 'Confirm that you have read the pack',
  told: 'Somebody confirmed that they had read the history pack.',
})
export class HistoryPackRead {
  @Line('Digest of the pack you read', 'Send the digest of the pack that was read', {
    hint: 'It stands at the end of the history pack, where a link fills it in',
  })
  packDigest: string;

  @YesNo('Have you read all of it?', 'Confirm that you have read the pack') confirmed: boolean;

  /** The seat they take at the meeting that has the case, where they were not invited by name: the reading counts for it. */
  @Post.optional('Which seat do you take?', 'Choose the seat you take, or leave it out', {
    hint: 'If you were not invited to the meeting by name. You must hold it',
    offers: (file: GoesToAPanel, { posts }: AreaLimits) =>
      seatsAtItsMeeting(file).map((value) => ({ value, text: titleOfPost(posts, value) })),
    must: { beHeldByActor: true },
  })
  post?: string;
}
