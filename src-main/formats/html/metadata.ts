import type { FoundMetadata, FoundValue } from '../found-metadata.ts';
import { publishedDay } from '../published-day.ts';
import { type HtmlDocument, isElement, lineage } from './dom.ts';
import { jsonLdArticle } from './json-ld.ts';
import { isInvisible, visibleText } from './visible-text.ts';

/** What the page says of its article: JSON-LD first, then OpenGraph and other meta tags, then what stands in the page. */
export function htmlMetadata(document: HtmlDocument): FoundMetadata {
  const json = jsonLdArticle(document);
  const meta = (...names: readonly string[]) => names.map((name) => metaTag(document, name));
  const first = (...found: readonly (FoundValue | undefined)[]) =>
    found.find((one) => one !== undefined && one.value.trim() !== '');
  const from = (value: string | undefined, place: string) =>
    value === undefined ? undefined : { value, from: place };

  const outlet = first(
    from(json?.outlet, 'JSON-LD publisher'),
    ...meta('og:site_name', 'application-name', 'dc.publisher'),
  );
  const title = first(
    from(json?.headline, 'JSON-LD headline'),
    ...meta('og:title', 'twitter:title', 'dc.title'),
    shown(document, 'h1'),
    from(document.querySelector('head title')?.textContent ?? undefined, 'title'),
  );
  const author = first(
    from(json?.author, 'JSON-LD author'),
    ...meta('author', 'article:author', 'dc.creator').map((found) =>
      found && /^https?:/i.test(found.value) ? undefined : found,
    ),
    shown(document, '[itemprop~="author"]'),
    shown(document, '[rel~="author"]'),
  );
  const published = day(
    from(json?.published, 'JSON-LD datePublished'),
    ...meta(
      'article:published_time',
      'datePublished',
      'dc.date',
      'dcterms.created',
      'pubdate',
      'publish-date',
      'date',
    ),
    ...timeElements(document),
  );
  const url = first(
    address(
      from(document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined, 'canonical'),
    ),
    ...meta('og:url').map(address),
    address(from(json?.url, 'JSON-LD url')),
  );
  return {
    ...(title && { title: withoutSite(title, outlet) }),
    ...(outlet && { outlet }),
    ...(author && { author }),
    ...(published && { published }),
    ...(url && { url }),
  };
}

/** The page's own language as two or three letters, undefined where it does not say. */
export function htmlLanguage(document: HtmlDocument): string | undefined {
  const language = document.documentElement?.getAttribute('lang')?.split('-')[0]?.toLowerCase();
  return language && /^[a-z]{2,3}$/.test(language) ? language : undefined;
}

function metaTag(document: HtmlDocument, name: string): FoundValue | undefined {
  for (const element of document.querySelectorAll('meta')) {
    const names = ['property', 'name', 'itemprop'].map((attribute) =>
      element.getAttribute(attribute)?.toLowerCase(),
    );
    const value = element.getAttribute('content');
    if (names.includes(name.toLowerCase()) && value) return { value, from: name };
  }
  return undefined;
}

function shown(document: HtmlDocument, selector: string): FoundValue | undefined {
  for (const element of document.querySelectorAll(selector)) {
    const hidden = [...lineage(element)].some((each) => isElement(each) && isInvisible(each));
    const value = hidden ? '' : visibleText(element);
    if (value !== '') return { value, from: selector };
  }
  return undefined;
}

const timeElements = (document: HtmlDocument): FoundValue[] =>
  [...document.querySelectorAll('time')].map((element) => ({
    value: element.getAttribute('datetime') ?? visibleText(element),
    from: 'time',
  }));

function day(...found: readonly (FoundValue | undefined)[]): FoundValue | undefined {
  for (const one of found) {
    const value = one && publishedDay(one.value);
    if (one && value !== undefined) return { value, from: one.from };
  }
  return undefined;
}

function address(found: FoundValue | undefined): FoundValue | undefined {
  const value = found?.value.trim() ?? '';
  return found && /^https?:\/\//i.test(value) && URL.canParse(value)
    ? { value, from: found.from }
    : undefined;
}

/** «العنوان | الموقع»: the site's own name after a sign is no part of the title. */
function withoutSite(title: FoundValue, outlet: FoundValue | undefined): FoundValue {
  const site = outlet?.value.trim() ?? '';
  const value = title.value.trim();
  if (site === '' || !value.endsWith(site)) return title;
  const rest = /^(.*\S)\s*[|\-–—•·:]\s*$/su.exec(value.slice(0, -site.length));
  return rest?.[1] ? { value: rest[1], from: title.from } : title;
}
