import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ifKnown } from '#case-record/case-definition';
import { listCases } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import { holdersOf } from '#case-record/people';
import { now } from '#case-record/virtual-clock';
import { referenceMeant } from '#engine/as-meant';
import { reachOf } from '#engine/role-on-pathway';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { CaseAccess } from '../../case-access/case-access.js';
import type { CaseSeen } from '../../case-access/case-seen.js';
import { readsProgress, readsReaders } from '../../case-access/visibility.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { RequestContext } from '../../sign-in/request-context.js';
import type { Names } from '../case-wording.js';
import { decisionsTold } from '../decisions-told.js';
import { namesIn } from '../names.js';
import { openings } from '../openings.js';
import { type CaseFacts, caseView } from './case-view.js';
import { partAsked } from './part-asked.js';
import { plainStagesOf } from './stages.js';

/** The one page of a case: for those who work on it, and, in plainer words, for those whose case it is. */
@Controller('cases/:ref')
export class CaseController {
  constructor(
    @Inject(CaseAccess) readonly caseAccess: CaseAccess,
    @Inject(CASE_RECORD) readonly record: CaseRecord,
  ) {}

  @Get()
  async show(@RequestContext() context: RequestContext, @Param('ref') ref: string, @Res() response: Response) {
    const seen = await this.caseAccess.seen(context, ref);
    const facts = await this.facts(context, seen);
    const view = caseView(facts);
    const others = openings(this.record.register, context.person).filter(({ pathway }) => pathway !== seen.row.pathway);
    const template = facts.staff ? 'page' : readsProgress(seen.reader) ? 'plain' : 'part';
    response.render(`case/${template}`, {
      ...view,
      others,
      asked: partAsked(seen),
      readers: readsReaders(seen) !== 'none',
    });
  }

  private async facts(context: RequestContext, seen: CaseSeen): Promise<CaseFacts> {
    const { area } = seen.row;
    const story = await this.caseAccess.storyOn(context, seen);
    const { tasks, notices } = await this.caseAccess.openEnds(seen);
    const holders = await holdersOf(this.record, area);
    const facts = [seen.caseState.snapshot.context, story, tasks, holders];
    const names = await namesIn(this.record, area, facts);
    return {
      seen,
      staff: seen.reader.as === 'area',
      names,
      today: dayInEngland(await now(this.record)),
      possible: await this.caseAccess.possibilities(context, seen),
      tasks,
      acts: story.acts,
      childOf: await this.childrenNamed(context, seen),
      passed: plainStagesOf(seen, story),
      told: decisionsTold(seen.pathway, notices),
      children: await this.children(context, seen),
      custody: custodyOf(seen, { holders, names }),
    };
  }

  /** Whom the cases are about that this one names, as far as the reader may see them. */
  private async childrenNamed(context: RequestContext, { pathway, caseState }: CaseSeen) {
    const { parts = [] } = pathway.projection(caseState.snapshot.context);
    const refs = [...new Set(parts.flatMap(({ case: ref }) => ref ?? []))];
    const rows = await this.caseAccess.rowsOf(context, refs);
    const found = refs.map((ref) => [ref, rows.get(referenceMeant(ref))?.child ?? ''] as const);
    return new Map(found.filter(([, child]) => child !== ''));
  }

  /** Cases that were opened from this one, as far as the asker may know of them. */
  private async children({ person }: RequestContext, { row }: CaseSeen) {
    const { rows } = await listCases(this.record, { area: row.area, parent: row.ref, viewer: person, limit: 500 });
    const reaches = (name: string) => {
      const pathway = ifKnown(() => this.record.register.pathway(name));
      return pathway !== undefined && reachOf(person, pathway) === 'area';
    };
    return rows.filter(({ pathway }) => reaches(pathway));
  }
}

function custodyOf(
  { row, locality }: CaseSeen,
  { holders, names }: { readonly holders: Readonly<Record<string, string>>; readonly names: Names },
): CaseFacts['custody'] {
  const post = locality.area.posts[row.ownerPost];
  const coverHolder = post ? holders[post.cover] : undefined;
  return {
    post: post?.title ?? row.ownerPost,
    holder: row.ownerName,
    cover: (post && locality.area.posts[post.cover]?.title) ?? '',
    coverHolder: coverHolder ? (names.get(coverHolder) ?? coverHolder) : null,
  };
}
