import { NotifyClient } from 'notifications-node-client';
import type { Channel } from '#engine/recipient';
import type { NoticeSettings } from '#settings/notice-settings';
import { type Notice, noticeReference, type Outcome, type Sender } from './sender.js';

type NotifySettings = Extract<NoticeSettings, { via: 'notify' }>;

const NOTIFY_URL = 'https://api.notifications.service.gov.uk';
const PATIENCE_MS = 20_000;

/**
 * Sends by GOV.UK Notify. Notify has no idempotency key, and our reference need not be unique there: it is looked up
 * before every send, so that a send whose answer was lost is not made twice. The templates hold nothing but
 * `((subject))`, `((body))` and, in letters, the address lines: the words of a notice belong to its pathway.
 */
export function notifySender({ apiKey, baseUrl, templates }: NotifySettings): Sender {
  const client = new NotifyClient(baseUrl ?? NOTIFY_URL, apiKey);
  impatient(client);
  return {
    via: 'notify',
    async send(notice) {
      const templateId = (templates as Partial<Record<Channel, string>>)[notice.channel];
      if (!templateId) return { became: 'failed', status: 'noSenderForChannel' };
      const before = await client.getNotifications(undefined, undefined, noticeReference(notice));
      const known = before.data.notifications[0];
      return known ? { became: 'accepted', providerReference: known.id } : firstSend(client, templateId, notice);
    },
    enquire: async (id) => outcomeOf(await client.getNotificationById(id).then(({ data }) => data)),
  };
}

async function firstSend(client: NotifyClient, templateId: string, notice: Notice): Promise<Outcome> {
  const { subject, body, to, channel } = notice;
  const { email, phone } = to.resolved;
  const reference = noticeReference(notice);
  try {
    const sent =
      channel === 'email'
        ? await client.sendEmail(templateId, email ?? '', { personalisation: { subject, body }, reference })
        : channel === 'sms'
          ? await client.sendSms(templateId, phone ?? '', { personalisation: { body }, reference })
          : await client.sendLetter(templateId, {
              personalisation: { ...addressLines(notice), subject, body },
              reference,
            });
    const id: unknown = sent.data?.id;
    // An answer that was cut off says nothing: the next try looks whether it was taken.
    if (typeof id !== 'string' || id === '') throw new Error('Notify answered without an id');
    return { became: 'accepted', providerReference: id };
  } catch (error) {
    if (addressIsWrong(error)) return { became: 'failed', status: 'permanent-failure' };
    throw error;
  }
}

/** Notify wants the name first and the postcode last, in three to seven lines. */
function addressLines({ to: { resolved } }: Notice): Record<string, string> {
  const lines = [resolved.name, ...(resolved.address ?? '').split(/\s*[\n,]\s*/)].filter((line) => line !== '');
  const kept = lines.length > 7 ? [...lines.slice(0, 6), lines.at(-1) as string] : lines;
  return Object.fromEntries(kept.map((line, index) => [`address_line_${index + 1}`, line]));
}

/** A ValidationError of Notify is about the address. Everything else (limits, keys, templates) may be mended and tried again. */
function addressIsWrong(error: unknown): boolean {
  const { response } = error as { response?: { status?: number; data?: { errors?: readonly { error: string }[] } } };
  return response?.status === 400 && (response.data?.errors ?? []).some((each) => each.error === 'ValidationError');
}

const ARRIVED = ['delivered', 'received'];
const LOST: Readonly<Record<string, Extract<Outcome, { became: 'failed' }>['status']>> = {
  'permanent-failure': 'permanent-failure',
  'temporary-failure': 'temporary-failure',
  'technical-failure': 'technical-failure',
  cancelled: 'permanent-failure',
  'virus-scan-failed': 'technical-failure',
  'validation-failed': 'permanent-failure',
};

function outcomeOf({ id, status }: { id: string; status: string }): Outcome | undefined {
  if (ARRIVED.includes(status)) return { became: 'delivered', status, providerReference: id };
  const lost = LOST[status];
  return lost && { became: 'failed', status: lost, providerReference: id };
}

type Requesting = (request: object) => Promise<unknown>;

// The client waits for an answer for ever unless told otherwise, and a job that never ends is never tried again.
function impatient(client: NotifyClient): void {
  const { restClient } = (client as unknown as { apiClient: { restClient: Requesting } }).apiClient;
  const hurried: Requesting = (request) => restClient({ ...request, timeout: PATIENCE_MS });
  client.setClient(hurried as never);
}
