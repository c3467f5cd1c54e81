import type { MessageTexts } from '../message-texts.ts';

/** What the command line says of passphrases. */
export const protectionMessages = {
  'cli.passphrase.protect': {
    en: 'encrypt the file with a passphrase: typed, or from HASHIYA_PASSPHRASE',
    ar: 'شفّر الملف بعبارة مرور تُكتب أو تؤخذ من HASHIYA_PASSPHRASE',
  },
  'cli.passphrase.file': {
    en: 'take the passphrase from this file',
    ar: 'خذ عبارة المرور من هذا الملف',
  },
  'cli.passphrase.new': { en: 'New passphrase for {file}:', ar: 'عبارة مرور جديدة للملف {file}:' },
  'cli.passphrase.again': { en: 'The same again:', ar: 'العبارة نفسها مرة أخرى:' },
  'cli.passphrase.ask': { en: 'Passphrase of {file}:', ar: 'عبارة مرور الملف {file}:' },
  'cli.unlock.about': {
    en: 'turn a packet or backup that a passphrase protects into a plain project file',
    ar: 'حوّل حزمة أو نسخة احتياطية محمية بعبارة مرور إلى ملف مشروع غير مشفّر',
  },
  'cli.unlock.file': { en: 'the protected file; it is not changed', ar: 'الملف المحمي؛ ولا يُغيَّر' },
  'cli.unlock.out': {
    en: 'the new project file; never overwrites',
    ar: 'ملف المشروع الجديد؛ ولا يُكتب فوق موجود',
  },
  'cli.unlock.done': { en: 'Unlocked to {path}.', ar: 'فُتح في {path}.' },
} satisfies Record<string, MessageTexts>;
