import type { OwedDuty } from './chasing.js';
import type { AreaLimits } from './locality.js';

type Chosen = 'person' | 'people' | 'post' | 'posts';

/** One field of a form; the event class says what is valid, this says how to ask. */
export interface QuestionField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** `money` is typed in pounds and kept in whole pence. `person`, `people`, `post` and `posts` are answered with ids, chosen from those of the area. */
  readonly kind:
    | 'text'
    | 'longText'
    | 'count'
    | 'portion'
    | 'money'
    | 'date'
    | 'yesNo'
    | 'choice'
    | 'choices'
    | 'list'
    | 'group'
    | Chosen;
  readonly options?: readonly {
    readonly value: string;
    readonly text: string;
  }[];
  /** A setting of the area profile that lists which of the options the area allows. All of them are offered without it. */
  readonly among?: string;
  /** Where it is asked at all, as the file of the case has it; everywhere where nothing is said. */
  readonly askedWhere?: (context: never) => boolean;
  /** What may be chosen, where the case itself or its area says it: its panels, the items of a meeting, the seats of a panel. */
  readonly offers?: (
    context: never,
    area: AreaLimits,
    owed: readonly OwedDuty[],
  ) => readonly { readonly value: string; readonly text: string }[];
  /** For `group`: the fields of the one nested object (`child.name`). For `list`: those of each row, or none for plain lines. */
  readonly fields?: readonly QuestionField[];
  readonly optional?: boolean;
  /** What is typed is read as the reference of a case, as a time of the day, or as the day on which somebody young was born. */
  readonly typedAs?: 'reference' | 'timeOfDay' | 'birth';
}

/** The words on the page for one act. The event class says what is valid; this says how to ask. */
export interface Question {
  /** The act as an officer would say it: "Accept the referral". */
  readonly title: string;
  readonly why?: string;
  /** What the case comes to, a line each, before and after the act: what is shared out, and between whom. */
  readonly comesTo?: (context: never) => readonly string[];
  readonly fields: readonly QuestionField[];
}
