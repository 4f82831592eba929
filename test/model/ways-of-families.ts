import type { Teller } from './teller.js';

const D = 'disagreement-1';

const raised = (teller: Teller, facts: object) =>
  teller.act(D, 'DisagreementRaised', {
    about: 'How Max is helped at school',
    child: { name: 'Max Hale' },
    contact: { name: 'Jo Hale', phone: '07700 900 982' },
    ...facts,
  });

/** Beginnings in which no money is at stake, by their names. */
export const WAYS_OF_FAMILIES: Readonly<Record<string, (teller: Teller) => Teller>> = {
  'a family that disagrees with the council': (teller) =>
    raised(teller, { raisedFor: 'family', against: 'council' })
      .act(D, 'DisagreementAcknowledged')
      .act(D, 'StrandSet', { strand: 'B_EHCP' }),
  'a worry about safety': (teller) =>
    raised(teller, { raisedFor: 'school', against: 'council', strand: 'D_SAFETY' })
      .act(D, 'DisagreementAcknowledged')
      .act(D, 'StrandSet', { strand: 'D_SAFETY' }),
};
