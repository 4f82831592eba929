import type { NoticeSettings } from '#settings/notice-settings';
import { folderSender } from './folder.js';
import { notifySender } from './notify.js';
import type { Sender } from './sender.js';
import { smtpSender } from './smtp.js';

/** The way out of the house that the settings name. */
export function chooseSender(settings: NoticeSettings): Sender {
  switch (settings.via) {
    case 'folder':
      return folderSender(settings.folder);
    case 'smtp':
      return smtpSender(settings);
    case 'notify':
      return notifySender(settings);
  }
}
