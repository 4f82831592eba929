import { asRead, type History } from '#engine/history';
import type { Pack, PackKept, PackSection } from '#engine/pack';
import { childsWords, said, whatWasTried } from '../every-case/pack/sections.js';
import { RENEWING_THE_PACK } from './acts.js';
import type { Referral } from './case.js';
import { familysStory, panelsBefore, whatIsKnown } from './pack/sections.js';
import { chronology, type Recorded } from './pack/wording.js';

/** The words of every section are under every digest: whoever changes one makes another edition. */
const EDITION = 2;

/** What a panel reads before it decides, made from the history alone. A section with nothing in it says so. */
export function historyPack(ref: string, told: History): Pack {
  const history = asRead(told) as readonly Recorded[];
  const sections = [
    childsWords(history, ({ type, data }) => (type === 'ReferralSubmitted' ? data.childSays : undefined)),
    familysStory(history),
    whatWasTried(history),
    whatIsKnown(history),
    panelsBefore(history),
    consentAndLimits(history),
    safeguarding(history),
    whatHappened(history),
  ];
  return { ref, edition: EDITION, sections };
}

/** How this pathway keeps its pack. */
export const accessPack: PackKept<Referral> = {
  builtBy: ['HistoryPackBuilt'],
  renewedBy: RENEWING_THE_PACK,
  readBy: 'HistoryPackRead',
  familyReadsIt: true,
  digestIn: 'packDigest',
  current: ({ pack }) => pack,
  of: historyPack,
};

/** How far the family agrees to sharing, and what is left out of this pack because of it: said, never silently missing. */
function consentAndLimits(history: readonly Recorded[]): PackSection {
  const lastBuilt = history.filter((act) => act.type === 'HistoryPackBuilt').slice(-1);
  return {
    id: 'consent',
    title: 'Consent, and what is withheld',
    labels: {
      consent: 'Consent to share',
      by: 'Who decided',
      purpose: 'For',
      recipients: 'With',
      basis: 'Lawful basis',
      ends: 'Ends',
      withheld: 'Withheld',
    },
    entries: [
      ...history.flatMap((act) => {
        if (act.type === 'ConsentWithdrawn') return said(act, { consent: 'taken back' });
        if (act.type !== 'ConsentRecorded') return [];
        const { result, givenBy: by, purpose, recipients, lawfulBasis: basis, expiresOn: ends } = act.data;
        return said(act, { consent: result, by, purpose, recipients, basis, ends });
      }),
      ...lastBuilt.flatMap((act) =>
        (act.data.withheld ?? []).flatMap((what) => said(act, { withheld: what }, { withheld: true })),
      ),
    ],
    none: 'No consent to share has been recorded, and nothing is withheld.',
  };
}

/** That there is something, and whom to ask; never what. */
function safeguarding(history: readonly Recorded[]): PackSection {
  const access = history.filter(({ type }) => type === 'AccessRestricted' || type === 'AccessOpened').at(-1);
  const exists =
    access?.type === 'AccessRestricted' ||
    history.some(({ type, data }) => type === 'CaseHeld' && data.because === 'safety');
  const ask = 'There is something that is not shown here. Ask the holder of the case before you decide.';
  return {
    id: 'safeguarding',
    title: 'Safeguarding',
    labels: { exists: 'On record' },
    entries: exists ? [{ facts: { exists: ask }, withheld: true }] : [],
    none: 'Nothing is recorded on this case. That says nothing of other records: ask if you are in doubt.',
  };
}

function whatHappened(history: readonly Recorded[]): PackSection {
  return {
    id: 'chronology',
    title: 'What happened, in its order',
    labels: { what: 'What' },
    entries: chronology(history),
    none: 'Nothing has been recorded.',
  };
}
