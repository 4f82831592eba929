import { closedAs } from '#engine/waiting';
import { at } from '../../every-case/states.js';
import { clocksOn } from '../duties.js';
import { appealing } from '../setup.js';
import { ANSWERING, complying } from '../states.js';

const DOING = 'We do what we must';

/** What an order requires. */
export const order = appealing.createStateConfig({
  id: 'order',
  initial: 'made',
  states: {
    made: {
      entry: at('order.made'),
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
      entry: at('order.complying'),
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
      entry: at('order.complied'),
      meta: closedAs('What was ordered is done'),
      description: 'Everything that was ordered has been done, and every recommendation answered.',
      on: {},
    },
  },
});
