import type { PublicBody } from './bodies.js';
import type { LadderPractice } from './practice/ladders.js';
import type { PanelPractice } from './practice/panels.js';
import type { Practice } from './practice/practice.js';
import type { AreaProfile, LaidLayer } from './profile.js';

/** What a layer says of panels, money and ladders; what it leaves out, an earlier layer says. */
export interface PracticeSaid extends Partial<Pick<Practice, 'conflictsOfSides' | 'boardChain' | 'mediation'>> {
  /** Of every panel, where no layer says otherwise of the one. For the layer of what is usual. */
  readonly everyPanel?: Partial<PanelPractice>;
  readonly panels?: readonly (Partial<PanelPractice> & Pick<PanelPractice, 'id'>)[];
  readonly funding?: Partial<Practice['funding']>;
  readonly ladders?: readonly (Partial<LadderPractice> & Pick<LadderPractice, 'strand'>)[];
}

/** What a layer says. Whatever is named anew takes the place of what an earlier layer said under the same name. */
export interface Said extends Partial<Pick<AreaProfile, 'name' | 'authority' | 'readings' | 'schoolTerms'>> {
  readonly limits?: AreaProfile['limits'];
  readonly posts?: AreaProfile['posts'];
  readonly settings?: AreaProfile['settings'];
  readonly bodies?: readonly PublicBody[];
  readonly practice?: PracticeSaid;
}

/** In which order they are laid: what everybody must, what we suggest to all, what an ICB's area agreed, what one council agreed, what some families try. */
export const ORDER = ['law', 'usual', 'footprint', 'area', 'pilot'] as const;

/** One layer of what an area goes by, in one version, from a day on. */
export interface Layer extends LaidLayer {
  readonly layer: (typeof ORDER)[number];
  readonly says: Said;
  /** Paths that the layer says only as a suggestion, itself or with everything beneath. All of a `usual` layer is. */
  readonly suggested?: readonly string[];
}
