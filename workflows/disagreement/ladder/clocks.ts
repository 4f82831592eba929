import type { ClockRow } from '#engine/clock-row';
import { local } from '#statutory-calendar/periods';
import { lengthsOfRung } from '../../areas/practice/practice.js';
import { AGREED, CLIMBS, clocks, type DisagreementAct, ENDED, on, onAny, TAKEN_UP } from '../acts.js';
import type { Disagreement, RungName } from '../case.js';
import { PROCEDURE, rungNamed, S57 } from '../practice.js';
import { movedUp } from './rules.js';

type Row = ClockRow<Disagreement>;

/** The rung that an act has entered, on ladders of safety or on all others. The time of the one that ran out ended on its due day, whenever that was noticed. */
const rungEntered = (safety: boolean) =>
  onAny(CLIMBS, {
    when: (act, file) => movedUp(file, act) && (file.strand === 'D_SAFETY') === safety && !ranAlready(file, act),
    key: (_act, { rung }) => rung ?? undefined,
  });

/** The time of the first rung began when the family's disagreement was acknowledged. */
function ranAlready({ earlyTalk, rung, strand }: Disagreement, { type }: DisagreementAct): boolean {
  return type === 'StrandSet' && strand !== 'D_SAFETY' && earlyTalk === rung;
}

/** The rungs that have been left, each by its name. */
const leftRungs = onAny(TAKEN_UP, { key: (_act, { left }) => left });

/** The rung on which a disagreement stands in a state: "rung.director", "mediation.held"; the first, before it stands on any. */
const rungIn = (state: string) =>
  state.startsWith('rung.') ? state.slice('rung.'.length) : state.startsWith('mediation.') ? 'mediation' : 'staff';

const lengthsOn =
  (safety: boolean): NonNullable<Row['lengthsIn']> =>
  (area, state) =>
    lengthsOfRung(area, rungIn(state), { safety });

const ofTheRung = {
  kind: 'local',
  due: local,
  length: (act, file, key) => rungNamed(file, act.area, key as RungName)?.within,
  warn: (act, file, key) => rungNamed(file, act.area, key as RungName)?.remind ?? [],
  lapses: true,
  whose: 'holders',
} as const satisfies Partial<Row>;

/** The time on each rung. When it is over it goes to the next one by itself, and nothing is decided by it. */
export const LADDER_CLOCKS = clocks([
  {
    ...ofTheRung,
    id: 'early-resolution',
    lengthsIn: lengthsOn(false),
    title: 'talk with the family and try to put it right',
    startedBy: [
      on('DisagreementAcknowledged', {
        when: (_act, { earlyTalk }) => earlyTalk !== null,
        key: (_act, { earlyTalk }) => earlyTalk ?? undefined,
      }),
    ],
    metBy: ['RungAgreed'],
    stoppedBy: [...leftRungs, on('StrandSet', { when: (act, file) => !ranAlready(file, act) }), ...ENDED],
    law: S57,
    missed: 'It goes to the next rung by itself. Nothing is decided by that.',
  },
  {
    ...ofTheRung,
    id: 'rung-ends',
    lengthsIn: lengthsOn(false),
    title: 'agree at this rung, or take it to the next one',
    startedBy: rungEntered(false),
    metBy: AGREED,
    stoppedBy: [...leftRungs, ...ENDED],
    law: PROCEDURE,
    missed: 'It goes to the next rung by itself, or from the last one to the board. Nothing is decided by that.',
  },
  {
    ...ofTheRung,
    id: 'safety-rung-ends',
    lengthsIn: lengthsOn(true),
    title: 'answer a worry about a child’s safety, or take it to the next rung',
    startedBy: rungEntered(true),
    metBy: AGREED,
    stoppedBy: [...leftRungs, ...ENDED],
    law: 'The area’s own procedure for professional disagreement about safety',
    missed: 'It goes to the next rung by itself. A child who is in danger now is referred today, whatever the rung.',
  },
]);
