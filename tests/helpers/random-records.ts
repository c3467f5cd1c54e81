import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { ArticleRecord, RecordAnnotation, RecordRemark } from '../../src-main/formats/article-record.ts';
import { type AnnotationSpan, suggestionSources } from '../../src-shared/model/annotation.ts';
import { articleStates, regionKinds, regionOrigins } from '../../src-shared/model/article.ts';
import { type Layer, layerRules, linkRoles, type SpanRole } from '../../src-shared/model/layers.ts';
import { remarkKinds } from '../../src-shared/model/remark.ts';
import type { RichBlock } from '../../src-shared/model/rich-text.ts';

/** What texts are put together from: words, blanks, line ends, clusters of several characters, controls of direction. */
export const usualPieces = [
  'باريس',
  'وبباريس',
  'شَّدة',
  'لا',
  'ـــ',
  ' ',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '،',
  '«',
  '»',
  'ﷺ',
  'e\u0301',
  '👨‍👩‍👧',
  '😀',
  '𞤀',
  '\u200f',
  '\u202b',
  '\u202c',
  '\u2067',
  '\u2069',
  '\u00ad',
  '\u2028',
  '\u0085',
  'Reuters',
  '٣',
  '🇵🇸',
];
/** What a random article is made of. */
export interface Variety {
  readonly text: fc.Arbitrary<string>;
  readonly names: readonly string[];
  readonly labels: Readonly<Record<Layer, readonly string[]>>;
  readonly attributeNames: fc.Arbitrary<string>;
  readonly articleIds: readonly string[];
  /** Of one article's annotations; the id of the article comes before. */
  readonly annotationIds: readonly string[];
}

/** Texts of up to 40 of these parts. */
export const textOf = (parts: readonly string[]) =>
  fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 40 }).map((chosen) => chosen.join(''));

const wellFormed = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''));
/** Any text of a character at least that can be stored. */
export const nonEmpty = wellFormed.map((text) => `ق${text}`);
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const originArbitrary = fc
  .record({
    source: fc.constantFrom(...suggestionSources),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    isChanged: fc.boolean(),
  })
  .map(({ isChanged, ...origin }) => ({ ...origin, ...(isChanged && { changed: true as const }) }));
const time = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const countedIds = ['0', '1', '2', '3', '4', '5', '6', '7'];
const usual: Variety = {
  text: textOf(usualPieces).map((text) => `خبر${text}`),
  names: ['سلمى', 'يوسف', 'Zoë 😀', 'المراجع'],
  labels: { entity: ['PER', 'GPE'], claim: ['claim'], stance: ['favour', 'mixed'] },
  attributeNames: fc.constantFrom('canonical', 'proclitic', 'anything', 'شيء'),
  articleIds: ['article-0', 'article-1', 'article-2'],
  annotationIds: countedIds,
};

/** Articles with everything a record can hold; ids are unique over all of them, labels are of the codebook that comes along. */
export const recordsArbitrary: fc.Arbitrary<ArticleRecord[]> = recordsOf(usual);

/** The same of another variety. */
export function recordsOf(variety: Variety): fc.Arbitrary<ArticleRecord[]> {
  return fc
    .tuple(
      fc.array(variety.text, { minLength: 1, maxLength: 3 }),
      fc.shuffledSubarray([...variety.articleIds], { minLength: 3, maxLength: 3 }),
    )
    .chain(([texts, ids]) =>
      fc.tuple(...texts.map((text, index) => recordArbitrary(ids[index] ?? '', text, variety))),
    )
    .map((records) => [...records]);
}

function recordArbitrary(id: string, text: string, variety: Variety): fc.Arbitrary<ArticleRecord> {
  const { names } = variety;
  return fc
    .record({
      title: wellFormed,
      metadata: fc.tuple(orNull(nonEmpty), orNull(nonEmpty), orNull(nonEmpty), orNull(nonEmpty)),
      regions: fc.array(regionArbitrary(text), { maxLength: 3 }),
      annotations: annotationsArbitrary(id, text, variety),
      remarks: remarksArbitrary(id, text, names),
      states: fc.array(fc.option(fc.constantFrom(...articleStates), { nil: undefined }), {
        minLength: names.length,
        maxLength: names.length,
      }),
    })
    .map(({ title, metadata: [outlet, author, url, published], regions, annotations, remarks, states }) => ({
      article: {
        id,
        title,
        outlet,
        author,
        url,
        published,
        language: 'ar',
        text,
        textSha256: createHash('sha256').update(text).digest('hex'),
        sourceName: null,
        sourceSha256: null,
        encoding: null,
        byteOrderMark: false,
      },
      regions,
      annotations,
      ...(remarks.length > 0 && { remarks }),
      status: names.flatMap((annotator, index) => {
        const state = states[index];
        return state ? [{ annotator, state }] : [];
      }),
    }));
}

function boundaries(text: string): number[] {
  const segments = [...new Intl.Segmenter('ar').segment(text)].map((segment) => segment.index);
  return [...segments, text.length];
}

/** Spans in grapheme boundaries that do not overlap one another and do not begin on a control. */
function spansArbitrary(text: string, role: SpanRole, minimum: number): fc.Arbitrary<AnnotationSpan[]> {
  const edges = boundaries(text);
  return fc
    .subarray([...edges.keys()], { minLength: 2 * minimum, maxLength: Math.min(6, edges.length) })
    .map((chosen) => {
      const spans: AnnotationSpan[] = [];
      for (let index = 0; index + 1 < chosen.length; index += 2) {
        const start = edges[chosen[index] ?? 0] ?? 0;
        const end = edges[chosen[index + 1] ?? 0] ?? 0;
        if (mayBegin(text, start)) spans.push({ role, start, end });
      }
      if (spans.length >= minimum) return spans;
      const first = edges.findIndex((edge) => edge < text.length && mayBegin(text, edge));
      return [{ role, start: edges[first] ?? 0, end: edges[first + 1] ?? 1 }];
    })
    .chain((spans) => fc.shuffledSubarray(spans, { minLength: spans.length }));
}

