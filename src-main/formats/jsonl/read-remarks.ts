import { Problem, problemAt } from '../../../src-shared/model/problem.ts';
import { longestRemark } from '../../../src-shared/model/remark.ts';
import { isBlank, type RichText } from '../../../src-shared/model/rich-text.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';
import type { OffsetConverter } from '../../../src-shared/text/offset-units.ts';
import { annotatorName } from '../annotator-name.ts';
import type { RecordRemark } from '../article-record.ts';
import { readSpan } from './read-span.ts';
import type { RecordGround } from './record-ground.ts';
import type { RawRemark } from './record-schema.ts';

interface RemarksGround extends RecordGround {
  readonly text: string;
  readonly converter: OffsetConverter;
}

/**
 * The notes, questions and answers of a record in UTF-16. An answer stands after what it answers and has no place of its own. Throws the
 * first Problem, which names its place.
 */
export function readRemarks(raw: readonly RawRemark[], ground: RemarksGround): RecordRemark[] {
  const threads = new Map<string, boolean>();
  return raw.map((item, index) => {
    try {
      const remark = toRemark(item, ground);
      if (threads.has(remark.id)) throw new Problem('record-duplicate-id', { value: remark.id });
      const isAnswer = remark.replyTo !== null;
      const hasPlace = remark.annotationId !== null || remark.span !== null;
      // Answers are one deep: what is answered is no answer itself.
      if (isAnswer && (hasPlace || threads.get(remark.replyTo ?? '') !== false)) {
        throw new Problem('remark-unknown');
      }
      threads.set(remark.id, isAnswer);
      requireWords(remark.text);
      return remark;
    } catch (error) {
      throw error instanceof Problem ? problemAt(error, { place: `remarks[${index}]` }) : error;
    }
  });
}

function toRemark(item: RawRemark, ground: RemarksGround): RecordRemark {
  const annotator = item.annotator ?? ground.annotator;
  if (annotator === undefined) throw new Problem('annotator-missing');
  const createdAt = new Date(item.createdAt ?? ground.now()).toISOString();
  const { kind, text } = item;
  return {
    id: item.id ?? ground.newId(),
    annotator: annotatorName(annotator),
    kind,
    replyTo: item.replyTo ?? null,
    annotationId: item.annotation ?? null,
    span: item.span ? spanOf(item.span, ground) : null,
    text,
    isResolved: item.resolved ?? false,
    createdAt,
    updatedAt: item.updatedAt ? new Date(item.updatedAt).toISOString() : createdAt,
  };
}

function spanOf(raw: NonNullable<RawRemark['span']>, { text, converter }: RemarksGround) {
  const { start, end } = readSpan(raw, text, converter);
  const graphemes = graphemesOf(text);
  if (!graphemes.isBoundary(start) || !graphemes.isBoundary(end)) {
    throw new Problem('span-inside-character', { start: raw.start, end: raw.end });
  }
  return { start, end };
}

function requireWords(text: RichText): void {
  if (isBlank(text)) throw new Problem('remark-empty');
  if (JSON.stringify(text).length > longestRemark) {
    throw new Problem('remark-too-long', { limit: longestRemark });
  }
}
