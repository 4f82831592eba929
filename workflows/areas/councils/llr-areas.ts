import { weeks } from '#statutory-calendar/periods';
import type { Layer, Said } from '../layer.js';
import { mergedProfile } from '../layers.js';
import type { PanelPractice } from '../practice/panels.js';
import type { AreaProfile } from '../profile.js';
import { post } from '../usual/council-post.js';
import { USUAL_FUNDING } from '../usual/funding.js';
import { USUAL } from '../usual/layer.js';
import { NATIONAL_LAW } from '../usual/national-law.js';
import { CLINICAL_OFFICER, DECIDING_SEATS } from '../usual/panel.js';
import { LLR } from './llr-footprint.js';

/** How the three councils differ: names, codes, the panel of each, and whom its letters name. */
interface Council {
  readonly id: string;
  readonly says: Said & Required<Pick<Said, 'name' | 'authority' | 'settings'>>;
  readonly panel: Partial<PanelPractice> & Pick<PanelPractice, 'id' | 'title'>;
  readonly source: string;
}

const CHAIR_POSTS: Said['posts'] = {
  assessmentPanelChair: post('Chair of the council’s panel', 'assessmentPanelDeputyChair', 'headOfService'),
  assessmentPanelDeputyChair: post('Deputy Chair of the council’s panel', 'assessmentPanelChair', 'headOfService'),
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

const merged = (council: Council): AreaProfile =>
  mergedProfile({ profile: council.id, version: '2026.1', effectiveFrom: '2026-04-01' }, [
    NATIONAL_LAW,
    USUAL,
    LLR,
    councilLayer(council),
  ]);

/** Leicester: the families’ groups sit on the panel that allocates resources. */
export const leicester: AreaProfile = merged({
  id: 'leicester',
  source: 'Leicester City Council’s page on its Resource Allocation Panel',
  says: {
    name: 'Leicester',
    authority: { name: 'Leicester City Council', leaCode: '856' },
    bodies: [
      { id: 'leicester-city-council', name: 'Leicester City Council', is: 'localAuthority', from: '1997-04-01' },
    ],
    settings: {
      telephone: '01632 960 856',
      mediationAdviser: 'the mediation advice line for Leicester, 01632 960 846',
      sendiass: 'Leicester SENDIASS',
      parentForum: 'Leicester’s parent carer forum',
    },
  },
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
  says: {
    name: 'Leicestershire',
    authority: { name: 'Leicestershire County Council', leaCode: '855' },
    bodies: [
      {
        id: 'leicestershire-county-council',
        name: 'Leicestershire County Council',
        is: 'localAuthority',
        from: '1974-04-01',
      },
    ],
    settings: {
      telephone: '01632 960 855',
      mediationAdviser: 'the mediation advice line for Leicestershire, 01632 960 845',
      sendiass: 'Leicestershire SENDIASS',
      parentForum: 'Leicestershire’s parent carer forum',
    },
  },
  panel: { id: 'sena-panel', title: 'SENA Panel' },
});

/** Rutland: a small council with a small panel, which rounds once for each period and not for each invoice. */
export const rutland: AreaProfile = merged({
  id: 'rutland',
  source: 'Rutland County Council’s page on its SEND panel',
  says: {
    name: 'Rutland',
    authority: { name: 'Rutland County Council', leaCode: '857' },
    bodies: [
      { id: 'rutland-county-council', name: 'Rutland County Council', is: 'localAuthority', from: '1997-04-01' },
    ],
    settings: {
      telephone: '01632 960 857',
      mediationAdviser: 'the mediation advice line for Rutland, 01632 960 847',
      sendiass: 'Rutland SENDIASS',
      parentForum: 'Rutland’s parent carer forum',
    },
    practice: { funding: { rounding: { ...USUAL_FUNDING.rounding, unit: 'total' } } },
  },
  panel: { id: 'rutland-send-panel', title: 'SEND Panel', capacity: 6 },
});
