import { Controller, Get, Inject, Param, Query, Render } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { titleOfPost } from '#engine/setting-posts';
import { bodyInFull, findBodies } from '#people/bodies';
import { changesOfBody } from '#people/changes-listed';
import { BODY_KINDS } from '#people/entities';
import { addDays } from '#statutory-calendar/civil-date';
import { CASE_RECORD } from '../../injection-tokens.js';
import { ProblemError } from '../../problems/problem-error.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { changesShown } from '../people/changes-view.js';
import { formValuesIn, text } from '../record/form-values.js';
import { WAYS } from './place-forms.js';

/** The register of places: schools, colleges, providers and other bodies, how each is reached and who answers for it. */
@Controller('places')
export class PlacesController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  @Render('places/list')
  async list(@RequestContext() { person }: RequestContext, @Query() query: object) {
    const typed = formValuesIn(query);
    const [q, everywhere] = [text(typed, 'q'), text(typed, 'everywhere') === 'yes'];
    const page = Math.max(1, Math.trunc(Number(text(typed, 'page'))) || 1);
    const found = await findBodies(this.record, { words: q, page, ...(everywhere ? {} : { area: person.area }) });
    const following = new URLSearchParams({ q, page: String(page + 1), ...(everywhere && { everywhere: 'yes' }) });
    return {
      title: 'Places',
      q,
      everywhere,
      count: found.count,
      places: found.bodies.map((body) => ({ ...body, what: body.type ?? BODY_KINDS[body.kind] })),
      following: page < found.pages ? `/places?${following}` : null,
    };
  }

  @Get(':place')
  @Render('places/place')
  async one(@RequestContext() { person }: RequestContext, @Param('place') id: string) {
    const found = await bodyInFull(this.record, id);
    if (found === null) throw new ProblemError('NOT_FOUND');
    const { body, contacts, posts } = found;
    const titles = this.record.register.area(body.area ?? person.area).posts;
    return {
      title: body.name,
      place: { ...body, what: body.type ?? BODY_KINDS[body.kind] },
      own: body.area === person.area,
      contacts: contacts
        .filter(({ fromOn, toOn }) => fromOn !== toOn)
        .map((one) => ({ ...one, by: WAYS[one.way], until: one.toOn === null ? null : addDays(one.toOn, -1) })),
      posts: posts.map(({ post, people }) => ({ title: titleOfPost(titles, post), people })),
      changes: await changesShown(this.record, body.area ?? person.area, await changesOfBody(this.record, body.id)),
    };
  }
}
