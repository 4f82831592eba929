import type { NoticeSettings } from '#settings/notice-settings';
import { addressedOnly } from './addressed-only.js';
import { folderSender } from './folder.js';
import { notifySender } from './notify.js';
import type { Sender } from './sender.js';
import { smtpSender } from './smtp.js';

/** The way out of the house that the settings name. Nothing goes by it that has nowhere to go. */
export const chooseSender = (settings: NoticeSettings): Sender => addressedOnly(wayOut(settings));

function wayOut(settings: NoticeSettings): Sender {
  switch (settings.via) {
    case 'folder':
      return folderSender(settings.folder);
    case 'smtp':
      return smtpSender(settings);
    case 'notify':
      return notifySender(settings);
  }
}
