import { createTransport } from 'nodemailer';
import type { NoticeSettings } from '#settings/notice-settings';
import { noticeReference, type Outcome, type Sender } from './sender.js';

type SmtpSettings = Extract<NoticeSettings, { via: 'smtp' }>;

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Sends e-mail through a mail server. A mail server takes what it is given and says no more, so that accepted counts as
 * delivered. The Message-ID is the same at every try: mail servers and programs drop the second copy.
 */
export function smtpSender({ url, from }: SmtpSettings): Sender {
  const transport = createTransport({ url, ...PATIENCE });
  return {
    via: 'smtp',
    async send(notice) {
      if (notice.channel !== 'email') return { became: 'failed', status: 'noSenderForChannel' };
      const { email, name } = notice.to.resolved;
      const messageId = `<${noticeReference(notice)}@${domainOf(from)}>`;
      const { subject, body: text } = notice;
      return accepted(
        transport.sendMail({ from, to: { name, address: email ?? '' }, subject, text, messageId }),
        messageId,
      );
    },
    close: () => transport.close(),
  };
}

const MAILBOX_REFUSED = [550, 551, 553];

async function accepted(sending: Promise<unknown>, providerReference: string): Promise<Outcome> {
  try {
    await sending;
    return { became: 'delivered', status: 'takenByMailServer', providerReference };
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    const refused = code === 'EENVELOPE' && responseCode !== undefined && MAILBOX_REFUSED.includes(responseCode);
    if (refused) return { became: 'failed', status: 'permanent-failure' };
    throw error;
  }
}

function domainOf(from: string): string {
  return /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
}
