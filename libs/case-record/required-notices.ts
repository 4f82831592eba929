import { canonical } from '#digest/digest';
import { DELIVERED, type RecordedEvent, TELLING_ANEW } from '#engine/history';
import { PUT_RIGHT } from '#engine/put-right';
import type { Channel, Recipient } from '#engine/recipient';
import { advanced, begin, type CaseDefinition, type CaseState, replay, stateFrom } from '#engine/replay';
import { type RequiredNotice, requiredNotices } from '#engine/required-notices';
import { SENT_AGAIN } from '#engine/send-again';
import { historyOf, type LoadedCase } from './cases.js';
import type { CaseRecord } from './open-record.js';
import type { OutboxState } from './outbox.js';

/**
 * How a required notice stands. `due`: not gone out yet. `sent`: gone out, and nothing heard since. `failed`: not delivered,
 * and somebody has been asked to reach them another way. `excepted`: on the list of exceptions, with the reason. Three are
 * faults: `missing`, `failedUnasked` (nobody has been asked) and `unexplained` (it went out, and no table says why).
 */
export type NoticeState =
  | 'due'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'excepted'
  | 'missing'
  | 'failedUnasked'
  | 'unexplained';

/** One notice that a table demanded because of one act, and what became of it. */
export interface NoticeOfAct {
  readonly ref: string;
  readonly sequence: number;
  /** The act that demanded it, and its day. */
  readonly act: string;
  readonly occurredOn: string;
  readonly template: string;
  readonly channel: Channel;
  /** The table's word for whom it goes to; '' where no table says. */
  readonly addressee: string;
  readonly to: Recipient | null;
  readonly state: NoticeState;
  /** Why it is on the list of exceptions, or whether somebody was reached another way. */
  readonly because?: string;
}

/** The states in which a notice should not be. */
export const FAULTS: readonly NoticeState[] = ['missing', 'failedUnasked', 'unexplained'];

interface Sent {
  readonly id: number;
  readonly sequence: number;
  readonly template: string;
  readonly channel: Channel;
  readonly recipient: Recipient;
  readonly state: OutboxState;
}

interface FollowUpTask {
  readonly opened_by: number;
  readonly done: boolean;
}

const SENT = `SELECT id, sequence, template, channel, recipient, state FROM outbox WHERE ref = $1 AND kind = 'notice' ORDER BY id`;
const ASKED = `SELECT opened_by, done_at IS NOT NULL AS done FROM task WHERE ref = $1 AND task = 'reach-another-way'`;

const NOBODY = 'Nobody is known here to be told';

/** Every notice that the acts of a case have demanded, by the tables as they are in use, in the order of the acts. */
export async function noticesRequired(
  record: CaseRecord,
  { row, ...definition }: LoadedCase,
): Promise<readonly NoticeOfAct[]> {
  const { ref } = row;
  const [history, sent, asked] = await Promise.all([
    historyOf(record, ref),
    record.db.query<Sent[]>(SENT, [ref]),
    record.db.query<FollowUpTask[]>(ASKED, [ref]),
  ]);
  const left = new Set(sent);
  const found = demanded(definition, history).map(({ event, notice }): NoticeOfAct => {
    const { template, channel, addressee, to, exception } = notice;
    const one = { ...about(ref, event), template, channel, addressee, to };
    if (exception !== undefined) return { ...one, state: 'excepted', because: exception };
    if (to === null) return { ...one, state: 'excepted', because: NOBODY };
    const item = [...left].find((each) => each.sequence === event.sequence && isThat(each, notice));
    if (item === undefined) return { ...one, state: 'missing' };
    left.delete(item);
    return { ...one, ...became(item, history, asked) };
  });
  // Whoever was told what is not so is told again with a correction, and what was lost with a new address: no table says of each what that was.
  const again = (item: Sent) => [PUT_RIGHT, SENT_AGAIN].includes(item.template);
  const unexplained = [...left]
    .filter((item) => !again(item))
    .map((item): NoticeOfAct => {
      const event = history.find(({ sequence }) => sequence === item.sequence) as RecordedEvent;
      const { template, channel, recipient: to } = item;
      return { ...about(ref, event), template, channel, addressee: '', to, state: 'unexplained' };
    });
  return [...found, ...unexplained].sort((one, other) => one.sequence - other.sequence);
}

const about = (ref: string, { sequence, type, occurredOn }: RecordedEvent) => ({
  ref,
  sequence,
  act: type,
  occurredOn,
});

function isThat({ template, channel, recipient }: Sent, notice: RequiredNotice): boolean {
  return template === notice.template && channel === notice.channel && canonical(recipient) === canonical(notice.to);
}

/** What the tables demand after each act, told again from the beginning. */
function demanded(
  definition: CaseDefinition,
  history: readonly RecordedEvent[],
): readonly { readonly event: RecordedEvent; readonly notice: RequiredNotice }[] {
  let caseState = begin(definition.pathway);
  return history.flatMap((event, index) => {
    caseState = TELLING_ANEW.includes(event.type)
      ? replay(definition, history.slice(0, index + 1))
      : after(definition, caseState, event);
    const act = { ...event, area: definition.locality.area };
    const facts = { act, context: caseState.snapshot.context };
    return requiredNotices(definition.pathway, facts, definition.locality.area).map((notice) => ({ event, notice }));
  });
}

function after(definition: CaseDefinition, caseState: CaseState, event: RecordedEvent): CaseState {
  const state = stateFrom(definition.pathway, caseState);
  return advanced(definition, { caseState, state }, { ...event, area: definition.locality.area });
}

function became(
  { id, state }: Sent,
  history: readonly RecordedEvent[],
  asked: readonly FollowUpTask[],
): Pick<NoticeOfAct, 'state' | 'because'> {
  if (state === 'waiting') return { state: 'due' };
  if (state === 'withdrawn') return { state: 'excepted', because: WITHDRAWN };
  const endings = history.filter(({ type, data }) => ENDINGS.includes(type) && String(data.notice) === String(id));
  if (endings.some(({ type }) => type === DELIVERED)) return { state: 'delivered' };
  const failure = endings.at(-1);
  if (failure === undefined) return { state: state === 'parked' ? 'failedUnasked' : 'sent' };
  if (failure.data['alsoBy'] !== undefined) return { state: 'excepted', because: ALSO_BY };
  const task = asked.find(({ opened_by: by }) => by === failure.sequence);
  if (task === undefined) return { state: 'failedUnasked' };
  return {
    state: 'failed',
    because: task.done ? 'Reached another way' : 'Somebody is asked to reach them another way',
  };
}

const WITHDRAWN = 'It told of a paper that was removed before it went, because it is about another child';
const ALSO_BY = 'It could not be sent by this way, and went to the same by a surer one';
const ENDINGS: readonly string[] = [DELIVERED, 'NoticeFailed'];
