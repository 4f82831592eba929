import type { Facts } from '#engine/history';
import type { PanelPractice } from '#workflows/areas/practice/panels';
import type { Story, StoryData, StoryPerson, StoryStep } from '../../story.js';

/** What the facts of an act are made from: what the step says, and who is in the story. */
export interface StepFacts {
  readonly data: StoryData;
  readonly step: Pick<StoryStep, 'by' | 'at'>;
  readonly people: Story['people'];
  /** The family that this case is about, where a story has several children; the first of the story where it is not given. */
  readonly family?: StoryPerson | undefined;
  /** Whether the story begins with the child's own words heard. */
  readonly heard: boolean;
  /** What the story says is given. */
  readonly given: StoryData;
  /** The sections of a plan to which somebody agrees in the story: they have something in them. */
  readonly agrees: readonly string[];
  /** Of whom advice is asked in the story, in its words. */
  readonly asked: readonly string[];
  /** The reference of a case that the story calls by a name; the name where it has not been opened. */
  readonly refOf: (id: unknown) => string;
  /** The posts that somebody of the story holds. */
  readonly postsOf: (person: string) => readonly string[];
  /** Who holds a post, of the story or standing in. */
  readonly holderOf: (post: string) => string | undefined;
  /** The panel that decides what the story is about. */
  readonly panel: PanelPractice;
}

/** One event of the stories: the act it is here, and how its facts are said. */
export interface EventWord {
  readonly act: string;
  readonly facts: (told: StepFacts) => Facts;
  /** Where one step is several acts: what each of them says. */
  readonly each?: (data: StepFacts['data']) => readonly StepFacts['data'][];
  /** Where another case records it under another name in the same moment. */
  readonly doneAs?: (data: StepFacts['data']) => string | undefined;
}

type Saying = (data: StepFacts['data'], told: StepFacts) => Readonly<Record<string, unknown>>;

/** An event whose facts are made from what the step says. What the story leaves out is left out here. */
export function word(act: string, saying: Saying): EventWord {
  return { act, facts: (told) => said(saying(told.data, told)) };
}

/** Leaves out what the story does not say: an act has no empty facts. */
export function said(facts: Readonly<Record<string, unknown>>): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null));
}

/** One or several, as several. */
export function listed(items: unknown): readonly unknown[] | undefined {
  if (items === undefined || items === null) return undefined;
  return Array.isArray(items) ? items : [items];
}

/** The school of the child of a story, which is written to as itself. */
export const SETTING = { name: 'The school of the story', email: 'setting@example.org' };

/** The child of a story, as the family is introduced: "Dana Marlowe (mother of Ellis, 7)". */
export function childAndContact({ people, step, family = people.find(({ role }) => role === 'family') }: StepFacts) {
  const [, relationship, child] = /\((\w+) of (\w+)/.exec(family?.name ?? '') ?? [];
  return {
    child: { name: child ?? 'Robin', setting: SETTING.name },
    contact: said({
      name: firstNames(family) ?? 'Sam Example',
      relationship,
      phone: '07700 900 123',
      email: 'family@example.org',
      address: '1 Example Street',
      person: family?.id ?? step.by,
    }),
  };
}

function firstNames(person: StoryPerson | undefined): string | undefined {
  return person?.name.replace(/ \(.*\)$/, '');
}
