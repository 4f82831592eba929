import type { PanelPractice } from '../practice/panels.js';
import { CLINICAL_OFFICER, EACH_AGENCY_AND_THE_CHAIR, PAYING_SEATS } from './panel.js';

type FundingPanel = Pick<
  PanelPractice,
  'decides' | 'seats' | 'quorum' | 'perItem' | 'deciding' | 'gateway' | 'mustRecord' | 'chair'
>;

/** A panel of those who pay: each of them there for its own money, and the chair, who has no money to give. */
export const PANEL_OF_PAYERS: FundingPanel = {
  decides: ['joint-funding'],
  chair: { rule: 'fixed', post: 'fundingPanelChair', deputies: ['fundingPanelDeputyChair'] },
  seats: [...PAYING_SEATS, CLINICAL_OFFICER],
  quorum: { all: [EACH_AGENCY_AND_THE_CHAIR, { everyPayer: true }] },
  perItem: [],
  deciding: 'payersOnly',
  gateway: ['multiAgencyMeeting'],
  mustRecord: ['howAndWhenTheChildReturns'],
};
