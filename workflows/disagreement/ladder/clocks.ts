import type { Act } from '#engine/act';
import type { Trigger } from '#engine/clock-row';
import { local } from '#statutory-calendar/periods';
import { lengthsOfRung } from '../../areas/practice/practice.js';
import type { Disagreement, RungName } from '../case.js';
import { ENDED, LOCAL, type Row, S57 } from '../moments.js';
import { movedUp, rungNamed } from '../practice.js';

const CLIMBS = ['StrandSet', 'RungEscalated', 'MediationNotAgreed', 'BoardConsidered', 'DeadlinePassed'] as const;

/** The rung that an act has entered, on ladders of safety or on all others. The time of the one that ran out ended on its due day, whenever that was noticed. */
function rungEntered(safety: boolean): readonly Trigger<Disagreement>[] {
  return CLIMBS.map((event) => ({
    event,
    when: (act, file) => movedUp(file, act) && (file.strand === 'D_SAFETY') === safety && !ranAlready(file, act),
    key: (_act, { rung }) => rung as RungName,
  }));
}

/** The time of the first rung began when the family's disagreement was acknowledged. */
function ranAlready({ earlyTalk, rung, strand }: Disagreement, { type }: Act): boolean {
  return type === 'StrandSet' && strand !== 'D_SAFETY' && earlyTalk === rung;
}

/** The rungs that have been left, each by its name. */
const leftRungs: readonly Trigger<Disagreement>[] = [
  { event: 'RungEscalated', key: (_act, { left }) => left },
  { event: 'MediationNotAgreed', key: (_act, { left }) => left },
];

/** The rung on which a disagreement stands in a state: "rung.director", "mediation.held"; the first, before it stands on any. */
const rungIn = (state: string) =>
  state.startsWith('rung.') ? state.slice('rung.'.length) : state.startsWith('mediation.') ? 'mediation' : 'staff';

const lengthsOn =
  (safety: boolean): Row['lengthsIn'] =>
  (area, state) =>
    lengthsOfRung(area, rungIn(state), { safety });

const ofTheRung: Pick<Row, 'kind' | 'due' | 'length' | 'warn' | 'lapses' | 'whose'> = {
  kind: 'local',
  due: local,
  length: (act, file, key) => rungNamed(file, act.area, key as RungName)?.within,
  warn: (act, file, key) => rungNamed(file, act.area, key as RungName)?.remind ?? [],
  lapses: true,
  whose: 'holders',
};

/** The time on each rung. When it is over it goes to the next one by itself, and nothing is decided by it. */
export const CLOCKS_OF_THE_RUNGS: readonly Row[] = [
  {
    ...ofTheRung,
    id: 'early-resolution',
    lengthsIn: lengthsOn(false),
    title: 'talk with the family and try to put it right',
    startedBy: [
      {
        event: 'DisagreementAcknowledged',
        when: (_act, { earlyTalk }) => earlyTalk !== null,
        key: (_act, { earlyTalk }) => earlyTalk as RungName,
      },
    ],
    metBy: ['RungAgreed'],
    stoppedBy: [...leftRungs, { event: 'StrandSet', when: (act, file) => !ranAlready(file, act) }, ...ENDED],
    law: S57,
    missed: 'It goes to the next rung by itself. Nothing is decided by that.',
  },
  {
    ...ofTheRung,
    id: 'rung-ends',
    lengthsIn: lengthsOn(false),
    title: 'agree at this rung, or take it to the next one',
    startedBy: rungEntered(false),
    metBy: ['RungAgreed', 'MediationAgreed'],
    stoppedBy: [...leftRungs, ...ENDED],
    law: LOCAL,
    missed: 'It goes to the next rung by itself, or from the last one to the board. Nothing is decided by that.',
  },
  {
    ...ofTheRung,
    id: 'safety-rung-ends',
    lengthsIn: lengthsOn(true),
    title: 'answer a worry about a child’s safety, or take it to the next rung',
    startedBy: rungEntered(true),
    metBy: ['RungAgreed', 'MediationAgreed'],
    stoppedBy: [...leftRungs, ...ENDED],
    law: 'The area’s own procedure for professional disagreement about safety',
    missed: 'It goes to the next rung by itself. A child who is in danger now is referred today, whatever the rung.',
  },
];
