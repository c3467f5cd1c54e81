import type { z } from 'zod';
import { searchPattern } from '../../src-shared/arabic/find-folded.ts';
import { beginsWithWords, fromWordStarts } from '../../src-shared/arabic/word-starts.ts';
import { wordsOf } from '../../src-shared/arabic/words.ts';
import type {
  ConcordanceLines,
  occurrencesInputSchema,
  proposalInputSchema,
} from '../../src-shared/contract/search.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import { findLabel } from '../../src-shared/model/codebook.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { entryIdOf } from '../../src-shared/model/registry.ts';
import { type Graphemes, isFormatControlAt } from '../../src-shared/text/graphemes.ts';
import { compareSpans, type Span } from '../../src-shared/text/span.ts';
import { annotationById, annotationsOfOwner, insertAnnotation } from '../db/annotations.ts';
import { type ReadHandle, readAtOnce, type WriteHandle, write } from '../db/handle.ts';
import { keysOfArticles } from '../db/search.ts';
import { requireAnnotator } from './annotators.ts';
import { startedChanges } from './article-states.ts';
import { currentCodebook } from './codebook.ts';
import { candidatesOfAny, findAny, patternsOf } from './entry-surfaces.ts';
import { apply, record } from './journal.ts';
import { judgeDraft } from './judge-draft.ts';
import type { OpenProject } from './project.ts';
import { searchLines } from './search-lines.ts';
import { wellFormed } from './well-formed.ts';

type ProposalInput = Readonly<z.infer<typeof proposalInputSchema>>;
type OccurrencesInput = Readonly<z.infer<typeof occurrencesInputSchema>>;

/** Most mentions made in one step. */
const mostOccurrences = 5_000;

/**
 * Where else the words of a mention stand as words of their own, or any name of the entry it is linked to, each a span that can be tagged. Throws `annotation-unknown`,
 * `surface-in-pieces` for a mention of several fragments and `surface-empty` for one without letters to look for.
 */
export function proposeAlike(project: OpenProject, input: ProposalInput): ConcordanceLines {
  return readAtOnce(project.database, (read) => {
    requireAnnotator(read, input.annotatorId);
    const pattern = searchPattern(surfaceOf(project, read, input));
    if (pattern === '') throw new Problem('surface-empty');
    const patterns = patternsOf(read, pattern, linkedEntry(read, input));
    const candidates =
      input.articleId === null
        ? candidatesOfAny(read, patterns)
        : { keys: keysOfArticles(read, [input.articleId]), sure: false, complete: true };
    const rule = { wholeWord: true, allowProclitics: input.allowProclitics };
    const find = ({ text }: { readonly text: string }, graphemes: Graphemes) =>
      findAny(text, patterns, rule).filter((span) => canBeTagged(text, graphemes, span));
    return searchLines(read, candidates, find, input);
  });
}

/** The entry whose names are looked for too: that of the mention, or the one that was named. */
function linkedEntry(read: ReadHandle, { like, entryId }: ProposalInput): string | null {
  if (entryId !== null || 'surface' in like) return entryId;
  const annotation = annotationById(read, like.annotationId)?.annotation;
  return annotation ? entryIdOf(annotation) : null;
}

function surfaceOf(project: OpenProject, read: ReadHandle, { like, annotatorId }: ProposalInput): string {
  if ('surface' in like) return like.surface;
  const annotation = annotationById(read, like.annotationId)?.annotation;
  if (annotation?.annotatorId !== annotatorId) {
    throw new Problem('annotation-unknown', { value: like.annotationId });
  }
  const [mention, ...others] = annotation.spans.filter((span) => span.role === 'mention');
  if (!mention) throw new Problem('surface-empty');
  if (others.length > 0) throw new Problem('surface-in-pieces');
  return project.texts.of(annotation.articleId).text.slice(mention.start, mention.end);
}

const canBeTagged = (text: string, graphemes: Graphemes, { start, end }: Span): boolean =>
  graphemes.isBoundary(start) && graphemes.isBoundary(end) && !isFormatControlAt(text, start);

/**
 * Makes an entity mention of every occurrence and journals all as one operation, so that one undo takes them back; answers how many
 * were made. Where the label begins with written words, so do they. An occurrence that the annotator has marked with this label already is left out. One that cannot be stored fails them all.
 */
export function tagOccurrences(project: OpenProject, input: OccurrencesInput): number {
  const { annotatorId, occurrences } = input;
  if (occurrences.length > mostOccurrences) {
    throw new Problem('too-many-spans', { count: occurrences.length, limit: mostOccurrences });
  }
  const byArticle = [...Map.groupBy(occurrences, ({ articleId }) => articleId)];
  const touched = write(project.database, (handle) => {
    requireAnnotator(handle, annotatorId);
    const changes = byArticle.map(([articleId, spans]) =>
      tagArticle(project, handle, articleId, spans, input),
    );
    const changed = byArticle.flatMap(([articleId], index) => (changes[index]?.length ? [articleId] : []));
    const articleId = changed.length === 1 ? (changed[0] ?? null) : null;
    if (changed.length > 0) {
      const entry = { kind: 'annotation.create', annotatorId, articleId, changes: changes.flat() } as const;
      record(handle, project.environment, entry);
    }
    return { articleId, created: changes.flat().filter(({ entity }) => entity === 'annotation').length };
  });
  if (touched.created > 0) {
    project.publish({ topics: ['annotations', 'articles', 'history'], articleId: touched.articleId });
  }
  return touched.created;
}

function tagArticle(
  project: OpenProject,
  handle: WriteHandle,
  articleId: string,
  spans: readonly Span[],
  { annotatorId, label, attributes }: OccurrencesInput,
): Change[] {
  const key = ({ start, end }: Span) => `${start} ${end}`;
  const taken = new Set(
    annotationsOfOwner(handle, articleId, annotatorId)
      .filter((annotation) => annotation.label === label && annotation.spans.length === 1)
      .flatMap((annotation) => annotation.spans.map(key)),
  );
  const definition = findLabel(currentCodebook(project).codebook, 'entity', label);
  const words = beginsWithWords(definition) ? wordsOf(project.texts.of(articleId).text) : null;
  const wanted = new Map(
    spans
      .flatMap((span) => (words ? fromWordStarts([span], words) : [span]))
      .map((span) => [key(span), span]),
  );
  const changes = [...wanted.values()]
    .filter((span) => !taken.has(key(span)))
    .sort(compareSpans)
    .map(({ start, end }): Change => {
      const now = project.environment.now().toISOString();
      const annotation: Annotation = {
        id: project.environment.newId(),
        articleId,
        annotatorId,
        ...wellFormed({ label, attributes }),
        layer: 'entity',
        spans: [{ role: 'mention', start, end }],
        links: [],
        note: null,
        createdAt: now,
        updatedAt: now,
      };
      judgeDraft(project, handle, annotation, null);
      const position = insertAnnotation(handle, annotation, null);
      return { entity: 'annotation', position, before: null, after: annotation };
    });
  if (changes.length === 0) return [];
  const started = startedChanges(handle, articleId, annotatorId);
  apply(handle, started);
  return [...changes, ...started];
}
