import type { Backup } from '../../../src-shared/contract/backups.ts';
import type { Language } from '../../../src-shared/i18n/message-texts.ts';
import { localeOf, type Text } from '../../ui/use-text.ts';

/** A moment in the day and time of this place, in words. */
export const momentWords = (at: string, language: Language): string =>
  // Intl puts right-to-left marks into Arabic dates.
  new Intl.DateTimeFormat(language === 'ar' ? localeOf('ar') : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
    .format(new Date(at))
    .replaceAll('\u200F', '');

const kilobyte = 1_000;
const megabyte = 1_000_000;

/** How large a backup is. */
export const sizeWords = ({ bytes }: Backup, text: Text): string =>
  bytes < megabyte
    ? text('backups.size.kb', { size: Math.ceil(bytes / kilobyte) })
    : text('backups.size.mb', { size: bytes / megabyte });
