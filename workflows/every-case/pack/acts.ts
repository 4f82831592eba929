import { Line, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';

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
}
