import { Controller, Get, Inject, Query, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type CaseFilter, type CaseRow, listCases } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { reachOf } from '../../door/reading.js';
import { CASE_RECORD } from '../../provided.js';
import { Asking } from '../../sign-in/asking.js';
import { sentence } from '../case-words.js';
import { readsTheArea } from '../frame.js';
import { openings } from '../openings.js';

type Chosen = {
  readonly pathway?: string;
  readonly post?: string;
  readonly closed?: string;
  readonly after?: string;
  readonly ref?: string;
};

const PAGE = 25;

/** Finding a case, and beginning one. */
@Controller('cases')
export class CasesController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  async list(@Asking() { person }: Asking, @Query() query: Chosen, @Res() response: Response) {
    const chosen = onlyText(query);
    // A reference is an address: whoever may not know of the case is told the same as of one that does not exist.
    if (chosen.ref) return response.redirect(303, `/cases/${encodeURIComponent(chosen.ref.trim().toUpperCase())}`);
    const { register } = this.record;
    const staff = readsTheArea(person, this.record);
    const { rows, next } = staff ? await this.ofTheArea(person, chosen) : await this.ofTheirOwn(person);
    response.render('cases/page', {
      title: staff ? 'Cases' : 'My cases',
      staff,
      chosen,
      rows: rows.map((row) => ({ ...row, ...this.inWords(row) })),
      older: next === null ? null : `?${new URLSearchParams({ ...chosen, after: next })}`,
      pathways: register.pathways().map(({ name, title }) => ({ name, title })),
      posts: Object.entries(register.area(person.area).posts).map(([id, { title }]) => ({ id, title })),
    });
  }

  @Get('new')
  @Render('cases/new')
  begin(@Asking() { person }: Asking) {
    return { title: 'Make a referral', openings: openings(this.record.register, person) };
  }

  private async ofTheArea(person: Person, { pathway, post, closed, after }: Chosen) {
    const filter: CaseFilter = {
      area: person.area,
      limit: PAGE,
      closed: closed === 'yes',
      ...(pathway && { pathway }),
      ...(post && { ownerPost: post }),
      ...(after && { after }),
    };
    const { rows, next } = await listCases(this.record, filter);
    return {
      rows: rows.filter((row) => reachOf(person, this.record.register.pathway(row.pathway, row.version)) === 'area'),
      next,
    };
  }

  private async ofTheirOwn(person: Person) {
    const found = await Promise.all(
      [{ named: person.id }, { person: person.id }].map((filter) => listCases(this.record, { ...filter, limit: 500 })),
    );
    const rows = new Map(found.flatMap(({ rows }) => rows).map((row) => [row.ref, row]));
    return { rows: [...rows.values()], next: null };
  }

  private inWords({ pathway, version, state, nextDue }: CaseRow) {
    const { waiting, clocks } = this.record.register.pathway(pathway, version);
    const title = clocks.find(({ id }) => id === nextDue?.clock)?.title ?? nextDue?.clock ?? '';
    return { stands: waiting.find((row) => row.state === state)?.title ?? 'In progress', due: sentence(title) };
  }
}

/** A query may repeat a name; then it says nothing that can be used. */
function onlyText(query: Chosen): Chosen {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => typeof value === 'string' && value !== ''));
}
