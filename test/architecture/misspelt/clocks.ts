import { within, workingDays } from '#statutory-calendar/periods';
import { clocks, on } from '#workflows/complaint/acts';

const limit = {
  title: 'answer',
  kind: 'local',
  due: within(workingDays(1, 'Ombudsman')),
  law: 'None',
  whose: 'owner',
  missed: 'Answer.',
} as const;

export const MISSPELT = clocks([
  { ...limit, id: 'one', startedBy: ['ComplaintRaised'], metBy: ['ComplaintAnswered'], stoppedBy: ['ComplaintClosed'] },
  { ...limit, id: 'two', startedBy: ['ComplaintRaisd'], metBy: [] }, // wrong: an act that starts it
  { ...limit, id: 'three', startedBy: [], metBy: ['ComplaintAnswerd'] }, // wrong: an act that meets it
  { ...limit, id: 'four', startedBy: [], metBy: [], stoppedBy: ['ComplaintClosd'] }, // wrong: an act that stops it
]);

export const CONDITIONS = [
  on('ComplaintAcknowledged', { key: ({ data }) => data.route }),
  on('ComplaintAcknowledgd', { key: () => '' }), // wrong: an act with a condition
  on('ComplaintAcknowledged', { key: ({ data }) => data.rout }), // wrong: a fact that the act has not
];
