import type { DailyDigest, Listed } from '#engine/daily-digest';
import type { NoticeRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import type { DisagreementAct } from './acts.js';
import type { Disagreement } from './case.js';
import { type DisagreementClock, notice } from './clocks.js';
import { isOfARung, postsAt, rungNamed, rungOf, toldBy } from './practice.js';
import { whoIs } from './recipients.js';
import { boardOf, sidesInWords } from './wording.js';

/** Rungs of those who answer for a whole organisation. */
const OF_DIRECTORS: readonly (string | null)[] = ['director', 'executives', 'arbitration'];

/** Clocks of money that a director has to know of once they have passed. */
const UNPAID: readonly string[] = ['interim-in-force', 'recharge-paid'] satisfies readonly DisagreementClock[];

/** As many as anybody reads in one letter. */
const MOST = 30;

type Facts = Listed<Disagreement>;

/**
 * One letter a day to each director: what stands at their rung, and where nobody pays meanwhile or what is owed is not paid.
 * Once a disagreement has gone to a mediator or the board, those of the last such rung still have it in their letter.
 */
export const DIRECTORS_DIGEST: DailyDigest<Disagreement> = {
  event: 'DigestGiven' satisfies DisagreementAct['type'],
  posts: (listed) => [...new Set([...atTheirRung(listed), ...forMoney(listed)])],
  line: (listed) => `${listed.ref}, between ${sidesInWords(listed.context)}: ${where(listed)}${money(listed)}`,
  facts: ({ post, day, lines }) => {
    const shown = lines.slice(0, MOST);
    const more = lines.length - shown.length;
    const rest = more > 0 ? [`And ${more} more, on the pages.`] : [];
    return { post, day, count: lines.length, list: [...shown, ...rest].join('\n') };
  },
};

/** What each of them finds in it. */
export const DIGEST_NOTICE: NoticeRow<Disagreement> = notice('DigestGiven', {
  template: 'daily-digest',
  to: 'digest',
  channels: ['email', 'inapp'],
  subject: ({ act }) => `Open at your step today: ${act.data.count}`,
  body: ({ act }) =>
    `${act.data.list}\n\nIf nobody acts by the day beside each, it goes to the next step by itself. No time decides anything.`,
});

function atTheirRung({ context, area }: Facts): readonly string[] {
  const left = context.left.findLast((rung) => OF_DIRECTORS.includes(rung));
  const waits = context.rung === 'mediation' || context.stage === 'closed.noAgreement';
  const name = OF_DIRECTORS.includes(context.rung) ? context.rung : waits ? left : undefined;
  const rung = name == null ? undefined : rungNamed(context, area, name);
  if (rung === undefined) return [];
  const daily = context.rung === name ? toldBy(context, area, 'digest') : [];
  return [...postsAt(context, area, rung), ...daily];
}

const unpaid = ({ deadlines }: Facts) =>
  deadlines.filter(({ clock, state }) => UNPAID.includes(clock) && state === 'missed');

function forMoney(listed: Facts): readonly string[] {
  if (unpaid(listed).length === 0) return [];
  return whoIs('directors', listed.context, listed.area).flatMap((one) => ('post' in one ? [one.post] : []));
}

function where({ context, deadlines, area }: Facts): string {
  const rung = rungOf(context, area);
  const due = deadlines.find(({ clock, key, state }) => state === 'open' && isOfARung(clock) && key === context.rung);
  const board = deadlines.find(({ clock, state }) => state === 'open' && clock.startsWith('board-'));
  if (context.stage === 'closed.noAgreement')
    return `before the ${boardOf(context, area)}${board?.dueOn ? ` by ${inWords(board.dueOn)}` : ''}`;
  if (context.rung === null) return 'agreed';
  return `at “${rung?.title ?? ''}”${due?.dueOn ? ` until ${inWords(due.dueOn)}` : ''}`;
}

function money(listed: Facts): string {
  const { childIsWithout, interim } = listed.context;
  const late = unpaid(listed).map(({ clock }) =>
    clock === 'recharge-paid' ? '; what is owed has not been paid' : '; nobody has been named to pay meanwhile',
  );
  return `${childIsWithout && interim?.inForce !== true ? '; the child is without support' : ''}${late.join('')}.`;
}
