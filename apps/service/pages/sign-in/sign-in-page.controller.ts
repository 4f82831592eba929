import { Controller, Get, Inject, Query, Render } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { listPeople, type Person } from '#case-record/people';
import type { AreaLimits } from '#engine/locality';
import { titleOfPost } from '#engine/setting-posts';
import type { Settings } from '#settings/settings';
import { CASE_RECORD, SETTINGS } from '../../injection-tokens.js';
import { WithoutSigningIn } from '../../sign-in/request-context.js';

/** Picking one of the people of the demonstration. */
@Controller('sign-in')
@WithoutSigningIn()
export class SignInPageController {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Render('sign-in/page')
  async show(@Query('then') then?: unknown, @Query('area') chosen?: unknown, @Query('signed-out') signedOut?: unknown) {
    const areas = this.record.register.areas() as readonly (AreaLimits & { readonly name?: string })[];
    const area = areas.find(({ profile }) => profile === chosen) ?? areas[0];
    const of = area === undefined ? {} : { area: area.profile };
    const people = this.settings.demonstration ? await listPeople(this.record, of) : [];
    return {
      title: 'Sign in',
      signedOut,
      wanted: typeof then === 'string' ? then : '/',
      area,
      others: areas.filter((each) => each !== area),
      people: people.filter(({ active }) => active).map((person) => ({ ...person, does: this.does(person) })),
    };
  }

  /** What they do, in the words of the pathways and of their posts. */
  private does({ roles, posts, agency, area }: Person): string {
    const { register } = this.record;
    const title = (role: string) =>
      register.pathways().find((pathway) => role in pathway.roles)?.roles[role]?.title ?? role;
    const held = posts.map((post) => titleOfPost(register.area(area).posts, post));
    return [...new Set([...(held.length > 0 ? held : roles.map(title)), agency])].filter(Boolean).join(', ');
  }
}
