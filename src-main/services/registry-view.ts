import type { z } from 'zod';
import { entryForms } from '../../src-shared/arabic/entry-forms.ts';
import { searchPattern } from '../../src-shared/arabic/find-folded.ts';
import type { Occurrence, RegistryRow, registryListInputSchema } from '../../src-shared/contract/registry.ts';
import type { RegistryEntry } from '../../src-shared/model/registry.ts';
import { compareSpans } from '../../src-shared/text/span.ts';
import { annotationById } from '../db/annotations.ts';
import { readOwners } from '../db/annotators.ts';
import { articleById } from '../db/articles.ts';
import { type ReadHandle, readAtOnce } from '../db/handle.ts';
import { entriesAt } from '../db/registry.ts';
import {
  listEntries,
  mentionCount,
  mentionForms,
  mentionsPage,
  positionsByForm,
} from '../db/registry-list.ts';
import { hitInContext } from './hit-context.ts';
import type { OpenProject } from './project.ts';
import { requireEntry } from './registry.ts';

type ListInput = Readonly<z.infer<typeof registryListInputSchema>>;

/** A page of the entries with their counts, and how many there are in all. */
export const listRegistry = (project: OpenProject, input: ListInput) =>
  readAtOnce(project.database, (read) => {
    const prefix = searchPattern(input.query);
    const { total, positions } = listEntries(read, { ...input, prefix: prefix === '' ? null : prefix });
    return { total, rows: rowsAt(read, positions) };
  });

/** The entries of these numbers with their counts, in the order of the numbers. */
export const rowsAt = (read: ReadHandle, positions: readonly number[]): RegistryRow[] =>
  entriesAt(read, positions).map(({ entry }) => ({ entry, mentions: mentionCount(read, entry.id) }));

/** An entry, what its mentions say, and the others that are called the same. Throws `entry-unknown`. */
export const lookAtEntry = (project: OpenProject, id: string) =>
  readAtOnce(project.database, (read) => {
    const { entry } = requireEntry(read, id);
    return {
      entry,
      mentions: mentionCount(read, id),
      forms: mentionForms(read, id),
      alike: alikeEntries(read, entry),
    };
  });

const mostAlike = 20;

function alikeEntries(read: ReadHandle, entry: RegistryEntry): { entry: RegistryEntry; form: string }[] {
  const others = new Map<number, string>();
  for (const { form } of entryForms(entry)) {
    for (const { position } of positionsByForm(read, form)) {
      if (!others.has(position) && others.size <= mostAlike) others.set(position, form);
    }
  }
  return entriesAt(read, [...others.keys()])
    .filter((stored) => stored.entry.id !== entry.id)
    .map((stored) => ({ entry: stored.entry, form: others.get(stored.position) ?? '' }));
}

interface OccurrencesWanted {
  readonly id: string;
  readonly offset: number;
  readonly limit: number;
  readonly context: number;
}

/** A page of the lines in which the entry is mentioned, whoever marked them. Throws `entry-unknown`. */
export const listOccurrences = (project: OpenProject, { id, offset, limit, context }: OccurrencesWanted) =>
  readAtOnce(project.database, (read) => {
    requireEntry(read, id);
    const names = new Map(readOwners(read).map((annotator) => [annotator.id, annotator.name]));
    const rows = mentionsPage(read, id, limit, offset).flatMap((annotationId): Occurrence[] => {
      const annotation = annotationById(read, annotationId)?.annotation;
      if (!annotation) return [];
      const { articleId, annotatorId, label } = annotation;
      const { text, graphemes } = project.texts.of(articleId);
      const spans = annotation.spans.toSorted(compareSpans);
      const span = { start: spans[0]?.start ?? 0, end: Math.max(...spans.map(({ end }) => end)) };
      const title = articleById(read, articleId)?.title ?? '';
      const annotator = names.get(annotatorId) ?? '';
      return [
        { annotationId, articleId, title, label, annotator, ...hitInContext(text, graphemes, span, context) },
      ];
    });
    return { total: mentionCount(read, id), rows };
  });
