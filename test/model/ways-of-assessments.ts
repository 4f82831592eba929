import { TellerOfAPanel } from './panel-meetings.js';
import type { Teller } from './teller.js';

const N = 'needs-assessment-1';
const PACK = 'pack one';

/** Of whom no advice is there, and why. */
export const WITHOUT = ['family', 'education', 'health', 'educationalPsychologist', 'socialCare'].map((from) => ({
  from,
  because: 'Given by telephone.',
}));

const panelOf = (teller: Teller) => new TellerOfAPanel(teller, 'needs-assessment');
const officer = (teller: Teller) => panelOf(teller).person('sendCaseOfficer');
const delegate = (teller: Teller) => panelOf(teller).person('sendManager');

const requested = (teller: Teller) =>
  teller.act(
    N,
    'AssessmentRequested',
    {
      child: { name: 'Max Hale' },
      contact: { name: 'Jo Hale', phone: '07700 900 982' },
      source: 'parentOrYoungPerson',
    },
    officer(teller),
  );

const considered = (teller: Teller) =>
  requested(teller)
    .act(N, 'PartnersNotified', {}, officer(teller))
    .act(N, 'VoiceRecorded', { words: 'I like trains' }, officer(teller));

const ready = (teller: Teller) => considered(teller).act(N, 'HistoryPackBuilt', { packDigest: PACK }, officer(teller));

const read = (teller: Teller, papers = ready) => {
  const panel = panelOf(teller);
  papers(panel.called());
  panel.read([N], PACK);
  return panel;
};

const sitting = (teller: Teller, papers = ready) => {
  const panel = read(teller, papers);
  panel.sits();
  return panel;
};

const said = (teller: Teller, outcome: string, papers = ready) => {
  const panel = sitting(teller, papers);
  panel.opens(N);
  return panel.decides(N, outcome);
};

/** The question whether to assess is over, without the panel, and the advice is in or done without. */
const assessed = (teller: Teller) =>
  considered(teller)
    .act(N, 'AssessmentAgreed', { test: 'It may be necessary', underDelegation: 'sendManager' }, delegate(teller))
    .act(N, 'AdviceFoundComplete', { without: WITHOUT }, officer(teller));

const readyForAPlan = (teller: Teller) =>
  assessed(teller).act(N, 'HistoryPackBuilt', { packDigest: PACK }, officer(teller));

/** Beginnings in which a panel says first whether to assess, and whether to issue, by their names. */
export const WAYS_OF_ASSESSMENTS: Readonly<Record<string, (teller: Teller) => Teller>> = {
  'a request that has come': requested,
  'a request that is considered, and a meeting': (teller) => ready(panelOf(teller).called()),
  'a request that has been read for its panel': (teller) => read(teller).teller,
  'a request in a panel in session': (teller) => sitting(teller).teller,
  'an assessment at the table': (teller) => sitting(teller).opens(N),
  'an assessment of which the panel has said yes': (teller) => said(teller, 'TO_ASSESS'),
  'an assessment of which the panel has said no': (teller) => said(teller, 'NOT_TO_ASSESS'),
  'an assessment that was refused': (teller) =>
    said(teller, 'NOT_TO_ASSESS').act(
      N,
      'AssessmentRefused',
      { test: 'section36(8)', reasons: 'The school can provide it.', rightsBlock: true },
      officer(teller),
    ),
  'a plan to be decided on, and a meeting': (teller) => readyForAPlan(panelOf(teller).called()),
  'a plan at the table': (teller) => sitting(teller, readyForAPlan).opens(N),
  'a plan of which the panel has said yes': (teller) => said(teller, 'TO_ISSUE', readyForAPlan),
};
