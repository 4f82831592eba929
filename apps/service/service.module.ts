import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { ApiModule } from './api/api.module.js';
import { caseAccessOf, type ServiceDependencies } from './case-access/case-access.module.js';
import { OperationsController } from './operations/operations.controller.js';
import { Readiness } from './operations/readiness.js';
import { PagesModule } from './pages/pages.module.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { BackChannelController } from './sign-in/back-channel.controller.js';
import { IssuersController } from './sign-in/issuers.controller.js';
import { SignInGuard } from './sign-in/sign-in.guard.js';
import { SignOutController } from './sign-in/sign-out.controller.js';
import { TokensController } from './sign-in/tokens.controller.js';

/** Pages and JSON API over one record. */
@Module({})
export class ServiceModule {}

/** The service over the record, and with the settings, that it is given. */
export function serviceOf(given: ServiceDependencies): DynamicModule {
  return {
    module: ServiceModule,
    imports: [caseAccessOf(given), ApiModule, PagesModule],
    controllers: [OperationsController, IssuersController, BackChannelController, SignOutController, TokensController],
    providers: [
      Readiness,
      { provide: APP_GUARD, useClass: SignInGuard },
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  };
}