const mayBegin = (text: string, start: number): boolean => !/^\p{Cf}/u.test(text.slice(start));

const regionArbitrary = (text: string) =>
  fc
    .tuple(
      spansArbitrary(text, 'mention', 1),
      fc.constantFrom(...regionKinds),
      fc.constantFrom(...regionOrigins),
      fc.option(nonEmpty, { nil: undefined }),
    )
    .map(([spans, kind, origin, reason]) => ({
      kind,
      start: spans[0]?.start ?? 0,
      end: spans[0]?.end ?? 1,
      origin,
      ...(reason === undefined ? {} : { reason }),
    }));

const attributeValue = fc.oneof(
  wellFormed,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.boolean(),
  fc.array(wellFormed),
);

function annotationsArbitrary(
  articleId: string,
  text: string,
  { names, labels, attributeNames, annotationIds }: Variety,
): fc.Arbitrary<RecordAnnotation[]> {
  const one = fc.constantFrom('entity' as const, 'claim' as const, 'stance' as const).chain((layer) =>
    fc.record({
      layer: fc.constant(layer),
      annotator: fc.constantFrom(...names),
      label: fc.constantFrom(...labels[layer]),
      spans:
        layer === 'entity'
          ? spansArbitrary(text, 'mention', 1)
          : layer === 'claim'
            ? fc
                .tuple(spansArbitrary(text, 'content', 1), spansArbitrary(text, 'cue', 0))
                .map((both) => both.flat())
            : spansArbitrary(text, 'evidence', 0),
      attributes: fc.dictionary(attributeNames, attributeValue, { maxKeys: 4 }),
      note: orNull(wellFormed),
      createdAt: time,
      updatedAt: time,
      origin: fc.option(originArbitrary, { nil: undefined }),
      picks: fc.array(fc.option(fc.nat(), { freq: 2, nil: undefined }), { minLength: 5, maxLength: 5 }),
      // As if two people, or one twice, had marked the same.
      again: fc.nat({ max: 5 }),
    }),
  );
  const some = fc.tuple(
    fc.array(one, { maxLength: 8 }),
    fc.shuffledSubarray([...annotationIds], { minLength: 8 }),
  );
  return some.map(([drafts, ids]) => {
    const idOf = (at: number): string => `${articleId}/${ids[at]}`;
    return drafts.map(({ picks, origin, again, ...rest }, index) => {
      const before = drafts[index - 1];
      const spans = again === 0 && before?.layer === rest.layer ? before.spans : rest.spans;
      const draft = { ...rest, spans, ...(origin && { origin }) };
      const others = drafts.map((other, at) => ({ ...other, id: idOf(at), at }));
      const own = others.filter(({ at, annotator }) => at !== index && annotator === draft.annotator);
      const links = linkRoles.flatMap((role, at) => {
        const leadsTo = layerRules[draft.layer].links[role] ?? [];
        const possible = own.filter(({ layer }) => leadsTo.includes(layer));
        const pick = picks[at];
        const target = pick === undefined ? undefined : possible[pick % Math.max(1, possible.length)];
        return target ? [{ role, target: target.id }] : [];
      });
      return { id: idOf(index), ...draft, links };
    });
  });
}

const richBlock: fc.Arbitrary<RichBlock> = nonEmpty.chain((text) => {
  const paragraph = { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] };
  return fc.constantFrom<RichBlock>(
    paragraph,
    {
      type: 'paragraph',
      content: [{ type: 'text', text, marks: [{ type: 'bold' }] }, { type: 'hardBreak' }],
    },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
  );
});

/** Notes, questions and answers; what they are about may be of the record, or gone. */
function remarksArbitrary(
  articleId: string,
  text: string,
  names: readonly string[],
): fc.Arbitrary<RecordRemark[]> {
  const one = fc.record({
    kind: fc.constantFrom(...remarkKinds),
    annotator: fc.constantFrom(...names),
    annotationId: orNull(fc.constantFrom(`${articleId}/0`, `${articleId}/gone`)),
    spans: orNull(spansArbitrary(text, 'mention', 1)),
    text: fc
      .array(richBlock, { minLength: 1, maxLength: 2 })
      .map((content) => ({ type: 'doc' as const, content })),
    isResolved: fc.boolean(),
    createdAt: time,
    updatedAt: time,
    answers: fc.option(fc.nat(), { nil: null }),
  });
  return fc.array(one, { maxLength: 4 }).map((drafts) => {
    const isThread = (at: number): boolean => at === 0 || drafts[at]?.answers === null;
    return drafts.map(({ answers, spans, annotationId, ...rest }, at) => {
      const threads = drafts.flatMap((_, other) => (other < at && isThread(other) ? [other] : []));
      const replyTo = isThread(at) ? null : `${articleId}/remark-${threads[(answers ?? 0) % threads.length]}`;
      const [span] = spans ?? [];
      return {
        ...rest,
        id: `${articleId}/remark-${at}`,
        replyTo,
        annotationId: replyTo === null ? annotationId : null,
        span: replyTo === null && span ? { start: span.start, end: span.end } : null,
      };
    });
  });
}
