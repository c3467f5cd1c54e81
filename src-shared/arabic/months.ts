/** Calendars that dates are written in, by their names in CLDR. */
export type Calendar = 'gregorian' | 'islamic-umalqura';

/** The names one month goes by. `alone` ones are no other word, so they mean the month even with no number beside them. */
interface MonthNames {
  readonly calendar: Calendar;
  readonly month: number;
  readonly alone: readonly string[];
  /** Also other words, first names or makes of car («مارس», «جوان», «نيسان», «رمضان»): only beside a number or after «شهر» and the like. */
  readonly besideNumber: readonly string[];
}

/**
 * Month names of the Levant and Iraq, of Egypt and the Gulf, of Tunisia and Algeria, of Morocco and Mauritania, and of the Hijri
 * year. Spellings that differ only by what folding ignores (hamza, ة/ه, ى/ي, vowel marks) are listed once.
 */
export const monthNames: readonly MonthNames[] = [
  gregorian(1, ['يناير', 'كانون الثاني', 'كانون ثاني', 'جانفي']),
  gregorian(2, ['فبراير', 'شباط', 'فيفري']),
  gregorian(3, ['آذار'], ['مارس']),
  gregorian(4, ['أبريل', 'أفريل'], ['نيسان']),
  gregorian(5, ['مايو', 'أيار'], ['ماي']),
  gregorian(6, ['يونيو', 'يونيه', 'حزيران'], ['جوان']),
  gregorian(7, ['يوليو', 'يوليه', 'يوليوز', 'جويلية'], ['تموز']),
  gregorian(8, ['أغسطس', 'غشت', 'أغشت'], ['آب', 'أوت']),
  gregorian(9, ['سبتمبر', 'سبتنبر', 'أيلول', 'شتنبر', 'شتمبر']),
  gregorian(10, ['أكتوبر', 'أوكتوبر', 'تشرين الأول', 'تشرين أول']),
  gregorian(11, ['نوفمبر', 'نفمبر', 'نونبر', 'تشرين الثاني', 'تشرين ثاني']),
  gregorian(12, ['ديسمبر', 'دسمبر', 'دجنبر', 'دجمبر', 'كانون الأول', 'كانون أول']),
  hijri(1, [], ['محرم', 'المحرم']),
  hijri(2, [], ['صفر']),
  hijri(3, ['ربيع الأول', 'ربيع أول']),
  hijri(4, ['ربيع الآخر', 'ربيع آخر', 'ربيع الثاني', 'ربيع ثاني']),
  hijri(5, ['جمادى الأولى', 'جمادى الأول', 'جمادى أولى', 'جماد الأول', 'جماد أول']),
  hijri(6, ['جمادى الآخرة', 'جمادى الآخر', 'جمادى الثانية', 'جمادى الثاني', 'جماد الآخر', 'جماد الثاني']),
  hijri(7, [], ['رجب']),
  hijri(8, [], ['شعبان']),
  hijri(9, [], ['رمضان']),
  hijri(10, [], ['شوال']),
  hijri(11, ['ذو القعدة', 'ذي القعدة']),
  hijri(12, ['ذو الحجة', 'ذي الحجة']),
];

/** Said in honour of a Hijri month, after its name. */
export const monthEpithets = ['المبارك', 'الحرام', 'المكرم', 'المعظم', 'الفضيل', 'الفرد', 'الأصب'] as const;

/** Nouns after which even a `besideNumber` name means the month. */
export const monthCues = [
  'شهر',
  'مطلع',
  'مستهل',
  'بداية',
  'أوائل',
  'منتصف',
  'أواخر',
  'نهاية',
  'متم',
  'منذ',
] as const;

/** Weekdays, Sunday (0) first as in JavaScript's Date. The article may be missing. */
export const weekdayNames: readonly (readonly string[])[] = [
  ['أحد'],
  ['اثنين', 'إثنين'],
  ['ثلاثاء', 'ثلثاء'],
  ['أربعاء'],
  ['خميس'],
  ['جمعة'],
  ['سبت'],
];

const units = ['', 'حادي', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع'];

/** Days of a month in words, as they stand before «من»: [words, day]. */
export const ordinalDays: readonly (readonly [string, number])[] = [
  ['الأول', 1],
  ...units.slice(2).map((unit, index): [string, number] => [`ال${unit}`, index + 2]),
  ['العاشر', 10],
  ...units.slice(1).map((unit, index): [string, number] => [`ال${unit} عشر`, index + 11]),
  ...tens('العشرين', 20),
  ...tens('العشرون', 20),
  ...tens('الثلاثين', 30).slice(0, 2),
  ...tens('الثلاثون', 30).slice(0, 2),
];

function tens(ten: string, value: number): [string, number][] {
  return units.map((unit, index) => [unit === '' ? ten : `ال${unit} و${ten}`, value + index]);
}

function gregorian(
  month: number,
  alone: readonly string[],
  besideNumber: readonly string[] = [],
): MonthNames {
  return { calendar: 'gregorian', month, alone, besideNumber };
}

function hijri(month: number, alone: readonly string[], besideNumber: readonly string[] = []): MonthNames {
  return { calendar: 'islamic-umalqura', month, alone, besideNumber };
}
