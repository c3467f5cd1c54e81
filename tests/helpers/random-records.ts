import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { ArticleRecord, RecordAnnotation, RecordRemark } from '../../src-main/formats/article-record.ts';
import { type AnnotationSpan, suggestionSources } from '../../src-shared/model/annotation.ts';
import { articleStates, regionKinds, regionOrigins } from '../../src-shared/model/article.ts';
import type { SpanRole } from '../../src-shared/model/layers.ts';
import { remarkKinds } from '../../src-shared/model/remark.ts';
import type { RichBlock } from '../../src-shared/model/rich-text.ts';

const pieces = [
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
const names = ['سلمى', 'يوسف', 'Zoë 😀', 'المراجع'];

const textArbitrary = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 })
  .map((parts) => `خبر${parts.join('')}`);

const wellFormed = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''));
const nonEmpty = wellFormed.map((text) => `ق${text}`);
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

/** Articles with everything a record can hold; ids are unique over all of them. */
export const recordsArbitrary: fc.Arbitrary<ArticleRecord[]> = fc
  .array(textArbitrary, { minLength: 1, maxLength: 3 })
  .chain((texts) => fc.tuple(...texts.map((text, index) => recordArbitrary(`article-${index}`, text))))
  .map((records) => [...records]);

function recordArbitrary(id: string, text: string): fc.Arbitrary<ArticleRecord> {
  return fc
    .record({
      title: wellFormed,
      metadata: fc.tuple(orNull(nonEmpty), orNull(nonEmpty), orNull(nonEmpty), orNull(nonEmpty)),
      regions: fc.array(regionArbitrary(text), { maxLength: 3 }),
      annotations: annotationsArbitrary(id, text),
      remarks: remarksArbitrary(id, text),
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
        if (!/^\p{Cf}/u.test(text.slice(start))) spans.push({ role, start, end });
      }
      return spans.length >= minimum ? spans : [{ role, start: 0, end: edges[1] ?? 1 }];
    })
    .chain((spans) => fc.shuffledSubarray(spans, { minLength: spans.length }));
}

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

const attributesArbitrary = fc.dictionary(
  fc.constantFrom('canonical', 'proclitic', 'anything', 'شيء'),
  fc.oneof(
    wellFormed,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.boolean(),
    fc.array(wellFormed),
  ),
);

function annotationsArbitrary(articleId: string, text: string): fc.Arbitrary<RecordAnnotation[]> {
  const one = fc.constantFrom('entity' as const, 'claim' as const, 'stance' as const).chain((layer) =>
    fc.record({
      layer: fc.constant(layer),
      annotator: fc.constantFrom(...names),
      label: fc.constantFrom(
        ...(layer === 'entity' ? ['PER', 'GPE'] : layer === 'claim' ? ['claim'] : ['favour', 'mixed']),
      ),
      spans:
        layer === 'entity'
          ? spansArbitrary(text, 'mention', 1)
          : layer === 'claim'
            ? fc
                .tuple(spansArbitrary(text, 'content', 1), spansArbitrary(text, 'cue', 0))
                .map((both) => both.flat())
            : spansArbitrary(text, 'evidence', 0),
      attributes: attributesArbitrary,
      note: orNull(wellFormed),
      createdAt: time,
      updatedAt: time,
      origin: fc.option(originArbitrary, { nil: undefined }),
      pick: fc.nat(),
    }),
  );
  return fc.array(one, { maxLength: 8 }).map((drafts) =>
    drafts.map(({ pick, origin, ...rest }, index) => {
      const draft = { ...rest, ...(origin && { origin }) };
      const own = drafts.flatMap((other, at) =>
        at !== index && other.annotator === draft.annotator
          ? [{ layer: other.layer, id: `${articleId}/${at}` }]
          : [],
      );
      const target = own[pick % Math.max(1, own.length)];
      const role =
        draft.layer === 'claim' && target?.layer === 'entity'
          ? ('claimant' as const)
          : draft.layer === 'claim' && target?.layer === 'claim'
            ? ('parent' as const)
            : draft.layer === 'stance' && target && target.layer !== 'stance'
              ? ('target' as const)
              : undefined;
      return {
        id: `${articleId}/${index}`,
        ...draft,
        links: role && target ? [{ role, target: target.id }] : [],
      };
    }),
  );
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
function remarksArbitrary(articleId: string, text: string): fc.Arbitrary<RecordRemark[]> {
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
