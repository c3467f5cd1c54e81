import { fold } from '../arabic/fold.ts';
import { monthNames, weekdayNames } from '../arabic/months.ts';
import { bodies, givenNames, offices, times, units } from './common-words.ts';

/** What sort of word a folded word is known to be, be it after a proclitic; null where it is not known. */
export function knownKindOf(form: string): KnownKind | null {
  for (const candidate of [form, form.slice(1), form.slice(2)]) {
    const kind = candidate.length >= 2 ? kinds().get(candidate) : undefined;
    if (kind !== undefined && proclitics.test(form.slice(0, form.length - candidate.length))) return kind;
  }
  return null;
}

/** What kind of word it is. */
export type KnownKind =
  | 'place'
  | 'month'
  | 'weekday'
  | 'number'
  | 'office'
  | 'body'
  | 'unit'
  | 'time'
  | 'given';

const proclitics = /^[وف]?[بلك]?$/u;

let known: ReadonlyMap<string, KnownKind> | null = null;

// Made when first asked for: asking for the name of every region takes some milliseconds.
function kinds(): ReadonlyMap<string, KnownKind> {
  known ??= new Map<string, KnownKind>([
    ...entries('place', [...regionNames(), ...shortNames, ...cities]),
    ...entries(
      'month',
      monthNames.flatMap(({ alone, besideNumber }) => [...alone, ...besideNumber]),
    ),
    ...entries(
      'weekday',
      weekdayNames.flat().flatMap((name) => [`ال${name}`]),
    ),
    ...entries('number', numberWords),
    ...entries('office', withArticle(offices)),
    ...entries('body', withArticle(bodies)),
    ...entries('unit', withArticle(units)),
    ...entries('time', times),
    ...entries('given', givenNames),
  ]);
  return known;
}

const withArticle = (words: readonly string[]): string[] => words.flatMap((word) => [word, `ال${word}`]);

/** The words of the names, apart; a word of one name only where it is long enough to mean little else. */
const entries = (kind: KnownKind, names: readonly string[]): [string, KnownKind][] =>
  names
    .map((name) => fold(name).text)
    .filter((name) => !name.includes(' '))
    .map((name) => [name, kind]);

/** The Arabic names of the world's countries and territories, as the machine's CLDR has them. */
function regionNames(): string[] {
  const names = new Intl.DisplayNames(['ar'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? []));
}

// As newspapers say for short.
const shortNames = [
  'السعودية',
  'الإمارات',
  'أمريكا',
  'أميركا',
  'بريطانيا',
  'إنجلترا',
  'فلسطين',
  'كوريا',
  'الكونغو',
  'أوروبا',
  'أفريقيا',
  'إفريقيا',
  'آسيا',
];

const cities = [
  'الرياض',
  'جدة',
  'مكة',
  'الدمام',
  'دبي',
  'أبوظبي',
  'الشارقة',
  'الدوحة',
  'المنامة',
  'مسقط',
  'صنعاء',
  'عدن',
  'تعز',
  'الحديدة',
  'مأرب',
  'بغداد',
  'البصرة',
  'الموصل',
  'أربيل',
  'كركوك',
  'الفلوجة',
  'الرمادي',
  'تكريت',
  'النجف',
  'كربلاء',
  'دمشق',
  'حلب',
  'حمص',
  'حماة',
  'إدلب',
  'درعا',
  'الرقة',
  'اللاذقية',
  'طرطوس',
  'بيروت',
  'طرابلس',
  'صيدا',
  'صور',
  'عمّان',
  'إربد',
  'الزرقاء',
  'العقبة',
  'القدس',
  'غزة',
  'رفح',
  'خانيونس',
  'نابلس',
  'جنين',
  'الخليل',
  'القاهرة',
  'الإسكندرية',
  'السويس',
  'أسوان',
  'الأقصر',
  'الخرطوم',
  'بورتسودان',
  'الفاشر',
  'بنغازي',
  'مصراتة',
  'سرت',
  'صفاقس',
  'سوسة',
  'القيروان',
  'بنزرت',
  'قابس',
  'الجزائر',
  'وهران',
  'قسنطينة',
  'عنابة',
  'الرباط',
  'مراكش',
  'فاس',
  'طنجة',
  'أكادير',
  'نواكشوط',
  'نواذيبو',
  'مقديشو',
  'جيبوتي',
  'موروني',
  'واشنطن',
  'نيويورك',
  'لندن',
  'باريس',
  'برلين',
  'روما',
  'مدريد',
  'بروكسل',
  'جنيف',
  'فيينا',
  'موسكو',
  'كييف',
  'أنقرة',
  'إسطنبول',
  'طهران',
  'كابول',
  'بكين',
  'طوكيو',
  'نيودلهي',
  'أديس',
  'نيروبي',
  'داكار',
  'أثينا',
  'لاهاي',
  'ستوكهولم',
  'أوسلو',
  'كوبنهاغن',
  'وارسو',
  'بودابست',
  'براغ',
  'لشبونة',
  'دبلن',
  'أوتاوا',
  'كراتشي',
  'جاكرتا',
  'سيول',
];

const numberWords = [
  'واحد',
  'واحدة',
  'اثنان',
  'اثنين',
  'اثنتين',
  'ثلاث',
  'ثلاثة',
  'أربع',
  'أربعة',
  'خمس',
  'خمسة',
  'ست',
  'ستة',
  'سبع',
  'سبعة',
  'ثماني',
  'ثمانية',
  'ثمان',
  'تسع',
  'تسعة',
  'عشر',
  'عشرة',
  'عشرون',
  'عشرين',
  'ثلاثون',
  'ثلاثين',
  'أربعون',
  'أربعين',
  'خمسون',
  'خمسين',
  'ستون',
  'ستين',
  'سبعون',
  'سبعين',
  'ثمانون',
  'ثمانين',
  'تسعون',
  'تسعين',
  'مئة',
  'مائة',
  'مئتين',
  'مئتي',
  'مئات',
  'ألف',
  'ألفين',
  'آلاف',
  'مليون',
  'مليوني',
  'ملايين',
  'مليار',
  'مليارات',
  'بليون',
  'تريليون',
  'نصف',
  'ثلث',
  'ثلثي',
  'ربع',
  'خمس',
  'عشرات',
  'بالمئة',
  'بالمائة',
];
