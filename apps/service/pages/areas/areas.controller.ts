import { Body, Controller, Get, HttpStatus, Inject, Param, Post, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { listPeople } from '#case-record/people';
import { approveProfile, listProfileActivations, proposeProfile } from '#case-record/profile-activations';
import { impactOfProfile } from '#case-record/profile-impact';
import type { Refused } from '#engine/refusal';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { AreaProfile } from '#workflows/areas/profile';
import { REFUSAL_STATUS } from '../../problems/refusal-status.js';
import { Told } from '../../problems/told.js';
import { CASE_RECORD } from '../../provided.js';
import { Asking } from '../../sign-in/asking.js';
import { mayRecordLeavers } from '../frame.js';
import { dayIn, type Typed, text, typedIn } from '../record/typed.js';
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
  async one(@Asking() asking: Asking, @Param('area') id: string) {
    return this.page(asking, id);
  }

  @Post(':area/:version/propose')
  async propose(
    @Asking() asking: Asking,
    @Param() { area, version }: { area: string; version: string },
    @Body() body: object,
    @Res() response: Response,
  ) {
    this.managerOf(asking, area);
    const typed = typedIn(body);
    const answer = await proposeProfile(this.record, {
      area,
      version,
      effectiveFrom: (dayIn(typed, 'effectiveFrom') ?? '') as CivilDate,
      proposedBy: asking.person.id,
      impactNote: text(typed, 'impactNote'),
      equalityNote: text(typed, 'equalityNote'),
    });
    if (!('outcome' in answer)) return response.redirect(HttpStatus.SEE_OTHER, `/areas/${area}#versions`);
    await this.again(response, { asking, area, refusal: answer, typed });
  }

  @Post(':area/:version/approve')
  async approve(
    @Asking() asking: Asking,
    @Param() { area, version }: { area: string; version: string },
    @Res() response: Response,
  ) {
    this.managerOf(asking, area);
    const answer = await approveProfile(this.record, { area, version, by: asking.person.id });
    if (!('outcome' in answer)) return response.redirect(HttpStatus.SEE_OTHER, `/areas/${area}#versions`);
    await this.again(response, { asking, area, refusal: answer, typed: {} });
  }

  /** The page once more, with what was typed and what is wrong with it. */
  private async again(
    response: Response,
    { asking, area, refusal, typed }: { asking: Asking; area: string; refusal: Refused; typed: Typed },
  ) {
    const summary = (refusal.fields ?? [{ field: 'versions', message: refusal.reason }]).map(({ field, message }) => ({
      text: message,
      href: `#${field}`,
    }));
    response.status(REFUSAL_STATUS[refusal.code].status);
    const errors = Object.fromEntries((refusal.fields ?? []).map(({ field, message }) => [field, message]));
    response.render('areas/page', { ...(await this.page(asking, area)), summary, errors, typed });
  }

  private managerOf({ person }: Asking, area: string): void {
    if (person.area !== area || !mayRecordLeavers(person)) throw new Told('NOT_FOUND');
  }

  private async page({ person }: Asking, id: string) {
    const { register } = this.record;
    const [first, ...later] = register.versionsOf(id) as unknown as Profiles;
    if (first === undefined) throw new Told('NOT_FOUND');
    const profile = register.area(id) as AreaProfile;
    const activations = await listProfileActivations(this.record);
    const manages = person.area === id && mayRecordLeavers(person);
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
