import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import type { Audience } from '#policy/audiences';
import type { Settings } from '#settings/settings';
import { mayReadMoney } from '../case-access/funding.js';
import { readsAnArea } from '../case-access/read-access.js';
import { keepsRegister, worksWithCases } from '../case-access/register-keeper.js';
import { CASE_RECORD, SETTINGS } from '../injection-tokens.js';
import { ProblemError } from '../problems/problem-error.js';
import type { ServiceRequest } from '../sign-in/request-context.js';
import { routeRow } from './route-row.js';

/** Asks the table of routes whom one is open to. To those whom it is not, there is no such address. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ServiceRequest>();
    const row = routeRow(request);
    if (!this.isOpenTo(request, row.who)) throw new ProblemError('NOT_FOUND');
    return true;
  }

  private isOpenTo(request: ServiceRequest, audience: Audience): boolean {
    const person = request.context?.person;
    if (person === undefined) return OPEN_TO_STRANGERS.includes(audience);
    if (audience === 'areaReader') return readsAnArea(this.record, person);
    if (audience === 'moneyReader') return mayReadMoney(this.record, person);
    if (audience === 'peopleManager' || audience === 'ownManager') return keepsRegister(person);
    if (audience === 'ownManagerOrSelf')
      return keepsRegister(person) || (request.params['person'] === person.id && worksWithCases(person));
    if (audience === 'demonstration') return this.settings.demonstration;
    return true;
  }
}

/** Whoever is known to these is known by something else than a session: a secret address, a token. */
const OPEN_TO_STRANGERS: readonly Audience[] = ['anybody', 'knownOrNot', 'addressHolder', 'operator'];
