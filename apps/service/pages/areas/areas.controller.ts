import { Body, Controller, Get, HttpStatus, Inject, Param, Post, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { listPeople } from '#case-record/people';
import { approveProfile, listProfileActivations, proposeProfile } from '#case-record/profile-activations';
import { impactOfProfile } from '#case-record/profile-impact';
import type { Refused } from '#engine/refusal';
import type { AreaProfile } from '#workflows/areas/profile';
import { keepsRegister } from '../../case-access/register-keeper.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { ProblemError } from '../../problems/problem-error.js';
import { REFUSAL_STATUS } from '../../problems/refusal-status.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { dayIn, type FormValues, formValuesIn, text } from '../record/form-values.js';
import { laddersShown, limitsShown, moneyShown, panelsShown, versionShown } from './area-view.js';

type Profiles = readonly [AreaProfile, ...AreaProfile[]];

/** What each area has agreed, what is only suggested, and the later versions that two people may put into use. */
@Controller('areas')
export class AreasController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  @Render('areas/list')
  async list() {
    const activations = await listProfileActivations(this.record);
    const areas = (this.record.register.areas() as readonly AreaProfile[]).map((area) => ({
      ...area,
      suggested: area.suggestions.length,
      waiting: activations.filter(({ area: of, at }) => of === area.profile && at === null).length,
    }));
    return { title: 'Areas', areas };
  }

  @Get(':area')
  @Render('areas/page')
  async one(@RequestContext() context: RequestContext, @Param('area') id: string) {
    return this.page(context, id);
  }

  @Post(':area/:version/propose')
  async propose(
    @RequestContext() context: RequestContext,
    @Param() { area, version }: { area: string; version: string },
    @Body() body: object,
    @Res() response: Response,
  ) {
    this.managerOf(context, area);
    const typed = formValuesIn(body);
    const answer = await proposeProfile(this.record, {
      area,
      version,
      effectiveFrom: dayIn(typed, 'effectiveFrom') ?? '',
      proposedBy: context.person.id,
      impactNote: text(typed, 'impactNote'),
      equalityNote: text(typed, 'equalityNote'),
    });
    if (!('outcome' in answer)) return response.redirect(HttpStatus.SEE_OTHER, `/areas/${area}#versions`);
    await this.again(response, { context, area, refusal: answer, typed });
  }

  @Post(':area/:version/approve')
  async approve(
    @RequestContext() context: RequestContext,
    @Param() { area, version }: { area: string; version: string },
    @Body() body: object,
    @Res() response: Response,
  ) {
    this.managerOf(context, area);
    const read = text(formValuesIn(body), 'read');
    const answer = await approveProfile(this.record, { area, version, by: context.person.id, read });
    if (!('outcome' in answer)) return response.redirect(HttpStatus.SEE_OTHER, `/areas/${area}#versions`);
    await this.again(response, { context, area, refusal: answer, typed: {} });
  }

  /** The page once more, with what was typed and what is wrong with it. */
  private async again(
    response: Response,
    { context, area, refusal, typed }: { context: RequestContext; area: string; refusal: Refused; typed: FormValues },
  ) {
    const summary = (refusal.fields ?? [{ field: 'versions', message: refusal.reason }]).map(({ field, message }) => ({
      text: message,
      href: `#${field}`,
    }));
    response.status(REFUSAL_STATUS[refusal.code].status);
    const errors = Object.fromEntries((refusal.fields ?? []).map(({ field, message }) => [field, message]));
    response.render('areas/page', { ...(await this.page(context, area)), summary, errors, typed });
  }

  private managerOf({ person }: RequestContext, area: string): void {
    if (person.area !== area || !keepsRegister(person)) throw new ProblemError('NOT_FOUND');
  }

  private async page({ person }: RequestContext, id: string) {
    const { register } = this.record;
    const [first, ...later] = register.versionsOf(id) as unknown as Profiles;
    if (first === undefined) throw new ProblemError('NOT_FOUND');
    const profile = register.area(id) as AreaProfile;
    const activations = await listProfileActivations(this.record);
    const manages = person.area === id && keepsRegister(person);
    const versions = later.map(async (each) => {
      const activation = activations.find(({ area, version }) => area === id && version === each.version);
      const impact = manages ? await impactOfProfile(this.record, { area: id, version: each.version }) : null;
      return { ...versionShown(profile, each, activation), impact };
    });
    const titles = new Map(register.pathways().flatMap(({ clocks }) => clocks.map((row) => [row.id, row.title])));
    const people = new Map((await listPeople(this.record, { area: id })).map((one) => [one.id, one.name]));
    return {
      title: profile.name,
      profile,
      manages,
      parts: [limitsShown(profile, (clock) => titles.get(clock) ?? clock), moneyShown(profile)],
      panels: panelsShown(profile),
      ladders: laddersShown(profile),
      versions: await Promise.all(versions),
      names: Object.fromEntries(people),
      typed: {},
      errors: {},
    };
  }
}
