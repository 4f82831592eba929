import { expect, it } from '@jest/globals';
import { invoicesOf, reconciled } from '../../money/recharge.js';
import { lancashire } from '../councils/lancashire.js';
import { rutland } from '../councils/llr-areas.js';
import { practiceOf } from './practice.js';

// Eight weekly invoices of £3,249.99, all paid by the council; 60 to 40 in the end.
const meanwhile = {
  invoices: invoicesOf(324_999, 8),
  paid: { education: 2_599_992 },
  parts: { education: 60, health: 40 },
};

it.each([
  ['Lancashire, which rounds each invoice', lancashire, 1_040_000],
  ['Rutland, which rounds the total', rutland, 1_039_997],
])('%s, has the board pay back so much to the penny', (_where, area, pence) => {
  const { recharges } = reconciled(meanwhile, practiceOf(area).funding);
  expect(recharges).toEqual([{ from: 'health', to: 'education', pence }]);
});
