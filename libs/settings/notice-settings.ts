import { join } from 'node:path';
import type { Reading } from './reading.js';

/** By what means notices leave the house. */
export type NoticeSettings =
  | { readonly via: 'folder'; readonly folder: string }
  | { readonly via: 'smtp'; readonly url: string; readonly from: string }
  | {
      readonly via: 'notify';
      readonly apiKey: string;
      readonly baseUrl: string | undefined;
      /** Ids of Notify's templates by channel; a channel without one cannot be used. */
      readonly templates: { readonly email?: string; readonly sms?: string; readonly letter?: string };
    };

/** Reads how notices go out; what a means needs and lacks is noted as a problem. */
export function noticeSettings(read: Reading, dataDir: string): NoticeSettings {
  const via = read.choice('NOTICES', ['folder', 'smtp', 'notify'], 'folder');
  if (via === 'smtp') {
    return {
      via,
      url: read.needed('SMTP_URL', 'NOTICES=smtp', read.url('SMTP_URL', ['smtp:', 'smtps:'])),
      from: read.needed('NOTICES_FROM', 'NOTICES=smtp', read.text('NOTICES_FROM')),
    };
  }
  if (via === 'notify') {
    return {
      via,
      apiKey: read.needed('NOTIFY_API_KEY', 'NOTICES=notify', read.text('NOTIFY_API_KEY')),
      baseUrl: read.url('NOTIFY_URL', ['http:', 'https:']),
      templates: {
        email: read.needed('NOTIFY_EMAIL_TEMPLATE', 'NOTICES=notify', read.text('NOTIFY_EMAIL_TEMPLATE')),
        ...given('sms', read.text('NOTIFY_SMS_TEMPLATE')),
        ...given('letter', read.text('NOTIFY_LETTER_TEMPLATE')),
      },
    };
  }
  return { via, folder: join(dataDir, 'notices') };
}

function given<Name extends string>(name: Name, value: string | undefined): { [name in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]: string });
}
