import { Controller, Get, Inject, Query, Render } from '@nestjs/common';
import { Issuers } from '../../sign-in/issuers.js';
import { WithoutSigningIn } from '../../sign-in/request-context.js';

/** Choosing who vouches for one. */
@Controller('sign-in')
@WithoutSigningIn()
export class SignInPageController {
  constructor(@Inject(Issuers) private readonly issuers: Issuers) {}

  @Get()
  @Render('sign-in/page')
  show(@Query('then') then?: unknown, @Query('signed-out') signedOut?: unknown, @Query('of') of?: unknown) {
    const issuers = this.issuers.list();
    return {
      title: 'Sign in',
      wanted: typeof then === 'string' ? then : '/',
      signedOut,
      of: issuers.find(({ id }) => id === of),
      groups: [
        { heading: 'If you work with families', issuers: issuers.filter(({ forWhom }) => forWhom === 'staff') },
        {
          heading: 'If you have an account with the government',
          issuers: issuers.filter(({ forWhom }) => forWhom === 'family'),
        },
      ].filter((group) => group.issuers.length > 0),
    };
  }
}
