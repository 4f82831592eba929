import { TellerOfAPanel } from './panel-meetings.js';
import type { Teller } from './teller.js';

const A = 'access-pathway-1';
const A2 = 'access-pathway-2';
const PACK = 'pack one';

const referred = (teller: Teller, on = A) =>
  teller.act(
    on,
    'ReferralSubmitted',
    {
      child: { name: `Max of ${on}` },
      contact: { name: 'Jo Hale', phone: '07700 900 982', person: 'dana' },
      worry: 'Mornings are hard.',
    },
    'dana',
  );

const ready = (teller: Teller, on = A) => {
  referred(teller, on).act(on, 'ReferralAccepted').act(on, 'VoiceRecorded', { words: 'I like it when it is quiet.' });
  for (const from of ['setting', 'health', 'socialCare']) teller.act(on, 'ContributionReceived', { from }, 'asha');
  return teller.act(on, 'HistoryPackBuilt', {
    packDigest: PACK,
    triedRegister: [{ what: 'LUNCH_CLUB', result: 'no change' }],
  });
};

const panelOf = (teller: Teller) => new TellerOfAPanel(teller, 'access-pathway');

const read = (teller: Teller, cases: readonly string[] = [A]) => {
  const panel = panelOf(teller);
  panel.called();
  for (const on of cases) ready(teller, on);
  panel.read(cases, PACK);
  return panel;
};

const sitting = (teller: Teller, cases?: readonly string[]) => {
  const panel = read(teller, cases);
  panel.sits();
  return panel;
};

const decided = (teller: Teller) => {
  const panel = sitting(teller);
  panel.opens(A);
  return panel.decides(A, 'BOTH');
};

/** Beginnings in which a panel decides on support for a child, by their names. */
export const WAYS_OF_SUPPORT: Readonly<Record<string, (teller: Teller) => Teller>> = {
  'a referral that has come': (teller) => referred(teller),
  'a case, and a meeting with an empty agenda': (teller) => ready(panelOf(teller).called()),
  'a case that has been read for a meeting': (teller) => read(teller).teller,
  'a panel for children in session': (teller) => sitting(teller).teller,
  'two cases at one meeting': (teller) => sitting(teller, [A, A2]).opens(A2),
  'a case at the table': (teller) => sitting(teller).opens(A),
  'a panel for children that few came to': (teller) => read(teller).sits(2),
  'a case that was decided': decided,
  'a case that was decided, and whose family knows': (teller) => decided(teller).act(A, 'DecisionNotified'),
};
