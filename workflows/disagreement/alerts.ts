import type { NoticeRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import type { Disagreement } from './case.js';
import { RUNG_CLOCKS, toldBy } from './practice.js';
import type { Facts } from './wording.js';

type Row = NoticeRow<Disagreement>;
type On = Row['on'];

/** What carries a disagreement up by one rung: its time, a side, a mediation that failed, or the board. */
export const UP: readonly On[] = [
  ...RUNG_CLOCKS.map((missed) => ({ missed })),
  'RungEscalated',
  'MediationNotAgreed',
  'BoardConsidered',
];

/** An interim payment that is in force gives the child what they had. */
export const childWaits = ({ childIsWithout, interim }: Disagreement): boolean =>
  childIsWithout && interim?.inForce !== true;

/** Said in every alert, while it is so. */
export const urgent = ({ context }: Facts): string =>
  childWaits(context) ? ' The child is without the support now.' : '';

/** Each channel to whoever the profile has told by it when a rung is entered; where a child is without provision, all of them by text message too. */
export function alert({
  template,
  on,
  words,
  when = () => true,
}: Pick<Row, 'template' | 'on' | 'words' | 'when'>): readonly Row[] {
  const by = (channel: 'email' | 'inapp' | 'sms'): Row => ({
    template,
    on,
    to: `told:${channel}`,
    channels: [channel],
    when: (file, act) => when(file, act) && toldBy(file, act.area, channel).length > 0,
    words,
  });
  return [
    by('email'),
    by('inapp'),
    by('sms'),
    {
      template,
      on,
      to: 'toldQuietly',
      channels: ['sms'],
      when: (file, act) => when(file, act) && childWaits(file),
      words,
    },
  ];
}

/** The day by which a clock wants it, in words. */
export function dueOf({ deadlines }: Facts, clock: string): string {
  const due = deadlines.findLast((each) => each.clock === clock)?.dueOn;
  return due == null ? 'the end of the day' : inWords(due);
}
