import { describe, expect, it } from 'vitest';
import { dateWords } from '../../../src-renderer/features/library/article-dates.ts';

describe('dates of articles', () => {
  // First days of months of the Umm al-Qura calendar, as published in Saudi Arabia: 1 Muharram 1447, 1 Ramadan 1447.
  it('tells a day in both calendars', () => {
    expect(dateWords('2025-06-26', 'ar')).toEqual({ gregorian: '26 يونيو 2025', hijri: '1 محرم 1447 هـ' });
    expect(dateWords('2026-02-18', 'ar')).toEqual({ gregorian: '18 فبراير 2026', hijri: '1 رمضان 1447 هـ' });
    expect(dateWords('2026-02-18', 'en')).toEqual({
      gregorian: '18 February 2026',
      hijri: '1 Ramadan 1447 AH',
    });
  });

  it('takes the day as written, whatever the time after it', () => {
    expect(dateWords('2026-02-18T23:30:00+14:00', 'en')?.gregorian).toBe('18 February 2026');
  });

  it.each(['', '12 مايو 2026', '2026-13-01', '2026-5-1', '20260501'])('says nothing of %j', (published) => {
    expect(dateWords(published, 'ar')).toBeNull();
  });
});
