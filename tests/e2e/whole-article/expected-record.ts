import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { placeOf } from './script.ts';

/** The annotations of `expected.json`. */
interface Expected {
  readonly articleId: string;
  readonly annotations: readonly {
    readonly name?: string;
    readonly layer: string;
    readonly label: string;
    readonly spans: readonly (readonly [role: string, words: string])[];
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly links: readonly (readonly [role: string, name: string])[];
  }[];
}

interface ArticleRecord {
  readonly id: string;
  readonly text: string;
  readonly annotations: readonly {
    readonly id: string;
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly spans: readonly RecordSpan[];
    readonly links: readonly { readonly role: string; readonly target: string }[];
  }[];
}

interface RecordSpan {
  readonly role: string;
  readonly start: number;
}

const fixture = new URL('../../fixtures/whole-article/expected.json', import.meta.url);
const sample = new URL('../../../resources/sample.jsonl', import.meta.url);

/** The article of the sample that is annotated, as it is delivered. */
export function sampleArticle(): ArticleRecord {
  const { articleId } = expectedAnnotations();
  const article = recordsOf(readFileSync(sample, 'utf8')).find(({ id }) => id === articleId);
  if (!article) throw new Error('The article is not in the sample.');
  return article;
}

/** The record that annotating it has to lead to, for one annotator; offsets come from comparing the text. Ids are places in the list. */
export function expectedRecord(annotator: string): unknown {
  const article = sampleArticle();
  const { annotations } = expectedAnnotations();
  const numberOf = (name: string) => annotations.findIndex((annotation) => annotation.name === name);
  return {
    ...article,
    offsetUnit: 'utf16',
    textSha256: createHash('sha256').update(article.text).digest('hex'),
    annotations: annotations.map(({ layer, label, spans, attributes, links }, index) => ({
      id: index,
      annotator,
      layer,
      label,
      spans: inOrder(
        spans.map(([role, marked]) => {
          const { start, end, words } = placeOf(article.text, marked);
          return { role, start, end, quote: words };
        }),
      ),
      attributes,
      links: links.map(([role, name]) => ({ role, target: numberOf(name) })),
      note: null,
    })),
    status: [{ annotator, state: 'done' }],
  };
}

/** An exported record with places in the list for ids, its spans in order, and without times. */
export function normalised(exported: string): unknown {
  const { articleId } = expectedAnnotations();
  const record = recordsOf(exported).find(({ id }) => id === articleId);
  const ids = record?.annotations.map(({ id }) => id) ?? [];
  return (
    record && {
      ...record,
      annotations: record.annotations.map(({ createdAt: _, updatedAt: __, ...annotation }, index) => ({
        ...annotation,
        id: index,
        spans: inOrder(annotation.spans),
        links: annotation.links.map(({ role, target }) => ({ role, target: ids.indexOf(target) })),
      })),
    }
  );
}

/** By role and place: the order in which the pieces were marked is nobody's concern. */
const inOrder = <Span extends RecordSpan>(spans: readonly Span[]): Span[] =>
  spans.toSorted((a, b) => a.role.localeCompare(b.role) || a.start - b.start);

const expectedAnnotations = (): Expected => JSON.parse(readFileSync(fixture, 'utf8'));

const recordsOf = (lines: string): ArticleRecord[] =>
  lines
    .trim()
    .split('\n')
    .map((line): ArticleRecord => JSON.parse(line));
