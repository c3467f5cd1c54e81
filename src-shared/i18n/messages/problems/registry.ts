import type { ProblemCode } from '../../../model/problem.ts';
import type { MessageTexts } from '../../message-texts.ts';

/** The registry of entities. */
export const registryProblems = {
  'entry-unknown': {
    en: 'The registry has no such entry any more.',
    ar: 'لم يعد في السجل مدخل كهذا.',
  },
  'entry-changed': {
    en: 'The entry “{value}” was changed meanwhile; look at it again.',
    ar: 'تغيّر المدخل «{value}» في هذه الأثناء؛ انظر إليه من جديد.',
  },
  'entry-without-name': {
    en: 'An entry needs a name, in Arabic or in English.',
    ar: 'يحتاج المدخل إلى اسم بالعربية أو بالإنجليزية.',
  },
  'entry-name-letterless': {
    en: 'There are no letters or digits to recognise “{value}” by.',
    ar: 'ليس في «{value}» حروف أو أرقام يُعرف بها.',
  },
  'entry-alias-twice': {
    en: 'The alias “{value}” is there already: spelling variants and vowel marks are passed over.',
    ar: 'الاسم الآخر «{value}» موجود من قبل: لا يُنظر إلى اختلاف الرسم والحركات.',
  },
  'entry-identifier': {
    en: 'An identifier has a scheme and a value, such as wikidata and Q90; “{value}” lacks one.',
    ar: 'للمعرّف نظام وقيمة، مثل wikidata وQ90؛ و«{value}» ينقصه أحدهما.',
  },
  'entry-identifier-twice': {
    en: 'The identifier “{value}” is there twice.',
    ar: 'المعرّف «{value}» مكرر.',
  },
  'entry-too-long': {
    en: 'Names, aliases and identifiers of an entry have at most {limit, number} characters.',
    ar: 'لا يزيد الاسم أو المعرّف في المدخل على {limit, number} محرف.',
  },
  'entry-aliases': {
    en: 'An entry has at most {limit, number} aliases.',
    ar: 'لا تزيد الأسماء الأخرى للمدخل على {limit, number}.',
  },
  'entry-itself': {
    en: 'An entry cannot be merged with itself.',
    ar: 'لا يُدمج المدخل في نفسه.',
  },
  'entry-mention': {
    en: 'One of the mentions is no longer linked to this entry; look at the list again.',
    ar: 'لم يعد أحد المواضع مربوطًا بهذا المدخل؛ انظر إلى القائمة من جديد.',
  },
  'entry-forms-differ': {
    en: 'The index of names does not fit the entry “{value}”.',
    ar: 'فهرس الأسماء لا يوافق المدخل «{value}».',
  },
  'entry-mentions-differ': {
    en: 'The index of linked mentions does not fit this annotation.',
    ar: 'فهرس المواضع المربوطة لا يوافق هذا الوسم.',
  },
  'registry-file': {
    en: 'This is no registry: a JSON file with “entries” or a table with a column name_ar or name_en is expected.',
    ar: 'هذا ليس سجلًا: المتوقع ملف JSON فيه «entries» أو جدول فيه عمود name_ar أو name_en.',
  },
  'registry-record': {
    en: 'The field {field} is missing or is not what it should be.',
    ar: 'الحقل {field} ناقص أو ليس كما ينبغي.',
  },
  'registry-too-long': {
    en: 'The file has more than {limit, number} entries.',
    ar: 'في الملف أكثر من {limit, number} مدخل.',
  },
} satisfies Partial<Record<ProblemCode, MessageTexts>>;
