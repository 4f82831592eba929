import type { Act } from '#engine/act';
import { updatesFor } from '#engine/updates';
import type { AppealAct } from '../acts.js';
import type { Appeal, Mediation } from '../case.js';
import { owedBecauseOf } from '../order/updates.js';
import { dayOr } from '../start-days.js';
import type { RequestReceived } from '../window/acts.js';
import {
  type Agreement,
  type Arranging,
  agreedOn,
  type Certifying,
  informedOn,
  type WantingMediation,
} from './acts.js';

const update = updatesFor<Appeal, AppealAct>();

const mediated = <Facts>(learned: (act: Act<string, Facts>) => Partial<Mediation>) =>
  update<Facts>(({ mediation }, act) =>
    mediation === null ? {} : { mediation: { ...mediation, ...learned(act) } as Mediation },
  );

/** What the file learns about mediation and its certificate. */
export const MEDIATION_UPDATES = {
  noteContact: update(({ adviserContactedOn }, { occurredOn }) => ({
    adviserContactedOn: adviserContactedOn ?? occurredOn,
  })),
  declineMediation: update(({ adviserContactedOn }, { occurredOn }) => ({
    adviserContactedOn: adviserContactedOn ?? occurredOn,
    mediation: null,
  })),
  wantMediation: update(({ adviserContactedOn }, act: WantingMediation | RequestReceived) => ({
    adviserContactedOn: adviserContactedOn ?? act.occurredOn,
    mediation: {
      issues: act.data.issues,
      informedOn: informedOn(act),
      healthToldOn: null,
      on: null,
      notArranged: false,
      heldOn: null,
      outcome: null,
    },
  })),
  noteHealthTold: mediated(({ occurredOn }) => ({ healthToldOn: occurredOn })),
  fixTheDay: mediated(({ data }: Arranging) => ({ on: data.mediationOn })),
  noteNotArranged: mediated(() => ({ notArranged: true })),
  noteHeld: mediated(({ occurredOn }) => ({ heldOn: occurredOn })),
  noteAgreement: update((file, act: Agreement) => ({
    mediation: { ...(file.mediation as Mediation), heldOn: file.mediation?.heldOn ?? agreedOn(act), outcome: 'agreed' },
    owed: [...file.owed, ...owedBecauseOf(file, act)],
  })),
  noteNoAgreement: mediated(() => ({ outcome: 'notAgreed' })),
  certify: update((_file, act: Certifying) => ({ certificateOn: dayOr(act.data.issuedOn, act), periodEndedOn: null })),
};
