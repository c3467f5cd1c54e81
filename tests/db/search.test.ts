import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { write } from '../../src-main/db/handle.ts';
import { fewLettersSql, lettersSql, newestSql, plainWordsSql, wordsSql } from '../../src-main/db/search.ts';
import { lettersExpression, wordsExpression } from '../../src-main/db/search-expressions.ts';
import { indexArticle } from '../../src-main/db/search-index.ts';
import type { OpenProject } from '../../src-main/services/project.ts';
import { findArticles } from '../../src-main/services/search.ts';
import { fold } from '../../src-shared/arabic/fold.ts';
import { searchInputSchema } from '../../src-shared/contract/search.ts';
import { naiveForm, naiveHits } from '../helpers/naive-search.ts';
import { makeProject } from '../helpers/projects.ts';

let project: OpenProject;

beforeEach(async () => {
  project = await makeProject();
});

/** Puts these articles, titles and texts, in the place of all there were; their ids are `a0`, `a1` … */
function fill(articles: readonly (readonly [title: string, text: string])[], firstKey = 1): void {
  write(project.database, (handle) => {
    handle.run('DELETE FROM article');
    articles.forEach(([title, text], index) => {
      const key = handle.insert(
        `INSERT INTO article (key, id, title, folded_title, language, byte_order_mark, imported_at, words, characters, text_sha256, text)
        VALUES (?, ?, ?, '', 'ar', 0, '', 0, 0, ?, ?)`,
        firstKey + index,
        `a${index}`,
        title,
        '0'.repeat(64),
        text,
      );
      indexArticle(handle, { key, title, text });
    });
  });
}

const search = (query: string, more: object = {}) =>
  findArticles(project, searchInputSchema.parse({ query, ...more }));
const idsOf = (query: string, more: object = {}) => search(query, more).rows.map((row) => row.articleId);
const quotesOf = (query: string) => search(query).rows.map((row) => row.hits.map((hit) => hit.quote));

describe('searching the forms of Arabic', () => {
  it.each([
    ['امريكي', 'قال الأمريكيّ لأمَرِيكِيٍّ والأمـريکی', ['أمريكيّ', 'أمَرِيكِيٍّ', 'أمـريکی']],
    ['الامم المتحدة', 'بالأُمم المُتّحدة، الأمم\u00a0 المتحده', ['الأُمم المُتّحدة', 'الأمم\u00a0 المتحده']],
    ['سيحضره', 'سَيَحضُرُهُ الوزراء وسیحضره، سيحضرة', ['سَيَحضُرُهُ', 'سیحضره', 'سيحضرة']],
    ['26 يونيو', 'في ٢٦ يونيو و۲۶ یونیو و26 يونيو', ['٢٦ يونيو', '۲۶ یونیو', '26 يونيو']],
    ['داعش', 'داعشاجتماعا ولداعِش و«داعـــش»', ['داعش', 'داعِش', 'داعـــش']],
    ['الحياة', 'الحیاة والحيوة والحياه ﺍﻟﺤﻴﺎﺓ', ['الحیاة', 'الحياه', 'ﺍﻟﺤﻴﺎﺓ']],
    ['إلى', 'الي إلى أليف', ['الي', 'إلى', 'ألي']],
    ['PARIS', 'Paris، paris', ['Paris', 'paris']],
  ])('finds %s with exactly its characters', (query, text, quotes) => {
    fill([
      ['', text],
      ['', 'شيء آخر'],
    ]);
    expect(quotesOf(query)).toEqual([quotes]);
  });

  it('gives each hit its text on either side, never half a character', () => {
    const text = '👩‍👩‍👧 باريس\u0651 👩‍👩‍👧';
    fill([['', text]]);
    for (let context = 0; context < 12; context++) {
      const hit = search('باريس', { context }).rows[0]?.hits[0];
      const whole = context >= 9;
      expect(hit).toEqual({
        start: 9,
        end: 15,
        quote: 'باريس\u0651',
        before: whole ? '👩‍👩‍👧 ' : context > 0 ? ' ' : '',
        after: whole ? ' 👩‍👩‍👧' : context > 0 ? ' ' : '',
        isCutBefore: !whole,
        isCutAfter: !whole,
      });
    }
  });
});

