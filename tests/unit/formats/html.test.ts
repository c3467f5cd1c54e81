import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../src-main/formats/html/dom.ts';
import { readHtmlArticle } from '../../../src-main/formats/html/read.ts';
import { visibleText } from '../../../src-main/formats/html/visible-text.ts';
import { legacyBytes } from '../../helpers/legacy-encodings.ts';

const read = (html: string | Uint8Array, encoding?: string) =>
  readHtmlArticle(typeof html === 'string' ? Buffer.from(html) : html, {
    name: 'صفحة.html',
    encoding,
    newId: () => 'new',
  });
const shown = (html: string) => visibleText(documentOf(html));

const first =
  'أعلنت وزيرة الموارد المائية، اليوم الخميس، أن الحكومة ستبدأ تطبيق تعرفة جديدة لمياه الشرب مطلع الشهر المقبل.';
const second =
  'وقالت الوزيرة في مؤتمر صحافي: «لم نعد نملك ترف التأجيل»، مؤكدة أن الشبكة تفقد ثلث مائها قبل أن يصل إلى البيوت.';
const third =
  'وأضافت أن نحو 68 بالمئة من الأسر لن تدفع مليماً واحداً فوق ما تدفعه اليوم، وأن العمل يبدأ قريباً.';
const news = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="ar-TN" dir="rtl"><head><title>العنوان</title>${head}</head><body>${body}</body></html>`;
const paragraphs = [first, second, third].map((text) => `<p>${text}</p>`).join('\n');
const navigation = `<nav><ul>${'<li><a href="/x">أخبار محلية وعالمية</a></li>'.repeat(20)}</ul></nav>`;

// What browsers give as innerText, after the «rendered text» steps of the HTML standard (section 3.2.7).
describe('what a page shows', () => {
  it.each([
    ['white space run together', '<p>  قال \n\t الوزير </p>', 'قال الوزير'],
    ['spaces kept between inline elements', '<p><b>قال</b> <i>الوزير</i></p>', 'قال الوزير'],
    ['letters not parted by elements', '<p>ب<mark>باري</mark>س</p>', 'بباريس'],
    ['blocks on lines of their own', '<div>أ<div>ب</div>ت</div>', 'أ\nب\nت'],
    ['an empty line around paragraphs', '<p>أ</p><p>ب</p>', 'أ\n\nب'],
    ['line breaks', 'أ<br>ب<br><br>ت', 'أ\nب\n\nت'],
    [
      'cells apart by tabs, rows by lines',
      '<table><tr><td>أ</td><td>ب</td></tr><tr><td>ت</td></tr></table>',
      'أ\tب\nت',
    ],
    ['entities', '<p>&#1602;&#x627;&#1604;&nbsp;&laquo;&quot;&raquo; &amp;lt;</p>', 'قال\u00a0«"» &lt;'],
    ['preformatted lines', '<pre>أ  ب\n  ت</pre>', 'أ  ب\n  ت'],
    ['an end tag nobody wrote', '<p>أ<p>ب<ul><li>ت<li>ث</ul>', 'أ\n\nب\n\nت\nث'],
    [
      'nothing hidden, no script, no form',
      '<p>أ<script>x<b>y</b></script><style>p{}</style><span hidden>س</span><i style="color:red; DISPLAY : none">ع</i><button>ب</button><!-- ت --></p>',
      'أ',
    ],
    [
      'marks, joiners and direction controls as they stand',
      '<p>شَّ\u200c\u200fـ\u00adم</p>',
      'شَّ\u200c\u200fـ\u00adم',
    ],
  ])('%s', (_name, html, text) => {
    expect(shown(html)).toBe(text);
  });

  it('is every word of a paragraph, whatever the words and their tags', () => {
    const word = fc.string({ unit: fc.constantFrom('ا', 'ب', 'َ', '<', '&', '"', '😀', 'x'), minLength: 1 });
    const tag = fc.constantFrom('b', 'span', 'a', 'p', 'div', 'li', 'td', 'em');
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, word)), (items) => {
        const html = items.map(([name, text]) => `<${name}>${escaped(text)}</${name}> `).join('');
        expect(shown(`<div>${html}</div>`).split(/\s+/).filter(Boolean)).toEqual(
          items.map(([, text]) => text),
        );
      }),
    );
  });
});

describe('the article of a page', () => {
  it('is found without the page around it, heading first', () => {
    const html = news(
      `${navigation}<h1>التعرفة الجديدة</h1><div id="c"><div>${paragraphs}</div></div>${navigation}<footer>جميع الحقوق محفوظة</footer>`,
    );
    expect(read(html).article).toMatchObject({
      title: 'التعرفة الجديدة',
      text: `التعرفة الجديدة\n\n${first}\n\n${second}\n\n${third}`,
      language: 'ar',
      encoding: 'utf-8',
      sourceName: 'صفحة.html',
    });
  });

  it('keeps short quoted paragraphs that Readability throws away', () => {
    const quotes = '<p>«نعم».</p><div class="share"><p>قالت: لا.</p></div>';
    const html = news(
      `${navigation}<div class="body">${paragraphs}${quotes}${paragraphs}</div>${navigation}`,
    );
    const { text } = read(html).article;
    expect(text).toContain('«نعم».');
    expect(text).toContain('قالت: لا.');
    expect(text).not.toContain('أخبار محلية');
  });

  it('is the element the page calls so, with the heading in it', () => {
    const html = news(`${navigation}<article><h1>عنوان</h1>${paragraphs}</article><div>${navigation}</div>`);
    expect(read(html).article.text).toBe(`عنوان\n\n${first}\n\n${second}\n\n${third}`);
  });

  it('is nowhere on a page that is broken off in its first tag, or whose text is outside its body', () => {
    const halves = `<p>${first}</p>`.repeat(20);
    for (const html of [
      '<html a="<html lang="ar',
      `<html><head><div><div>${halves}</div></div><body></body>`,
    ]) {
      expect(() => read(html)).toThrow(/html-no-article/);
    }
  });

  it('is nowhere on a page of links, an empty page, and what is no page', () => {
    for (const html of [news(navigation), news(''), 'نص', '{"a": 1}', '<<<>>>']) {
      expect(() => read(html)).toThrow(/html-no-article/);
    }
  });

  it('is text alone, whatever the page tries', () => {
    const evil =
      '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script><iframe srcdoc="<p>س"></iframe>';
    const html = news(`<article>${evil}${paragraphs}<p>&lt;script&gt;</p></article>`);
    expect(read(html).article.text).toBe(`${first}\n\n${second}\n\n${third}\n\n<script>`);
    expect(globalThis).not.toHaveProperty('hit');
  });
});

describe('what a page says of its article', () => {
  const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
  it('comes from JSON-LD, then from meta tags, and says from where', () => {
    const json = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'لا' },
        {
          '@type': ['NewsArticle'],
          headline: 'عنوان الخبر',
          datePublished: '2026-05-14T00:30:00+03:00',
          author: [{ name: 'مراد العياري' }, { '@type': 'Person', name: 'ليلى' }],
        },
      ],
    };
    const head = [
      `<script type="application/ld+json">${JSON.stringify(json)}</script>`,
      meta('og:site_name', 'الرافد &amp; نيوز'),
      meta('og:title', 'عنوان آخر'),
      meta('article:published_time', '2020-01-01'),
      '<link rel="canonical" href="https://rafed.example/1?a=1&amp;b=2">',
    ].join('');
    const { article, found } = read(news(`<article>${paragraphs}</article>`, head));
    expect(article).toMatchObject({
      title: 'عنوان الخبر',
      outlet: 'الرافد & نيوز',
      author: 'مراد العياري، ليلى',
      // As it is written there: in Tunis it was still the 13th.
      published: '2026-05-14',
      url: 'https://rafed.example/1?a=1&b=2',
    });
    expect(found).toEqual([
      { field: 'title', from: 'JSON-LD headline' },
      { field: 'outlet', from: 'og:site_name' },
      { field: 'author', from: 'JSON-LD author' },
      { field: 'url', from: 'canonical' },
      { field: 'published', from: 'JSON-LD datePublished' },
    ]);
  });

  it('is read from the page where nothing is declared; no script address, no broken JSON, no site name in the title', () => {
    const head = [
      meta('og:title', 'الخبر - الرافد'),
      meta('og:site_name', 'الرافد'),
      '<link rel="canonical" href="javascript:alert(1)">',
      '<script type="application/ld+json">{"@type": "NewsArticle", </script>',
    ].join('');
    const html = news(`<article>${paragraphs}<time>26 حزيران/يونيو 2019</time></article>`, head);
    expect(read(html).article).toMatchObject({
      title: 'الخبر',
      published: '2019-06-26',
      url: null,
      author: null,
    });
  });
});

describe('the encoding of a page', () => {
  const page = (charset: string) => news(`<article>${paragraphs}</article>`, `<meta charset="${charset}">`);
  it.each(['windows-1256', 'iso-8859-6'])('%s is read whatever the page says of itself', (encoding) => {
    for (const said of ['utf-8', 'windows-1256', 'iso-8859-6', 'klingon']) {
      const { article, warnings } = read(legacyBytes(page(said), encoding));
      expect(article.encoding).toBe(encoding);
      expect(article.text).toContain(first.slice(0, 40));
      expect(warnings.map(({ code }) => code)).toEqual(['encoding-guessed']);
    }
  });

  it('UTF-8 that calls itself something else is UTF-8', () => {
    expect(read(page('windows-1256')).article).toMatchObject({ encoding: 'utf-8' });
    expect(read(page('windows-1256')).article.text).toContain(first);
  });

  it('what letters do not tell, the page may', () => {
    const french = `<article><p>${'Le président français a déclaré à Genève que la conférence était reportée. '.repeat(3)}</p></article>`;
    const html = news(french, '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">');
    const bytes = legacyBytes(html.replace('العنوان', 'Titre'), 'windows-1252');
    expect(read(bytes).article).toMatchObject({ encoding: 'windows-1252' });
    expect(read(bytes).article.text).toContain('français a déclaré');
  });
});

describe('a page made to hurt', () => {
  it('is refused where it is too deep, however that is written', () => {
    for (const html of [
      '<div>'.repeat(10_000),
      `${'<b>'.repeat(10_000)}نص${'</b>'.repeat(10_000)}`,
      '<x>'.repeat(300),
    ]) {
      expect(() => read(news(`<article>${paragraphs}${html}</article>`))).toThrow(
        /html-too-deep \{"limit":256\}/,
      );
    }
  });

  it('is not called deep for end tags that may be left out', () => {
    const html = news(`<article>${`<p>${first}`.repeat(300)}<ul>${'<li>بند'.repeat(300)}</ul></article>`);
    expect(read(html).article.text.split('\n\n')).toHaveLength(301);
  });

  it('is refused where it is too large', () => {
    expect(() => read(news('س'.repeat(5_000_001)))).toThrow(/html-too-large/);
    expect(() => read(news('<p>'.repeat(40_000)))).toThrow(/html-too-large/);
  });

  it('costs no more than its length where tags and comments never end', () => {
    for (const piece of ['<!--', '<script ', '<', '<a b="', '</', '<meta ', '&']) {
      expect(() => read(piece.repeat(160_000))).toThrow(/html-/);
    }
  });
});
