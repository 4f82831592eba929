import { local, onTheDateNamed } from '#statutory-calendar/periods';
import { clocks } from '../acts.js';

/** What the Ombudsman asked for is sent; and somebody asks, where nothing is heard. */
export const OMBUDSMAN_CLOCKS = clocks([
  {
    id: 'ombudsman-papers',
    title: 'send the Ombudsman what it asked for',
    kind: 'direction',
    startedBy: ['OmbudsmanReferred'],
    namedDate: (act) => (act.type === 'OmbudsmanReferred' ? act.data.papersBy : undefined),
    metBy: ['PapersSentToOmbudsman'],
    stoppedBy: ['OmbudsmanDecided'],
    due: onTheDateNamed,
    whose: 'owner',
    warn: [5, 1],
    law: 'The day that the Ombudsman named (Local Government Act 1974 s.29(1))',
    missed: 'Send it today, and ring the Ombudsman’s investigator.',
  },
  {
    id: 'ombudsman-heard-from',
    title: 'hear from the Ombudsman, or ask how far it is',
    kind: 'local',
    startedBy: ['OmbudsmanReferred'],
    metBy: ['OmbudsmanDecided'],
    due: local,
    whose: 'owner',
    warn: [14],
    law: 'The area’s own limit',
    missed: 'Ask the Ombudsman how far it is, and tell the family.',
  },
]);