describe('what a query finds', () => {
  const letter = fc.constantFrom(
    ...['ا', 'أ', 'ب', 'ة', 'ه', 'ی', '\u064e', ' ', ' ', '\n', '١', '-', 'ﻻ', '😀'],
  );
  const text = fc.array(letter, { maxLength: 12 }).map((letters) => letters.join(''));

  it('is what a scan of all texts finds, with the same hits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }),
        fc.array(
          letter.filter((one) => !/\s/.test(one)),
          { minLength: 1, maxLength: 4 },
        ),
        (articles, letters) => {
          fill(articles);
          const query = letters.join('');
          const expected = articles.flatMap(([title, text], index) => {
            const hits = { titleHits: naiveHits(title, query), hits: naiveHits(text, query) };
            return hits.titleHits.length + hits.hits.length > 0 ? [{ articleId: `a${index}`, ...hits }] : [];
          });
          const { rows, complete } = search(query);
          const found = rows.map(({ articleId, titleHits, hits }) => ({
            articleId,
            titleHits,
            hits: hits.map(({ start, end }) => ({ start, end })),
          }));
          expect(found.sort((a, b) => a.articleId.localeCompare(b.articleId))).toEqual(expected);
          expect(complete).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has every word, wherever in title and text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }),
        fc.array(fc.array(fc.constantFrom('ا', 'ب', 'ه', '1'), { minLength: 1, maxLength: 3 }), {
          minLength: 2,
          maxLength: 3,
        }),
        (articles, letters) => {
          fill(articles);
          const words = letters.map((word) => word.join(''));
          const expected = articles.flatMap(([title, text], index) =>
            words.every((word) => naiveHits(title, word).length + naiveHits(text, word).length > 0)
              ? [`a${index}`]
              : [],
          );
          expect(idsOf(words.join(' ')).sort()).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('begins with what stands before a star, of any length', () => {
    const articles = fc.array(text, { minLength: 1, maxLength: 5 });
    const beginning = fc.array(fc.constantFrom('ا', 'ب', 'ه', '1'), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(articles, fc.array(beginning, { minLength: 1, maxLength: 2 }), (texts, beginnings) => {
        fill(texts.map((text) => ['', text] as const));
        const patterns = beginnings.map((letters) => letters.join(''));
        const words = texts.map((text) =>
          fold(text.replaceAll('ﻻ', 'لا')).text.split(/[^\p{L}\p{M}\p{N}]+/u),
        );
        const expected = words.flatMap((all, index) =>
          patterns.every((pattern) => all.some((word) => word.startsWith(pattern))) ? [`a${index}`] : [],
        );
        expect(idsOf(patterns.map((pattern) => `${pattern}*`).join(' ')).sort()).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same where there are so many articles that the index alone is asked for short words', () => {
    // Of at least three letters, as the index of letters knows.
    const longer = fc
      .array(letter, { minLength: 3, maxLength: 12 })
      .map((letters) => letters.join(''))
      .filter((one) => Array.from(naiveForm(one)).length >= 3);
    const unrelated = Array.from({ length: 201 }, () => ['كلام', 'غير ذلك'] as const);
    const short = fc
      .array(fc.constantFrom('ا', 'ب', 'ه', '1', '-', '😀'), { minLength: 2, maxLength: 3 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.array(longer, { minLength: 1, maxLength: 4 }), short, (texts, pattern) => {
        fill([...texts.map((text) => ['عنوان', text] as const), ...unrelated]);
        const inside = texts.flatMap((text, index) =>
          naiveHits(text, pattern).length > 0 ? [`a${index}`] : [],
        );
        expect(search(pattern)).toMatchObject({ complete: true });
        expect(idsOf(pattern).sort()).toEqual(inside);
        if (!/^[\p{L}\p{N}]+$/u.test(pattern)) return;
        const beginning = texts.flatMap((text, index) =>
          fold(text.replaceAll('ﻻ', 'لا'))
            .text.split(/[^\p{L}\p{M}\p{N}]+/u)
            .some((word) => word.startsWith(pattern))
            ? [`a${index}`]
            : [],
        );
        expect(idsOf(`${pattern}*`).sort()).toEqual(beginning);
      }),
      { numRuns: 100 },
    );
    fill([['', 'آب'], ...unrelated, ['', 'في 26 آب']]);
    expect(search('26 اب')).toMatchObject({ total: 1, complete: true, rows: [{ articleId: 'a202' }] });
  });

  it('stands in order: side by side, words of their own, inside words; the newest first among equals', () => {
    fill([
      ['', 'والولايات المتحدة وأمم'],
      ['', 'المتحدة، أمم'],
      ['', 'قالت أمم المتحدة شيئا وغيره من الكلام الكثير الطويل'],
      ['', 'أمم المتحدة'],
      ['', 'والولايات المتحدة وأمم'],
      ['', 'وبأمم المتحدة كلام آخر'],
    ]);
    expect(idsOf('امم المتحده')).toEqual(['a3', 'a2', 'a5', 'a1', 'a4', 'a0']);
    expect(idsOf('امم المتحده', { offset: 1, limit: 2 })).toEqual(['a2', 'a5']);
    expect(search('امم المتحده', { limit: 1 })).toMatchObject({ total: 6, complete: true });
  });

  it('is looked for in titles too, which count more', () => {
    fill([
      ['خبر', 'باريس باريس، وكلام آخر'],
      ['باريس', 'خبر، وكلام آخر عن شيء'],
    ]);
    expect(search('باريس').rows).toMatchObject([
      { articleId: 'a1', titleHits: [{ start: 0, end: 5 }], hits: [], hitCount: 0 },
      { articleId: 'a0', titleHits: [], hitCount: 2 },
    ]);
    expect(search('باريس', { hitsPerArticle: 1 }).rows[1]).toMatchObject({
      hits: [{ start: 0 }],
      hitCount: 2,
    });
  });

  it('keeps to beginnings with a star and to spelling in quotation marks', () => {
    fill([
      ['', 'إلى الامريكية'],
      ['', 'الى أمريكا'],
      ['', 'أمريكا'],
    ]);
    expect(idsOf('امريك*').sort()).toEqual(['a1', 'a2']);
    expect(idsOf('ام*').sort()).toEqual(['a1', 'a2']);
    expect(idsOf('امريك').sort()).toEqual(['a0', 'a1', 'a2']);
    expect(idsOf('"إلى"')).toEqual(['a0']);
    expect(idsOf('"الى" امريكا')).toEqual(['a1']);
    expect(idsOf('«الي امريكا»')).toEqual(['a1']);
  });
});

describe('a hostile query', () => {
  const syntax = fc.constantFrom(
    ...[
      '"',
      '""',
      '*',
      'AND',
      'OR',
      'NOT',
      'NEAR(',
      ')',
      '{title}:',
      '^',
      '+',
      '-',
      ':',
      ';',
      "'",
      '--',
      '\0',
      '\ud83d',
      '%',
      '_',
    ],
    ...['باريس', 'a', ' ', ' ', '\ufffd', '«', '\u0301', '\u202e', "'); DROP TABLE article; --"],
  );

  it('never fails, and is never more than text', () => {
    fill([['title', 'باريس AND a NEAR(b) "c" \ufffd']]);
    fc.assert(
      fc.property(fc.array(fc.oneof(syntax, fc.string({ unit: 'binary' })), { maxLength: 12 }), (pieces) => {
        const { rows, total } = search(pieces.join(''));
        expect(rows.length).toBe(total);
      }),
      { numRuns: 400 },
    );
    expect(idsOf('NEAR(b)')).toEqual(['a0']);
    expect(idsOf('a OR x')).toEqual([]);
    expect(idsOf('{title}:')).toEqual([]);
    expect(idsOf('a\0')).toEqual([]);
    expect(idsOf('\ud83d')).toEqual(['a0']);
  });

  it.each([
    ['one word', 'ب'.repeat(10_000)],
    ['5,000 words', 'با '.repeat(5_000)],
    ['3,333 words that the index knows', 'باب '.repeat(3_333)],
    ['prefixes', 'باب* '.repeat(2_000)],
    ['quotation marks', '"باب'.repeat(2_500)],
    ['nothing but marks', '\u064e'.repeat(10_000)],
  ])('of 10,000 characters has an answer: %s', (_, query) => {
    fill([['', 'باب']]);
    const { total } = search(query);
    expect(total).toBe(/^باب/.test(query) || query.startsWith('"باب') || query.startsWith('با ') ? 1 : 0);
    fill([['', `قبل ${query}`]]);
    expect(search(query).total).toBe(query.includes('\u064e') ? 0 : 1);
  });
});

describe('the cost of a search', () => {
  it('is that of its page: texts beyond it are not read', () => {
    fill(Array.from({ length: 60 }, (_, index) => ['', `باريس ${index}`] as const));
    let read = 0;
    const { database } = project;
    const counting = {
      ...database,
      read: {
        ...database.read,
        get: <Row>(sql: string, ...values: never[]) => {
          read++;
          return database.read.get<Row>(sql, ...values);
        },
      },
    };
    const page = findArticles(
      { ...project, database: counting },
      searchInputSchema.parse({ query: 'باريس', offset: 20, limit: 7 }),
    );
    expect(page).toMatchObject({ total: 60, complete: true });
    expect(page.rows).toHaveLength(7);
    expect(read).toBe(7);
  });

  it('has bounds, and says when it reached one', () => {
    fill(
      Array.from(
        { length: 5_002 },
        (_, index) => ['', index === 0 ? 'باريس ق' : index === 1 ? 'باريس طق' : 'باريس'] as const,
      ),
    );
    const found = search('باريس', { limit: 1 });
    expect(found).toMatchObject({ total: 5_000, complete: false });
    // Rare letters: as a word of its own in whichever article, inside words in the newest 2,000.
    expect(search('ق')).toMatchObject({ total: 1, complete: false, rows: [{ articleId: 'a0' }] });
  });

  it('lists what has the words inside others where fewer have them by themselves, the newest first', () => {
    fill(
      Array.from(
        { length: 5_002 },
        (_, index) => ['', index < 2 ? 'باريس لندن' : 'بباريسنا ولندننا'] as const,
      ),
    );
    const found = search('باريس لندن', { limit: 3 });
    expect(found.complete).toBe(false);
    expect(found.rows.map((row) => row.articleId)).toEqual(['a1', 'a0', 'a5001']);
  });

  it('of a phrase in a large project is that of its page, and every page is the one it would be in a small', () => {
    // Keys tell how large a project is: these are the newest of 60,000.
    const ways = [
      'زار باريس لندن اليوم',
      'زار باريس، لندن اليوم',
      'زار بباريس لندنا اليوم',
      'زار باريس ولندن',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ways), { minLength: 1, maxLength: 30 }), (texts) => {
        const articles = texts.map((text) => ['', text] as const);
        const pages = () => [0, 2, 4, 6].map((offset) => search('«باريس لندن»', { offset, limit: 2 }).rows);
        fill(articles);
        const whole = pages();
        const ids = whole.flat().map((row) => row.articleId);
        expect(search('«باريس لندن»').total).toBe(texts.filter((text) => /باريس لندن/.test(text)).length);
        fill(articles, 60_000);
        expect(pages()).toEqual(whole);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });

  it('of words in a large project is that of its page, too, and every page is the one it would be in a small', () => {
    const ways = [
      'يوم 7 آب 2015',
      '7 آب، 2015',
      'في7 بآب 2015',
      '17 آب 2015 و7 آب',
      'آب 2015 ويوم 7',
      '٧ اب 2015',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ways), { minLength: 1, maxLength: 30 }),
        fc.constantFrom('7 آب 2015', '7 2015', 'آب 2015', '"7" 2015', '"آب" 2015', '20* 7', '7* آب'),
        (texts, query) => {
          const articles = texts.map((text) => ['', text] as const);
          const pages = () => [0, 2, 4, 6].map((offset) => search(query, { offset, limit: 2 }).rows);
          fill(articles);
          const whole = pages();
          fill(articles, 60_000);
          expect(pages()).toEqual(whole);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('of frequent words in a large project is not that of counting them inside others', () => {
    const articles = Array.from(
      { length: 520 },
      (_, index) => ['', index % 20 === 0 ? 'بباريسنا ولندننا' : 'لندن ثم باريس'] as const,
    );
    const few = [...articles, ...articles.slice(0, 20)];
    fill(few);
    expect(search('باريس لندن', { limit: 10 })).toMatchObject({ total: 540, complete: true });
    const first = search('باريس لندن', { limit: 10 }).rows;
    const last = search('باريس لندن', { offset: 500, limit: 40 }).rows;
    fill(few, 60_000);
    expect(search('باريس لندن', { limit: 10 })).toMatchObject({ total: 513, complete: false, rows: first });
    expect(search('باريس لندن', { offset: 500, limit: 40 })).toMatchObject({
      total: 540,
      complete: true,
      rows: last,
    });
  });

  it('of a phrase in a large project says that there may be more', () => {
    fill(
      Array.from({ length: 300 }, () => ['', 'زار باريس لندن'] as const),
      60_000,
    );
    expect(search('«باريس لندن»', { limit: 10 })).toMatchObject({ total: 100, complete: false });
    fill(Array.from({ length: 300 }, () => ['', 'زار باريس لندن'] as const));
    expect(search('«باريس لندن»', { limit: 10 })).toMatchObject({ total: 300, complete: true });
  });

  it('is that of an index: no scan of articles, no sorting of all matches', () => {
    const planOf = (sql: string, ...values: (string | number)[]) =>
      project.database.read
        .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values)
        .map((step) => step.detail);
    const letters = lettersExpression(['باريس'])?.match ?? '';
    const words = wordsExpression([{ pattern: 'باريس', prefix: true }]) ?? '';
    // «M» is FTS5's sign for a MATCH; any sorting would be a line of its own.
    expect(planOf(lettersSql, letters, 10)).toEqual([
      expect.stringMatching(/^SCAN article_letters VIRTUAL TABLE INDEX \d+:M/),
    ]);
    expect(planOf(fewLettersSql, letters, 10)).toEqual([
      expect.stringMatching(/^SCAN article_letters VIRTUAL TABLE INDEX \d+:M/),
    ]);
    expect(planOf(plainWordsSql, words, 10)).toEqual([
      expect.stringMatching(/^SCAN article_words VIRTUAL TABLE INDEX \d+:M/),
    ]);
    expect(planOf(wordsSql, words, 10)).toEqual([
      expect.stringMatching(/^SCAN article_words VIRTUAL TABLE INDEX \d+:M/),
    ]);
    expect(planOf(newestSql, 10)).toEqual([
      expect.stringMatching(/^SCAN article USING .*INDEX|^SCAN article$/),
    ]);
  });
});
