import type { MessageTexts } from '../message-texts.ts';

/** What is said of passphrases. */
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
  'passphrase.protect': { en: 'Protect with a passphrase', ar: 'حماية بعبارة مرور' },
  'passphrase.new': { en: 'Passphrase', ar: 'عبارة المرور' },
  'passphrase.again': { en: 'The same again', ar: 'العبارة نفسها مرة أخرى' },
  'passphrase.show': { en: 'Show the passphrase', ar: 'إظهار عبارة المرور' },
  'passphrase.differ': { en: 'The two are not the same.', ar: 'العبارتان مختلفتان.' },
  'passphrase.lost': {
    en: 'It is kept nowhere: who forgets it has lost the file, and nobody can recover it.',
    ar: 'لا تُحفظ العبارة في أي مكان: من نسيها فقد الملف، ولا سبيل إلى استرجاعها.',
  },
  'passphrase.protecting': { en: 'Encrypting', ar: 'جارٍ التشفير' },
  'passphrase.needed': { en: 'A passphrase protects this file.', ar: 'تحمي هذا الملفَ عبارة مرور.' },
  'passphrase.of': { en: 'Passphrase of {file}', ar: 'عبارة مرور {file}' },
  'passphrase.unlock': { en: 'Unlock', ar: 'فتح القفل' },
  'passphrase.for-all': {
    en: 'Try it on the other protected files, too',
    ar: 'تجربتها على سائر الملفات المحمية أيضًا',
  },
  'passphrase.unlocking': { en: 'Unlocking', ar: 'جارٍ فتح القفل' },
  'passphrase.stop': { en: 'Stop', ar: 'إيقاف' },
  'locked.title': { en: 'Protected file', ar: 'ملف محمي' },
  'locked.about': {
    en: 'A passphrase protects {file}. It becomes a project file beside it, which is opened; the protected file stays as it is.',
    ar: 'تحمي الملفَ {file} عبارةُ مرور. يُصنع منه بجواره ملف مشروع ثم يُفتح، ويبقى الملف المحمي كما هو.',
  },
  'locked.before': {
    en: 'A project file was made of it before: {file}. What was done in it is only there.',
    ar: 'صُنع منه ملف مشروع من قبل: {file}، وما عُمل فيه ليس إلا هناك.',
  },
  'locked.open-that': { en: 'Open that one', ar: 'افتح ذلك الملف' },
} satisfies Record<string, MessageTexts>;
