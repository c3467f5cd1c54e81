import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuery, openQuotation, parseSearchQuery } from '../../../src-shared/arabic/search-query.ts';

const word = (pattern: string, prefix = false) => ({ kind: 'folded', pattern, prefix });
const exact = (text: string) => ({ kind: 'exact', text });

describe('reading what was typed', () => {
  it.each([
    ['', [], null],
    [' \u200f \u064e * ** ', [], null],
    ['الأُمَم', [word('الامم')], null],
    ['الأمم  المتّحدة', [word('الامم'), word('المتحده')], 'الامم المتحده'],
    ['أمريك* ٢٦', [word('امريك', true), word('26')], null],
    ['«الأمم المتحدة» باريس', [word('الامم المتحده'), word('باريس')], 'الامم المتحده باريس'],
    ['"الأمم المتحدة" باريس', [exact('الأمم المتحدة'), word('باريس')], null],
    ['“أن” »إن ', [exact('أن'), word('ان')], null],
    ['قال:"نعم', [word('قال:'), exact('نعم')], null],
    ['"" «» " "', [], null],
    ['قال قال «قال»', [word('قال')], 'قال قال قال'],
    ['a" OR b*c NEAR(d)', [word('a'), exact(' OR b*c NEAR(d)')], null],
  ])('reads «%s»', (typed, terms, phrase) => {
    expect(parseSearchQuery(typed)).toEqual({ terms, phrase });
  });

  it('gives every string a meaning', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'binary' }),
        (typed, text) => {
          const query = parseSearchQuery(typed);
          const hits = findQuery(query, { title: '', text });
          expect(hits === null || hits.text.length > 0 || query.terms.length === 0).toBe(true);
        },
      ),
    );
  });
});

describe('a quotation mark that is not closed', () => {
  it.each([
    ['باريس', null],
    ['«باريس لندن»', null],
    ['"باريس" «لندن»', null],
    ['باريس "', null],
    ['باريس « ', null],
    ['«باريس لندن', 'phrase'],
    ['"أ" «باريس لندن', 'phrase'],
    ['«باريس" لندن', 'phrase'],
    ['"باريس لندن', 'exact'],
    ['باريس “لندن', 'exact'],
    ['باريس“ لندن” و', null],
  ])('in %s is read: %s', (typed, expected) => {
    expect(openQuotation(typed)).toBe(expected);
  });

  it('changes nothing where it is closed at the end', () => {
    const pieces = fc.array(fc.constantFrom('باريس', ' ', '"', '«', '»', '“', 'لندن*'), { maxLength: 8 });
    fc.assert(
      fc.property(pieces, (all) => {
        const typed = all.join('');
        const open = openQuotation(typed);
        const closed = open === null ? typed : `${typed}${open === 'phrase' ? '»' : '"'}`;
        expect(parseSearchQuery(closed)).toEqual(parseSearchQuery(typed));
        expect(openQuotation(closed)).toBeNull();
      }),
    );
  });
});

describe('finding a query in an article', () => {
  const found = (typed: string, text: string, title = '') => {
    const hits = findQuery(parseSearchQuery(typed), { title, text });
    return (
      hits && {
        title: hits.title.map(({ start, end }) => title.slice(start, end)),
        text: hits.text.map(({ start, end }) => text.slice(start, end)),
      }
    );
  };

  it('wants every word, in the title or in the text', () => {
    expect(found('باريس لندن', 'من باريس')).toBeNull();
    expect(found('باريس لندن', 'من باريس', 'لندن')).toEqual({ title: ['لندن'], text: ['باريس'] });
  });

  it('finds words side by side where they stand so, otherwise each by itself', () => {
    const apart = 'الولايات المتحدة والأمم الأخرى';
    expect(found('الامم المتحدة', `قالت الأمم المتّحدة إن ${apart}`)?.text).toEqual(['الأمم المتّحدة']);
    expect(found('الامم المتحدة', apart)?.text).toEqual(['المتحدة', 'الأمم']);
  });

  it('takes no word twice where terms overlap', () => {
    expect(found('المتحدة متحد اتحاد*', 'المتحدة اتحاد')?.text).toEqual(['المتحدة', 'اتحاد']);
  });

  it('keeps spelling apart in quotation marks', () => {
    const text = 'إلى الى إلىَ الي';
    expect(found('الي', text)?.text).toEqual(['إلى', 'الى', 'إلىَ', 'الي']);
    expect(found('"إلى"', text)?.text).toEqual(['إلى']);
    expect(found('"الى"', text)?.text).toEqual(['الى']);
  });

  it('finds a beginning only where a word begins', () => {
    expect(found('امريك*', 'أمريكا وأمريكا الأمريكية')?.text).toEqual(['أمريك']);
  });
});
