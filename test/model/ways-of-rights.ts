import type { Teller } from './teller.js';
import { CHILD, CONTACT, PARENT } from './the-family.js';

const A = 'appeal-1';
const C = 'complaint-1';
const F = 'feedback-1';

const arose = (teller: Teller, kind = 'finalPlan') =>
  teller.act(A, 'RightOfAppealArose', { kind, decisionSentOn: '2026-01-19', child: CHILD, contact: CONTACT });

const certified = (teller: Teller, kind = 'finalPlan') =>
  arose(teller, kind).act(A, 'MediationDeclined', {}, PARENT).act(A, 'CertificateIssued');

const lodged = (teller: Teller, kind = 'finalPlan') =>
  certified(teller, kind).act(A, 'AppealLodged', kind === 'finalPlan' ? { sections: ['F'] } : {}, PARENT);

const registered = (teller: Teller, kind = 'finalPlan') => lodged(teller, kind).act(A, 'AppealRegistered');

const raised = (teller: Teller) =>
  teller.act(C, 'ComplaintRaised', { contact: CONTACT, child: CHILD, about: ['Nobody rang back'] }, PARENT);

const acknowledged = (teller: Teller, route: string, facts = {}) =>
  raised(teller).act(C, 'ComplaintAcknowledged', { definition: 'Why nobody rang back', route, ...facts });

const answered = (teller: Teller, route: string) =>
  acknowledged(teller, route).act(C, 'ComplaintAnswered', {
    outcome: 'upheldInPart',
    answer: 'There was no cover.',
    remedies: [{ kind: 'apology', what: 'A letter', owedBy: 'headOfService', by: '2026-03-02' }],
  });

const atStageTwo = (teller: Teller) =>
  answered(teller, 'childrenAct').act(C, 'StageTwoRequested', { why: 'It does not say why.' }, PARENT);

const received = (teller: Teller) =>
  teller.act(F, 'FeedbackReceived', { kind: 'suggestion', words: 'Ring in the evening.', contact: CONTACT }, PARENT);

const OF_TWO_BODIES = {
  points: [
    { point: 'Nobody came', body: 'council' },
    { point: 'Nobody said who pays', body: 'icb' },
  ],
};

/** Beginnings in which a family does not agree, or says what it thinks, by their names. */
export const WAYS_OF_RIGHTS: Readonly<Record<string, (teller: Teller) => Teller>> = {
  'a right to appeal': (teller) => arose(teller),
  'a mediation that is asked for': (teller) =>
    arose(teller).act(A, 'MediationRequested', { issues: ['education', 'health'] }, PARENT),
  'a certificate': (teller) => certified(teller),
  'an appeal about a plan': (teller) => registered(teller),
  'an appeal about a refusal': (teller) => registered(teller, 'refusalToAssess'),
  'an order with a recommendation': (teller) =>
    registered(teller)
      .act(A, 'ResponseFiled')
      .act(A, 'OrderMade', { outcome: 'upheldInPart', requires: ['amendContents'], recommends: ['health'] }),
  'a complaint': raised,
  'a complaint of several bodies': (teller) => acknowledged(teller, 'severalBodies', OF_TWO_BODIES),
  'a complaint of which two bodies answer': (teller) =>
    acknowledged(teller, 'severalBodies', OF_TWO_BODIES)
      .act(C, 'LeadAgreed', { lead: 'council', route: 'corporate' })
      .act(C, 'ConsentRecorded', { result: 'given', givenBy: 'parent', purpose: 'One answer' }, PARENT),
  'a complaint that is looked into': (teller) => acknowledged(teller, 'corporate'),
  'a complaint under the Children Act': (teller) => acknowledged(teller, 'childrenAct'),
  'a complaint to the NHS': (teller) => acknowledged(teller, 'nhs'),
  'an answered complaint': (teller) => answered(teller, 'corporate'),
  'a complaint at stage 2': (teller) => atStageTwo(teller),
  'a complaint before its panel': (teller) =>
    atStageTwo(teller)
      .act(C, 'StageTwoAcknowledged', { definition: 'Why nobody rang back', independent: 'Ida Moss' })
      .act(C, 'ComplaintAnswered', { outcome: 'notUpheld', answer: 'We have looked at it again.' }, 'dorothea')
      .act(C, 'ReviewPanelRequested', { why: 'Nobody spoke with Kit.' }, PARENT)
      .act(C, 'ReviewPanelMet'),
  'a suggestion': received,
  'a suggestion that has somebody': (teller) =>
    received(teller).act(F, 'FeedbackTriaged', { goesTo: 'accessCoordinator1' }),
};
