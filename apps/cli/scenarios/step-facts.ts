import { practiceOf } from '#workflows/areas/practice/practice';
import { caseNamed, familyIn, type Play, refIn } from './play.js';
import type { Story, StoryStep } from './story.js';
import type { StepFacts } from './vocabulary/acts/event-word.js';
import { panelAbout } from './vocabulary/acts/panel-meeting-events.js';
import { areaOf } from './vocabulary/areas.js';

/** All that the facts of a step may be made from. */
export function stepFacts(play: Play, step: Pick<StoryStep, 'by' | 'at' | 'case' | 'data'>): StepFacts {
  const { story, cast, record } = play;
  return {
    data: step.data ?? {},
    step,
    people: story.people,
    heard: caseNamed(play, step.case).startRegions?.voice === 'captured',
    ...factsOf(story),
    refOf: refIn(play),
    family: familyIn(play, step.case),
    postsOf: (person) => [...cast.holders].filter(([, holder]) => holder === person).map(([post]) => post),
    holderOf: (post) => cast.holders.get(post),
    panel: panelAbout(practiceOf(record.register.area(areaOf(story))).panels, machinesHeard(story, step.case)),
  };
}

/** The machines of the cases that a meeting hears: its own items, those of the meeting that it takes over, else all of the story. */
function machinesHeard(story: Story, id: string): readonly string[] {
  const items = story.events.flatMap(({ case: about, event, data = {} }) => {
    if (event === 'PANEL.LIST' && data.meeting === id) return [about];
    return event === 'AGENDA.ADD' && about === id ? [data.cases ?? data.case ?? data.item].flat() : [];
  });
  const parent = story.cases.find((each) => each.id === id)?.parent;
  if (items.length === 0 && parent !== undefined) return machinesHeard(story, parent);
  const heard = story.cases.filter((each) => items.length === 0 || items.includes(each.id));
  return heard.map(({ machine }) => machine);
}

/** What a story says beside its steps, or by another of them. */
function factsOf({ given = {}, events }: Story): Pick<StepFacts, 'given' | 'agrees' | 'asked'> {
  const told = (name: string) => events.filter(({ event }) => event === name).map(({ data = {} }) => data);
  const agrees = told('SECTION.AGREE').map(({ section }) => String(section ?? 'G'));
  const asked = told('ADVICE.REQUEST').flatMap(({ to, from }) => [to ?? from ?? []].flat().map(String));
  return { given, agrees, asked };
}
