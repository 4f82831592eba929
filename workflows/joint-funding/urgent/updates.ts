import { update } from '../acts.js';
import type { Position } from '../case.js';
import { decided, pricesOf } from '../decision/updates.js';
import { openedFrom } from '../package/updates.js';
import { allAlike, linesIn, seatsOf } from '../practice.js';
import { presentedBy, splitBy, whoItIsAbout } from '../request/updates.js';
import type { DecidingUrgently, Overturning, Ratifying, RequestingUrgently } from './acts.js';
import { ratifiedSplit } from './rules.js';

/** What the file learns from what cannot wait for a panel. */
export const URGENT_UPDATES = {
  takeTheUrgentRequest: update((file, act: RequestingUrgently) => {
    const sent = { ...file, panel: act.data.panel ?? file.panel, lines: linesIn(act.data.lines) };
    const known = {
      ...sent,
      ...whoItIsAbout(sent, act),
      urgent: true,
      // What was shared before was another package.
      ...{ divisions: {}, split: [], total: {} },
      payers: act.data.payers ?? [],
      // A meeting that decided on it before has it no more.
      ...{ meeting: null, panelOn: null },
      familyView: act.data.familyView ?? file.familyView,
      receivedOn: file.receivedOn ?? act.occurredOn,
    };
    // Who pays which part is settled by those who pay, at the latest at the next panel.
    return { ...known, ...presentedBy(act), why: file.why ?? 'breakdown', readers: seatsOf(known, act.area) };
  }),
  noteUrgentDecision: update((file, act: DecidingUrgently) => {
    const payers = act.data.payers ?? file.payers;
    const signers = act.data.signatures.map(({ agency }) => agency);
    const sole = payers.length === 1 ? payers[0] : undefined;
    return {
      payers: payers.length > 0 ? payers : signers,
      ...(sole && splitBy(file, allAlike(file, { basis: 'LEAD_AGENCY', payer: sole }), act)),
    };
  }),
  noteRatified: update((file, act: Ratifying) => {
    const { lines, total } = ratifiedSplit(file, act);
    const divisions = Object.fromEntries(lines.map(({ line, division }) => [line, division]));
    const shares = { divisions, split: lines, total };
    const said = act.data.positions.map(({ agency, position, person }) => [agency, simply(position, person)]);
    return {
      ...shares,
      periods: file.startedOn === null ? file.periods : openedFrom({ ...file, ...shares }, act, file.startedOn),
      agreedPence: pricesOf(file),
      positions: Object.fromEntries(said),
      ...decided(file, act, 'ratified'),
    };
  }),
  noteOverturned: update((file, act: Overturning) => {
    const { windDownUntil: until, plan, payerMeanwhile: payer, reasons } = act.data;
    const meanwhile = splitBy(file, allAlike(file, { basis: 'LEAD_AGENCY', payer }), act);
    const known = { ...file, ...meanwhile, lines: file.lines.map((line) => ({ ...line, to: until })) };
    // Where nobody had shared the costs yet, whoever pays meanwhile pays from the first day.
    const from = file.startedOn !== null && file.periods.length > 0 ? act.occurredOn : file.startedOn;
    return {
      ...meanwhile,
      windDown: { until, plan: plan ?? reasons, payer },
      periods: from === null ? file.periods : openedFrom(known, act, from),
      ...decided(file, act, 'overturned'),
    };
  }),
};

const simply = (says: 'agree' | 'disagree', person: string): Position => ({
  says,
  person,
  cap: null,
  onlyIf: null,
  because: null,
});
