import { Controller, Get, Inject, Query, Render } from '@nestjs/common';
import { ARE_YOU_THE_CONTACT } from '#case-record/asked';
import { type Work, type WorkQuery, workOf } from '#case-record/my-work';
import type { CaseRecord } from '#case-record/open-record';
import { teamWorkOf } from '#case-record/team-work';
import { now } from '#case-record/virtual-clock';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { decodedPlace, encodedPlace } from '../../case-access/place-in-list.js';
import { keepsRegister, worksWithCases } from '../../case-access/register-keeper.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { called, namesOfCases } from '../called.js';
import { readsTheArea } from '../frame.js';
import { asTheyAre, inParts, isPart, listsOf, TITLES } from './work-lists.js';

/** Things of the whole area's work on one page. */
const OF_THE_TEAM = 100;

/** What is asked of the page: the whole area's work, or a part of one's own. */
interface PageAsked {
  readonly view?: string;
  readonly part?: string;
  readonly page?: string;
  /** The end of the page before, of the whole area's work. */
  readonly after?: string;
}

/** What needs me today, in the order of what is due. */
@Controller()
export class MyWorkController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  @Render('my-work/page')
  async show(@RequestContext() { person }: RequestContext, @Query() asked: PageAsked) {
    const { record } = this;
    const today = dayInEngland(await now(record));
    const staff = readsTheArea(person, record);
    const facts = { record, person, today };
    const view = staff && asked.view === 'team' ? await this.ofTheTeam(facts, asked) : await this.own(facts, asked);
    return {
      question: ARE_YOU_THE_CONTACT,
      staff,
      today,
      works: worksWithCases(person),
      keeps: keepsRegister(person),
      ...view,
    };
  }

  private async own(facts: WorkQuery, asked: PageAsked) {
    const work = await workOf(facts);
    const part = isPart(asked.part) ? asked.part : undefined;
    const lists = listsOf(await this.called(facts, work), facts.today);
    return {
      title: part === undefined ? 'My work' : `My work: ${TITLES[part].toLowerCase()}`,
      part,
      questions: part === undefined ? work.questions : [],
      lists: inParts(lists, { part, page: asked.page }),
      nothingDue: part === undefined && work.overdue.length + work.soon.length + work.questions.length === 0,
      next: work.later[0] ?? null,
      standsInFor: part === undefined ? this.titled(work) : [],
    };
  }

  /** Posts that nobody holds, by their titles; of those that each school has, the schools themselves are asked. */
  private titled({ standsInFor }: Work): readonly string[] {
    return standsInFor.flatMap(({ area, post }) => {
      const { title, ofSetting } = this.record.register.area(area).posts[post] ?? {};
      return title === undefined || ofSetting ? [] : [title];
    });
  }

  private async ofTheTeam(facts: WorkQuery, { after }: PageAsked) {
    const place = typeof after === 'string' && after !== '' ? decodedPlace(after) : undefined;
    const work = await teamWorkOf(facts, { limit: OF_THE_TEAM, after: place });
    const whole = place === undefined && work.next === null;
    return {
      title: 'Work of the whole team',
      team: true,
      questions: work.questions,
      lists: asTheyAre(listsOf(await this.called(facts, work), facts.today), whole),
      nothingDue: work.overdue.length + work.soon.length + work.questions.length === 0 && whole,
      next: work.later[0] ?? null,
      following: work.next && `/?view=team&after=${encodedPlace(work.next)}`,
    };
  }

  /** Each case by its child, or by what it is called. */
  private async called<Shown extends Work>({ record, person }: WorkQuery, work: Shown): Promise<Shown> {
    const { overdue, soon, later, others, fresh } = work;
    const names = await namesOfCases({ record, person }, [overdue, soon, later, others, fresh].flat());
    return {
      ...work,
      overdue: called(names, overdue),
      soon: called(names, soon),
      later: called(names, later),
      others: called(names, others),
      fresh: called(names, fresh),
    };
  }
}
