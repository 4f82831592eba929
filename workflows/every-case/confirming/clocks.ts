import type { ClockRow, Trigger } from '#engine/clock-row';
import { outstanding } from '#engine/confirming';
import { tablesOf, type WithIds } from '#engine/tables';
import { local } from '#statutory-calendar/periods';
import type { EveryCaseAct } from '../acts.js';
import type { CaseFile } from '../case.js';

const { on } = tablesOf<CaseFile, EveryCaseAct>();

/** Within which those who are named in what was proposed confirm it. When it is over, nothing is recorded. */
export function confirmingClock<File extends CaseFile>(
  ends: readonly Trigger<File>[],
): WithIds<ClockRow<File>, 'confirmation-given'> {
  return [
    {
      id: 'confirmation-given',
      title: 'confirm what was proposed, or say no to it',
      kind: 'local',
      startedBy: [on('ConfirmationAsked', { key: ({ sequence }) => String(sequence) })],
      metBy: [
        on('ConfirmationGiven', {
          when: ({ data }, { confirmations }) => outstanding(confirmations[data.of]).length === 0,
          key: ({ data }) => data.of,
        }),
      ],
      stoppedBy: [on('ConfirmationRefused', { key: ({ data }) => data.of }), ...ends],
      due: local,
      whose: 'asked',
      warn: [1],
      law: 'The area’s own limit',
      missed: 'It is not recorded. Whoever proposed it proposes it again, or asks somebody else.',
    },
  ];
}
