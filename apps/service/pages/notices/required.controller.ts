import { Controller, Get, Inject, Query, Render } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { FAULTS, type NoticeOfAct, type NoticeState } from '#case-record/required-notices';
import { plain } from '#engine/words-of-name';
import { type RequiredNoticesFilter, type RequiredOfCase, requiredFor } from '../../case-access/required.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { type Names, recipientInWords } from '../case-wording.js';
import { namesIn } from '../names.js';
import { CHANNELS } from '../record/what-follows.js';

/** In words, with the colour of its tag. */
const STATES: Readonly<Record<NoticeState, { readonly text: string; readonly tone: string }>> = {
  due: { text: 'Due', tone: 'yellow' },
  sent: { text: 'Sent', tone: 'blue' },
  delivered: { text: 'Delivered', tone: 'green' },
  failed: { text: 'Not delivered', tone: 'orange' },
  excepted: { text: 'Exception', tone: 'grey' },
  missing: { text: 'Missing', tone: 'red' },
  failedUnasked: { text: 'Not delivered, and nobody asked', tone: 'red' },
  unexplained: { text: 'Sent without a reason', tone: 'red' },
};

/** Every notice that was required, and that each is due, sent, delivered or on the list of exceptions. */
@Controller('notices/required')
export class RequiredNoticesController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  @Render('notices/required')
  async show(@RequestContext() { person }: RequestContext, @Query() asked: Readonly<Record<string, unknown>>) {
    const wanted = wantedIn(asked);
    const { cases, totals, next } = await requiredFor(this.record, person, wanted);
    const names = await namesIn(this.record, person.area);
    const area = this.record.register.area(person.area);
    const row = (notice: NoticeOfAct, { pathway }: RequiredOfCase) => rowOf(notice, { pathway, area, names });
    return {
      title: 'Required notices',
      wanted,
      states: Object.entries(STATES).map(([state, { text }]) => ({
        state,
        text,
        count: totals.get(state as NoticeState) ?? 0,
      })),
      faults: FAULTS.reduce((sum, state) => sum + (totals.get(state) ?? 0), 0),
      cases: cases
        .filter(({ notices }) => notices.length > 0)
        .map((one) => ({ ref: one.row.ref, title: one.row.title, rows: one.notices.map((each) => row(each, one)) })),
      older:
        next === null ? null : `?${new URLSearchParams({ ...(wanted.state && { state: wanted.state }), after: next })}`,
    };
  }
}

function wantedIn({ state, after, ref }: Readonly<Record<string, unknown>>): RequiredNoticesFilter {
  return {
    ...(typeof state === 'string' && Object.hasOwn(STATES, state) && { state: state as NoticeState }),
    ...(typeof after === 'string' && after !== '' && { after }),
    ...(typeof ref === 'string' && ref.trim() !== '' && { ref }),
  };
}

type Where = Pick<RequiredOfCase, 'pathway'> & { area: Parameters<typeof recipientInWords>[1]; names: Names };

function rowOf(
  { act, occurredOn, sequence, template, channel, addressee, to, state, because }: NoticeOfAct,
  { pathway, area, names }: Where,
) {
  return {
    act: pathway.questions[act]?.title ?? plain(act),
    occurredOn,
    sequence,
    what: plain(template.replaceAll('-', ' ')),
    who: to === null ? plain(addressee) : recipientInWords(to, area, names),
    channel: CHANNELS[channel],
    ...STATES[state],
    because: because ?? '',
  };
}
