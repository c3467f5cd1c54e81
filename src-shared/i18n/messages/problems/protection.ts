import type { ProblemCode } from '../../../model/problem.ts';
import type { MessageTexts } from '../../message-texts.ts';

/** Files that a passphrase protects. */
export const protectionProblems = {
  'passphrase-wrong': {
    en: 'The passphrase does not open this file.',
    ar: 'عبارة المرور لا تفتح هذا الملف.',
  },
  'passphrase-missing': {
    en: 'No passphrase was given: type it in a terminal, name a file with --passphrase-file, or set HASHIYA_PASSPHRASE.',
    ar: 'لم تُعطَ عبارة مرور: اكتبها في الطرفية، أو سمِّ ملفًا بالخيار --passphrase-file، أو عيّن المتغير HASHIYA_PASSPHRASE.',
  },
  'passphrase-empty': { en: 'The passphrase is empty.', ar: 'عبارة المرور فارغة.' },
  'passphrases-differ': {
    en: 'The two passphrases are not the same; nothing was written.',
    ar: 'عبارتا المرور مختلفتان، فلم يُكتب شيء.',
  },
  'protected-damaged': {
    en: 'This protected file is damaged or was changed; nothing of it was taken.',
    ar: 'هذا الملف المحمي تالف أو جرى تغييره، فلم يؤخذ منه شيء.',
  },
  'protected-newer': {
    en: 'A newer version of the program protected this file.',
    ar: 'حمى هذا الملفَ إصدارٌ أحدث من البرنامج.',
  },
  'protected-not': {
    en: 'This file is not protected by a passphrase.',
    ar: 'هذا الملف غير محمي بعبارة مرور.',
  },
  'file-protected': {
    en: 'A passphrase protects this file; unlock it first: hashiya unlock FILE --out PROJECT.',
    ar: 'تحمي هذا الملفَ عبارة مرور؛ افتحه أولًا بالأمر: hashiya unlock FILE --out PROJECT.',
  },
} satisfies Partial<Record<ProblemCode, MessageTexts>>;
