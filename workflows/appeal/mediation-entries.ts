import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { entry } from '../every-case/case.js';
import type { Appeal, Mediation } from './appeal.js';
import type { CertificateIssued, MediationAgreed, MediationArranged, MediationRequested } from './mediation-events.js';
import { agreedOn, informedOn } from './moments.js';
import { owedAfter, owedBecauseOf } from './owing.js';

const write = <Facts>(written: (file: Appeal, act: Act<string, Facts>) => Partial<Appeal>) =>
  entry<Appeal, Facts>(written);

const mediated = <Facts>(learned: (act: Act<string, Facts>) => Partial<Mediation>) =>
  write<Facts>(({ mediation }, act) =>
    mediation === null ? {} : { mediation: { ...mediation, ...learned(act) } as Mediation },
  );

/** What the file learns about mediation and its certificate. */
export const MEDIATION_ENTRIES = {
  noteContact: write(({ adviserContactedOn }, { occurredOn }) => ({
    adviserContactedOn: adviserContactedOn ?? occurredOn,
  })),
  declineMediation: write(({ adviserContactedOn }, { occurredOn }) => ({
    adviserContactedOn: adviserContactedOn ?? occurredOn,
    mediation: null,
  })),
  wantMediation: write<MediationRequested>(({ adviserContactedOn }, act) => ({
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
  fixTheDay: mediated<MediationArranged>(({ data }) => ({ on: data.mediationOn as CivilDate })),
  noteNotArranged: mediated(() => ({ notArranged: true })),
  noteHeld: mediated(({ occurredOn }) => ({ heldOn: occurredOn })),
  noteAgreement: write<MediationAgreed>((file, act) => ({
    mediation: { ...(file.mediation as Mediation), heldOn: file.mediation?.heldOn ?? agreedOn(act), outcome: 'agreed' },
    owed: [...file.owed, ...owedBecauseOf(file, act)],
  })),
  noteNoAgreement: mediated(() => ({ outcome: 'notAgreed' })),
  certify: write<CertificateIssued>((_file, act) => ({
    certificateOn: (act.data.issuedOn as CivilDate | undefined) ?? act.occurredOn,
    periodEndedOn: null,
  })),
  takeStep: write((file, act) => ({ owed: owedAfter(file, act) })),
  notePeriodOver: write<{ dueOn: CivilDate }>((_file, { data }) => ({ periodEndedOn: data.dueOn })),
};
