import type { Act } from './act.js';
import type { BellFacts } from './deadlines.js';
import type { Recipient } from './recipient.js';
import type { Named } from './tables.js';
import type { DueOn, NoticeFacts, NoticeRow, TaskRow, Words } from './telling.js';

/** What sets off a notice or a task: an act of the pathway, or one of its clocks that is about to run out or has. */
type TypedOccasion<Type extends string, Clock extends string> =
  | Type
  | { readonly missed: Clock }
  | { readonly warned: Clock };

/** The act by which that occasion comes. */
type ActBy<Own extends Act, On> = On extends string
  ? Named<Own, On>
  : On extends { readonly missed: string }
    ? Act<'DeadlinePassed', BellFacts>
    : Act<'DeadlineApproaching', BellFacts>;

type TypedNotice<Context, By extends Act, To extends string> = Omit<
  NoticeRow<Context>,
  'on' | 'to' | 'byKey' | 'when' | 'unless' | 'subject' | 'body'
> & {
  readonly to: To;
  readonly byKey?: (act: By) => string | undefined;
  readonly when?: (context: Context, act: By) => boolean;
  readonly unless?: (context: Context, act: By) => string | undefined;
  readonly subject: Words<NoticeFacts<Context, By>>;
  readonly body: Words<NoticeFacts<Context, By>>;
};

type ToTheFamily<Context, By extends Act> = Omit<TypedNotice<Context, By, 'family'>, 'to' | 'channels'>;

type TypedTask<Context, By extends Act, Ends extends Act> = Omit<
  TaskRow<Context>,
  'on' | 'for' | 'byKey' | 'when' | 'what' | 'dueOn' | 'doneBy' | 'doneWhen' | 'each' | 'ends'
> & {
  readonly byKey?: (act: By) => string | undefined;
  readonly when?: (context: Context, act: By) => boolean;
  readonly what: (facts: NoticeFacts<Context, By>) => string;
  readonly dueOn?: DueOn<NoticeFacts<Context, By>>;
  readonly doneBy: readonly Ends['type'][];
  readonly doneWhen?: (context: Context, act: Ends) => boolean;
  readonly each?: (act: By, recipient: Recipient) => string;
  readonly ends?: (context: Context, act: Ends) => readonly string[];
};

/** The words for notices and tasks, in a pathway with that file, those acts, those clocks and those addressees. */
export function tellingOf<Context, Own extends Act, Clock extends string, To extends string>() {
  return {
    ...noticesOf<Context, Own, Clock, To>(),
    ...tasksOf<Context, Own, Clock, To>(),
    /** The day on which the deadline of that clock falls due: the last one, where there are several. */
    dueBy: (clock: Clock): DueOn<Pick<NoticeFacts<Context>, 'deadlines'>> =>
      Object.assign(
        ({ deadlines }: Pick<NoticeFacts<Context>, 'deadlines'>) =>
          deadlines.findLast((each) => each.clock === clock)?.dueOn,
        { clocks: [clock] },
      ),
  };
}

function noticesOf<Context, Own extends Act, Clock extends string, To extends string>() {
  const row = (on: unknown, columns: object) => ({ on, ...columns }) as unknown as NoticeRow<Context>;
  return {
    /** Who is told what, by which channels, on one occasion. */
    notice: <const On extends TypedOccasion<Own['type'], Clock>>(
      on: On,
      columns: TypedNotice<Context, ActBy<Own, On>, To>,
    ) => row(on, columns),
    /** The same on each of several occasions. */
    notices: <const On extends TypedOccasion<Own['type'], Clock>>(
      occasions: readonly On[],
      columns: TypedNotice<Context, ActBy<Own, On>, To>,
    ): readonly NoticeRow<Context>[] => occasions.map((on) => row(on, columns)),
    /** A letter to the family: by post, and on their own page. */
    letter: <const On extends TypedOccasion<Own['type'], Clock>>(
      on: On,
      columns: ToTheFamily<Context, ActBy<Own, On>>,
    ) => row(on, { to: 'family', channels: ['letter', 'portal'], ...columns }),
    /** A text message to the family, on their own page as well: of what is too soon or too small for a letter. */
    text: <const On extends TypedOccasion<Own['type'], Clock>>(on: On, columns: ToTheFamily<Context, ActBy<Own, On>>) =>
      row(on, { to: 'family', channels: ['sms', 'portal'], ...columns }),
  };
}

function tasksOf<Context, Own extends Act, Clock extends string, To extends string>() {
  type Columns<By extends Act, Done extends Own['type']> = TypedTask<Context, By, Named<Own, Done>> & {
    readonly for: To;
    readonly doneBy: readonly Done[];
  };
  const row = (on: unknown, columns: object) => ({ on, ...columns }) as unknown as TaskRow<Context>;
  return {
    /** Who is asked to do what on an occasion, and which acts finish it. */
    task: <const On extends TypedOccasion<Own['type'], Clock>, const Done extends Own['type']>(
      on: On,
      columns: Columns<ActBy<Own, On>, Done>,
    ) => row(on, columns),
    /** The same on each of several occasions. */
    tasks: <const On extends TypedOccasion<Own['type'], Clock>, const Done extends Own['type']>(
      occasions: readonly On[],
      columns: Columns<ActBy<Own, On>, Done>,
    ): readonly TaskRow<Context>[] => occasions.map((on) => row(on, columns)),
  };
}
