import type { Timeline } from '#engine/timeline';

/** The families of limits that are looked at together from one day. A step comes after the one that it counts from. */
export const TIMELINES: readonly Timeline[] = [
  {
    id: 'assessment',
    title: 'An EHC needs assessment and the plan',
    from: 'the day the request was received',
    steps: [
      { clock: 'ehcna-decision' },
      { clock: 'ehcna-advice-response', after: 'ehcna-decision' },
      { clock: 'ehcp-refusal' },
      { clock: 'ehcp-draft-latest-viable' },
      { clock: 'ehcp-final' },
    ],
  },
  {
    id: 'annual-review',
    title: 'An annual review, and changes to the plan',
    from: 'the day of the review meeting',
    steps: [
      { clock: 'annual-review-meeting-notice' },
      { clock: 'annual-review-papers' },
      { clock: 'annual-review-report' },
      { clock: 'annual-review-decision' },
      { clock: 'annual-review-amend-notice' },
      { clock: 'annual-review-amend-representations', after: 'annual-review-amend-notice' },
      { clock: 'annual-review-amend-final', after: 'annual-review-amend-notice' },
      { clock: 'annual-review-amend-final-backstop' },
    ],
  },
  {
    id: 'amendment',
    title: 'Changes to a plan, from the notice of amendments',
    from: 'the day the notice of amendments was sent, with the amended draft',
    steps: [
      { clock: 'annual-review-amend-representations' },
      { clock: 'annual-review-decide-not-to-amend' },
      { clock: 'annual-review-amend-final' },
    ],
  },
  {
    id: 'reassessment',
    title: 'Assessing again',
    from: 'the day the request was received',
    steps: [
      { clock: 'reassess-decision' },
      { clock: 'reassess-advice', after: 'reassess-decision' },
      { clock: 'reassess-final', after: 'reassess-decision' },
    ],
  },
  {
    id: 'right-of-appeal',
    title: 'Mediation and appeal after a decision',
    from: 'the day the written decision was sent',
    steps: [{ clock: 'mediation-contact-adviser' }, { clock: 'appeal-lodge' }],
  },
  {
    id: 'order-to-assess',
    title: 'An order of the Tribunal to assess',
    from: 'the day the order was made',
    steps: [{ clock: 'order-assess-notify' }, { clock: 'order-assess-no-plan' }, { clock: 'order-assess-final' }],
  },
  {
    id: 'order-to-make-a-plan',
    title: 'An order of the Tribunal to make a plan',
    from: 'the day the order was made',
    steps: [{ clock: 'order-make-draft' }, { clock: 'order-make-final' }],
  },
  {
    id: 'unopposed-appeal',
    title: 'An appeal against a refusal to assess that the council does not oppose',
    from: 'the day the council told the Tribunal that it does not oppose the appeal',
    steps: [
      { clock: 'unopposed-assess-notify' },
      { clock: 'unopposed-assess-no-plan' },
      { clock: 'unopposed-assess-final' },
    ],
  },
  {
    id: 'complaint',
    title: 'A complaint to the council, to its first answer',
    from: 'the day the complaint was received',
    steps: [{ clock: 'corporate-stage1-ack' }, { clock: 'corporate-stage1-response', after: 'corporate-stage1-ack' }],
  },
];

/** The timeline of an id; undefined where there is none. */
export const timelineIn = (id: string): Timeline | undefined => TIMELINES.find((each) => each.id === id);
