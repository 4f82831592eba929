import { Inject, Injectable } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import {
  type CodeToSend,
  claimCodes,
  codeHasGone,
  makeCode,
  ownerOf,
  personReached,
  type Reached,
} from '#sign-in/codes-to-send';
import { CASE_RECORD, LOG, PACE, type Pace, SECRET, SENDER } from './injection-tokens.js';
import { faultOf, type Log } from './log.js';
import type { Notice, Sender } from './notices/sender.js';
import { WorkOff } from './work-off.js';

/** A slow sender keeps few from their codes. */
const AT_ONCE = 8;

/** Makes the codes by which families sign in, and sends them: a code is known to nobody but the letter that has it. */
@Injectable()
export class OneTimeCodes {
  private readonly working = new WorkOff<CodeToSend>({
    atOnce: AT_ONCE,
    claim: (limit) => claimCodes(this.record, { limit, leaseSeconds: this.pace.leaseSeconds }),
    carryOut: (code) =>
      this.carryOut(code).catch((error: unknown) =>
        this.log.warn({ code: code.id, ...faultOf(error) }, 'a code could not be sent; it is tried again'),
      ),
    failed: (error) => this.log.warn(faultOf(error), 'codes could not be claimed; the heartbeat looks again'),
  });

  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @Inject(SENDER) private readonly sender: Sender;
  @Inject(PACE) private readonly pace: Pace;
  @Inject(SECRET) private readonly secret: string;
  @Inject(LOG) private readonly log: Log;

  /** Returns at once. */
  begin(): void {
    void this.working.ask().catch((error: unknown) => this.log.warn(faultOf(error), 'codes could not be looked for'));
  }

  /** Takes nothing more, and waits for what is on its way. */
  stop(): Promise<void> {
    return this.working.stop();
  }

  private async carryOut(code: CodeToSend): Promise<void> {
    const isAsked = code.address !== null;
    const person = await (isAsked ? personReached(this.record, code) : ownerOf(this.record, code));
    if (person !== null) {
      const words = isAsked
        ? wordsOf(await makeCode(this.record, code, { person: person.id, secret: this.secret }))
        : GUESSED_AT;
      const { became } = await this.sender.send(letterOf(code, person, words));
      if (became === 'failed') this.log.warn({ code: code.id, via: this.sender.via }, 'a code reaches nobody');
    }
    await codeHasGone(this.record, code);
  }
}

interface Words {
  readonly template: string;
  readonly subject: string;
  readonly body: string;
}

function wordsOf(digits: string): Words {
  const code = `${digits.slice(0, 4)} ${digits.slice(4)}`;
  return {
    template: 'oneTimeCode',
    subject: 'Your code for signing in',
    body: `Your code is ${code}. Enter it on the page where you asked for it. It can be used once, and not for long. If you did not ask for it, somebody has typed your address: without the code they cannot sign in, and you need do nothing. Never tell it to anybody; we never ask you for it.`,
  };
}

const GUESSED_AT: Words = {
  template: 'oneTimeCodeGuessedAt',
  subject: 'Somebody typed wrong codes for your account',
  body: 'Five wrong codes were typed for your account, so the code that we sent you does not count any more. If that was you, ask for a new one. If it was not, nobody has signed in as you; tell us if it happens again.',
};

/** The reference is another at each try, because the code is. */
function letterOf(code: CodeToSend, { id, name, email, phone }: Reached, words: Words): Notice {
  const { channel, attempts } = code;
  return {
    ...{
      id: code.id,
      ref: `sign-in.${attempts}`,
      sequence: 0,
      kind: 'notice',
      area: '',
      state: 'waiting',
      attempts: 0,
    },
    ...{ nextAt: '', lastError: null, providerReference: null, createdAt: '', finishedAt: null, requestId: null },
    sealedBy: null,
    channel,
    to: { person: id, resolved: { person: id, name, email, phone, address: null } },
    ...words,
  };
}
