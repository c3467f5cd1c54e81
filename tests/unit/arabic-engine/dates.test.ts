import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../src-shared/arabic/dates.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';

const found = (text: string): string[] =>
  datesIn(text).map((date) => `${text.slice(date.start, date.end)} = ${date.value ?? date.written}`);
const only = (text: string): ReturnType<typeof datesIn>[number] | undefined => {
  const dates = datesIn(text);
  return dates.length === 1 ? dates[0] : undefined;
};

describe('dates', () => {
  // Weekdays: GNU date (2019-06-26 Wednesday, 2026-05-14 Thursday, 2026-07-22 Wednesday, 2026-06-10 Wednesday).
  it.each([
    ['الأربعاء 26 يونيو 2019, 05:49 مساء', '2019-06-26', '17:49', true],
    ['الخميس 14 أيار/مايو 2026 - 18:40', '2026-05-14', '18:40', true],
    ['أربعاء, 22/07/2026 - 10:31', '2026-07-22', '10:31', true],
    ['الأربعاء, 10 يونيو 2026 09:12 م', '2026-06-10', '21:12', true],
    ['الخميس 26 يونيو 2019', '2019-06-26', null, false],
    ['15 ماي 2026 على الساعة 07:15', '2026-05-15', '07:15', null],
    ['26/6/2019', '2019-06-26', null, null],
    ['٢٦/٦/٢٠١٩', '2019-06-26', null, null],
    ['۲۶-۰۶-۲۰۱۹', '2019-06-26', null, null],
    ['26.06.2019', '2019-06-26', null, null],
    ['2019-06-26', '2019-06-26', null, null],
    ['٢٠١٩/٦/٢٦', '2019-06-26', null, null],
    ['2019-06-26T17:49:00Z', '2019-06-26', '17:49', null],
    ['6/5/2019', '2019-05-06', null, null], // the day first
    ['26 حزيران/يونيو 2019', '2019-06-26', null, null],
    ['26 يونيو / حزيران 2019', '2019-06-26', null, null],
    ['26 يونيو (حزيران) 2019', '2019-06-26', null, null],
    ['26 حزيران يونيو 2019', '2019-06-26', null, null],
    ['26 يُونْيُو 2019 م', '2019-06-26', null, null],
    ['يونيو 26, 2019', '2019-06-26', null, null],
    ['26-يونيو-2019', '2019-06-26', null, null],
    ['26 من شهر يونيو من عام 2019', '2019-06-26', null, null],
    ['السادس والعشرين من يونيو 2019', '2019-06-26', null, null],
    ['الحادي عشر من سبتمبر/أيلول 2001', '2001-09-11', null, null],
    ['12:00 ص، 26 يونيو 2019 12:05 ص', '2019-06-26', '00:05', null],
    ['26 يونيو 2019 12:05 ظهراً', '2019-06-26', '12:05', null],
    ['29 فبراير 2024', '2024-02-29', null, null],
    ['غشت 2027', '2027-08', null, null],
    ['كانون الثاني/يناير 2024', '2024-01', null, null],
    ['عام 2014', '2014', null, null],
    ['العشرين من أيار', 'XXXX-05-20', null, null],
    ['29 شباط', 'XXXX-02-29', null, null],
    ['جويلية', 'XXXX-07', null, null],
  ])('%s is %s %s', (text, value, time, weekdayAgrees) => {
    expect(only(text)).toMatchObject({
      value,
      time,
      weekdayAgrees,
      calendar: 'gregorian',
      approximateDays: 0,
    });
  });

  // Announced in Saudi Arabia: 1 Ramadan 1445 = 11 March 2024, 1 Shawwal 1445 = 10 April 2024, 9 Dhu al-Hijja 1445 = 15 June 2024,
  // 1 Ramadan 1443 = 2 April 2022, 1 Muharram 1446 = 7 July 2024. The attack on the mosque of Mecca, 1 Muharram 1400, was on
  // 20 November 1979 and is a day later in the tables: within the one day that is said.
  it.each([
    ['1 رمضان 1445 هـ', '2024-03-11'],
    ['الأول من شوّال ١٤٤٥هـ', '2024-04-10'],
    ['9 ذي الحجة 1445', '2024-06-15'],
    ['1/9/1443 هـ', '2022-04-02'],
    ['1446/1/1هـ', '2024-07-07'],
    ['غرة محرم الحرام 1400 هجرية', '1979-11-21'],
    ['٢٧ ربيع الآخر ١٤٤٨ هـ', '2026-10-08'],
    ['٢٧ ربيع الثاني ١٤٤٨ هـ', '2026-10-08'],
    ['١٥ جمادى الأولى ١٤٤٧', '2025-11-06'],
  ])('%s is %s, give or take a day', (text, value) => {
    expect(only(text)).toMatchObject({
      value,
      calendar: 'islamic-umalqura',
      precision: 'day',
      approximateDays: 1,
    });
  });

  it('gives Hijri months and years as intervals, and none where the year is not written', () => {
    // Ramadan 1445: 11 March to 9 April 2024, the day before the feast. 1445: 19 July 2023 to 6 July 2024.
    expect(found('رمضان 1445')).toEqual(['رمضان 1445 = 2024-03-11/2024-04-09']);
    expect(found('سنة 1445 هـ')).toEqual(['سنة 1445 هـ = 2023-07-19/2024-07-06']);
    expect(only('ليلة الجمعة ٧ ربيع الآخر')).toMatchObject({ value: null, written: 'XXXX-04-07' });
    expect(only('15 شعبان 1200')).toMatchObject({ value: null, written: '1200-08-15' });
  });

  it('leaves proclitics, cues and neighbours outside', () => {
    expect(found('بين غشت ويناير، وفي بيوليوز')).toEqual([
      'غشت = XXXX-08',
      'يناير = XXXX-01',
      'يوليوز = XXXX-07',
    ]);
    expect(found('في ديسمبر/ كانون الأول ثم منذ مارس ومنتصف آب.')).toEqual([
      'ديسمبر = XXXX-12',
      'كانون الأول = XXXX-12',
      'مارس = XXXX-03',
      'آب = XXXX-08',
    ]);
    expect(found('في نوفمبر تشرين الثاني – العمليات')).toEqual(['نوفمبر تشرين الثاني = XXXX-11']);
    expect(found('(الأربعاء 11 آذار/مارس 2026 (22 رمضان 1447 هـ))')).toEqual([
      'الأربعاء 11 آذار/مارس 2026 = 2026-03-11',
      '22 رمضان 1447 هـ = 2026-03-11',
    ]);
    expect(found('بين 10 و12 يونيو 2019')).toEqual(['12 يونيو 2019 = 2019-06-12']);
  });

  it.each([
    ['no such day', '31 فبراير 2024'],
    ['no such day of a leap year', '29/2/2023'],
    ['no such month', '26/13/2019'],
    ['month first, as in America', '06/26/2019'],
    ['a year of two digits', '26/6/19'],
    ['a number that is no day', '120 يونيو 2019'],
    ['Hijri numbers that do not say so', '22/9/1447'],
    ['a calendar that contradicts the month', '22 رمضان 1447 م'],
    ['no such Hijri day', '31 رمضان 1447'],
    ['an address', 'https://a.example/2026/09/28/b'],
    ['other words', 'ومارس ضغوطا، وآب الى رشده، وقال أبو رجب شعبان'],
    ['a father', 'منتصف أب'],
    ['within a word', 'المايوه والينايرية'],
    ['a score, a version, a sum', '2:1 و1.2.2019.5 و2,019'],
    ['a span of years', 'خطة 2026-2030'],
    ['two months that are not one', 'يونيو/أغسطس 2019'],
    ['nothing', ''],
  ])('finds none in %s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });

  // What CLDR writes for each country, U+200F included, is read back: names, digits and order come from outside this code.
  const countries = [
    'EG',
    'SA',
    'AE',
    'SY',
    'LB',
    'IQ',
    'JO',
    'PS',
    'MA',
    'DZ',
    'TN',
    'MR',
    'LY',
    'SD',
    'YE',
  ];
  const day = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2076, 0, 1) });
  const iso = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
  const style = fc.constantFrom<'full' | 'long' | 'medium' | 'short'>('full', 'long', 'medium', 'short');

  it('reads every form in which CLDR writes a Gregorian day', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...countries), style, (milliseconds, country, dateStyle) => {
        const text = new Intl.DateTimeFormat(`ar-${country}`, {
          dateStyle,
          timeZone: 'UTC',
          calendar: 'gregory',
        }).format(milliseconds);
        expect(only(`في ${text}، قال`)?.value).toBe(iso(milliseconds));
        expect(only(text)?.weekdayAgrees).toBe(dateStyle === 'full' ? true : null);
      }),
      { numRuns: 500 },
    );
  });

  it('reads every form in which CLDR writes a Hijri day, to the day', () => {
    fc.assert(
      fc.property(day, style, (milliseconds, dateStyle) => {
        const text = new Intl.DateTimeFormat('ar-SA-u-ca-islamic-umalqura', {
          dateStyle,
          timeZone: 'UTC',
        }).format(milliseconds);
        expect(only(text)).toMatchObject({ value: iso(milliseconds), approximateDays: 1 });
      }),
      { numRuns: 500 },
    );
  });

  it('stays in order and on graphemes in any text', () => {
    const pieces = fc.constantFrom(
      ...[
        '26',
        ' ',
        '/',
        '6',
        '2019',
        ' يونيو',
        'حزيران',
        '\u200f',
        '\u064e',
        'هـ',
        ' م',
        '\ud83d',
        '\n',
        'و',
        ',',
        '05:49',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 }))), (parts) => {
        const text = parts.join('');
        const graphemes = graphemesOf(text);
        let end = 0;
        for (const date of datesIn(text)) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(date.end).toBeGreaterThan(date.start);
          expect(text.slice(date.start, date.end)).not.toMatch(/[\n\r]/);
          expect(graphemes.isBoundary(date.end)).toBe(true);
          end = date.end;
        }
      }),
    );
  });
});
