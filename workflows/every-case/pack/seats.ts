import type { Act } from '#engine/act';
import type { Facts } from '#engine/history';
import type { AreaLimits } from '#engine/locality';
import { titleOfPost } from '#engine/setting-posts';

/** What a case keeps of the meeting that has it on its agenda: ids of people who may read it, and posts written `post:<id>`. */
interface AtAMeeting {
  readonly meeting: string | null;
  readonly readers: readonly string[];
}

/** The file of a case that goes to a panel, whether it keeps that by itself or with what else a panel has of it. */
export type GoesToAPanel = AtAMeeting | { readonly panel: AtAMeeting };

const SEAT = 'post:';

const atItsMeeting = (file: GoesToAPanel): AtAMeeting => ('readers' in file ? file : file.panel);

/** The posts that sit at the meeting that has the case; none where no meeting has it. */
export function seatsAtItsMeeting(file: GoesToAPanel): readonly string[] {
  const { meeting, readers } = atItsMeeting(file);
  if (meeting === null) return [];
  return readers.filter((reader) => reader.startsWith(SEAT)).map((reader) => reader.slice(SEAT.length));
}

/** Whether the meeting that has the case knows somebody by name. */
export const isInvitedByName = (file: GoesToAPanel, person: string): boolean =>
  atItsMeeting(file).readers.includes(person);

/** Posts by their titles, as a sentence lists them. */
export const postsInWords = (posts: readonly string[], { posts: known }: AreaLimits): string =>
  posts.map((post) => titleOfPost(known, post)).join('; ');

/** What somebody says who has read a pack. */
interface Read {
  readonly packDigest: string;
  readonly post?: string;
}

/** What the meeting is told when somebody says on the case that they have read its pack: who, which, and for which seat. */
export const readingOf = (ref: string, { by, data }: Act<string, Read>): Facts => ({
  case: ref,
  packDigest: data.packDigest,
  confirmed: true,
  person: by.person,
  ...(data.post !== undefined && { post: data.post }),
});
