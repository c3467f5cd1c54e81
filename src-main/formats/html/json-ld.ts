import type { HtmlDocument } from './dom.ts';

/** What an article's own JSON-LD says of it, as written there. */
export interface JsonLdArticle {
  readonly headline?: string | undefined;
  readonly outlet?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

/** The first article described in the page's JSON-LD; what cannot be read is passed over. Types after schema.org. */
export function jsonLdArticle(document: HtmlDocument): JsonLdArticle | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const object of objectsIn(parsed(script.textContent ?? ''))) {
      if (!typesOf(object).some((type) => /(?:Article|BlogPosting|Reportage)$/.test(type))) continue;
      return {
        headline: textOf(object.headline) ?? textOf(object.name),
        outlet: namesOf(object.publisher) ?? namesOf(object.sourceOrganization),
        author: namesOf(object.author) ?? namesOf(object.creator),
        published: textOf(object.datePublished) ?? textOf(object.dateCreated),
        url:
          textOf(object.url) ??
          textOf(object.mainEntityOfPage) ??
          textOf(fieldsOf(object.mainEntityOfPage)['@id']),
      };
    }
  }
  return undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** More than any page has; a list without end is no description. */
const mostObjects = 1_000;

/** Every object that may describe something, `@graph` included. */
function* objectsIn(value: unknown): Generator<Fields, void, void> {
  const waiting: unknown[] = [value];
  for (let count = 0; waiting.length > 0 && count < mostObjects; count++) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...next.slice(0, mostObjects));
    else if (typeof next === 'object' && next !== null) {
      const fields = fieldsOf(next);
      yield fields;
      waiting.push(fields['@graph'], fields.mainEntity);
    }
  }
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

const typesOf = (object: Fields): readonly string[] =>
  [object['@type']].flat().filter((type): type is string => typeof type === 'string');

/** A name, or the names of several with Arabic or Latin commas between them. */
function namesOf(value: unknown): string | undefined {
  const names = [value].flat().flatMap((one) => textOf(one) ?? textOf(fieldsOf(one).name) ?? []);
  const all = [...new Set(names)].join(/\p{Script=Arabic}/u.test(names.join('')) ? '، ' : ', ');
  return all === '' ? undefined : all;
}
