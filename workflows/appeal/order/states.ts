import { closedAs } from '#engine/waiting';
import { clocksOn } from '../duties.js';
import { appealing } from '../setup.js';
import { ANSWERING, complying } from '../states.js';

const DOING = 'We do what we must';

/** What an order requires. */
export const order = appealing.state({
  initial: 'made',
  states: {
    made: {
      meta: {
        decided: true,
        title: 'The order is made',
        plainly: DOING,
        owner: 'caseOfficer',
        clocks: [...clocksOn('order'), 'ftt-permission-to-appeal'],
        aside: true,
      },
      description: 'The order is made. Each thing that it requires has a limit of its own.',
      on: {
        ...ANSWERING,
        ...complying('#order.complied', '#order.complying'),
        DeadlinePassed: { guard: 'theOtherSidesRightIsOver', target: '#closed.noAgreement', actions: 'noteOnly' },
      },
    },
    complying: {
      meta: {
        decided: true,
        title: 'What was ordered is being done',
        plainly: DOING,
        owner: 'caseOfficer',
        clocks: clocksOn('order'),
        aside: true,
      },
      description: 'Some of what was ordered has been done.',
      on: { ...ANSWERING, ...complying('#order.complied', '#order.complying') },
    },
    complied: {
      meta: closedAs('What was ordered is done'),
      description: 'Everything that was ordered has been done, and every recommendation answered.',
      on: {},
    },
  },
});
