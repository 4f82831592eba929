import { weeks } from '#statutory-calendar/periods';
import type { Layer, Said } from '../layer.js';
import type { PanelPractice } from '../practice/panels.js';
import type { AreaProfile } from '../profile.js';
import { chairs, post } from '../usual/council-post.js';
import { USUAL_FUNDING } from '../usual/funding.js';
import { CLINICAL_OFFICER, DECIDING_SEATS } from '../usual/panel.js';
import { council, profileOf } from './council.js';
import { LLR } from './llr-footprint.js';

/** How the three councils differ: names, codes, the panel of each, and whom its letters name. */
interface Council {
  readonly id: string;
  readonly says: Said & Required<Pick<Said, 'name' | 'authority' | 'settings'>>;
  readonly panel: Partial<PanelPractice> & Pick<PanelPractice, 'id' | 'title'>;
  readonly source: string;
}

const CHAIR_POSTS: Said['posts'] = {
  ...chairs('assessmentPanel', 'the council’s panel'),
  parentRepresentative: post('Parent group’s representative', 'panelCoordinator', 'headOfService'),
};

function councilLayer({ id, says, panel, source }: Council): Layer {
  const usual = {
    decides: ['needs-assessment'],
    cadence: { words: 'every week, on a Tuesday', every: weeks(1), weekday: 2 },
    chair: { rule: 'fixed', post: 'assessmentPanelChair', deputies: ['assessmentPanelDeputyChair'] },
    seats: [...DECIDING_SEATS, CLINICAL_OFFICER],
  } as const;
  const ofTheirs = ['cadence', 'chair', 'seats', 'capacity'].map((field) => `practice.panels.${panel.id}.${field}`);
  return {
    layer: 'area',
    id,
    version: '2026.1',
    from: '2026-04-01',
    source,
    says: { ...says, posts: CHAIR_POSTS, practice: { ...says.practice, panels: [{ ...usual, ...panel }] } },
    suggested: ['posts', 'telephone', 'mediationAdviser', 'practice.funding', ...ofTheirs],
  };
}

const merged = (own: Council): AreaProfile => profileOf(councilLayer(own), LLR);

/** Leicester: the families’ groups sit on the panel that allocates resources. */
export const leicester: AreaProfile = merged({
  id: 'leicester',
  source: 'Leicester City Council’s page on its Resource Allocation Panel',
  says: council({
    name: 'Leicester',
    council: ['leicester-city-council', 'Leicester City Council', '1997-04-01'],
    leaCode: '856',
    telephone: '01632 960 856',
    adviceLine: '01632 960 846',
    sendiass: 'Leicester SENDIASS',
    parentForum: 'Leicester’s parent carer forum',
  }),
  panel: {
    id: 'resource-allocation-panel',
    title: 'Resource Allocation Panel',
    seats: [
      ...DECIDING_SEATS,
      CLINICAL_OFFICER,
      { post: 'parentRepresentative', agency: 'other', body: 'family', sits: 'lay', deputies: [] },
    ],
    lay: { seat: 'advisory', pack: 'redacted' },
  },
});

/** Leicestershire. */
export const leicestershire: AreaProfile = merged({
  id: 'leicestershire',
  source: 'Leicestershire County Council’s page on its SENA panel',
  says: council({
    name: 'Leicestershire',
    council: ['leicestershire-county-council', 'Leicestershire County Council', '1974-04-01'],
    leaCode: '855',
    telephone: '01632 960 855',
    adviceLine: '01632 960 845',
    sendiass: 'Leicestershire SENDIASS',
    parentForum: 'Leicestershire’s parent carer forum',
  }),
  panel: { id: 'sena-panel', title: 'SENA Panel' },
});

/** Rutland: a small council with a small panel, which rounds once for each period and not for each invoice. */
export const rutland: AreaProfile = merged({
  id: 'rutland',
  source: 'Rutland County Council’s page on its SEND panel',
  says: {
    ...council({
      name: 'Rutland',
      council: ['rutland-county-council', 'Rutland County Council', '1997-04-01'],
      leaCode: '857',
      telephone: '01632 960 857',
      adviceLine: '01632 960 847',
      sendiass: 'Rutland SENDIASS',
      parentForum: 'Rutland’s parent carer forum',
    }),
    practice: { funding: { rounding: { ...USUAL_FUNDING.rounding, unit: 'total' } } },
  },
  panel: { id: 'rutland-send-panel', title: 'SEND Panel', capacity: 6 },
});
