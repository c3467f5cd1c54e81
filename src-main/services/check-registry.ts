import { requireDistinctForms } from '../../src-shared/arabic/entry-forms.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem, type ProblemReport } from '../../src-shared/model/problem.ts';
import { entryIdOf, nameOf, type RegistryEntry, validateEntry } from '../../src-shared/model/registry.ts';
import type { ReadHandle } from '../db/handle.ts';
import { iterateChanges } from '../db/operations.ts';
import { allEntries, formRowsOf, storedForms } from '../db/registry.ts';
import { indexedMention, mentionForm } from '../db/registry-mentions.ts';
import { currentCodebook } from './codebook.ts';
import type { OpenProject } from './project.ts';

/**
 * What must not be so in the registry: an entry without a name or with an alias twice, an index of names that does not fit its entries,
 * and entries that are not what the journal says. A link to an entry that is not there is no fault: an import may bring it.
 */
export function* checkRegistry(project: OpenProject): Generator<ProblemReport, void, void> {
  const { read } = project.database;
  const { codebook } = currentCodebook(project);
  const journaled = journaledEntries(read);
  for (const { position, entry } of allEntries(read)) {
    try {
      validateEntry(entry, codebook);
      requireDistinctForms(entry);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      yield { code: error.code, params: error.params };
    }
    const value = nameOf(entry, 'ar');
    if (keyOf(formRowsOf(entry)) !== keyOf(storedForms(read, position))) {
      yield { code: 'entry-forms-differ', params: { value } };
    }
    if (journaled.get(entry.id) !== asJson(entry)) yield { code: 'entry-journal-differs', params: { value } };
    journaled.delete(entry.id);
  }
  for (const id of journaled.keys()) yield { code: 'entry-journal-differs', params: { value: id } };
}

/** The problem of a mention's place in the index of linked mentions; undefined where it is right. */
export function linkFault(read: ReadHandle, annotation: Annotation, text: string): Problem | undefined {
  const entry = entryIdOf(annotation);
  const indexed = indexedMention(read, annotation.id);
  const isRight =
    entry === null
      ? indexed === undefined
      : indexed?.entry === entry && indexed.form === mentionForm(text, annotation);
  return isRight ? undefined : new Problem('entry-mentions-differ');
}

function journaledEntries(read: ReadHandle): Map<string, string> {
  const entries = new Map<string, string>();
  const follow = (change: Change): void => {
    if (change.entity !== 'entry') return;
    if (change.before) entries.delete(change.before.id);
    if (change.after) entries.set(change.after.id, asJson(change.after));
  };
  for (const change of iterateChanges(read)) follow(change);
  return entries;
}

const keyOf = (rows: readonly { readonly form: string; readonly part: number }[]): string =>
  rows
    .map(({ form, part }) => `${form} ${part}`)
    .sort()
    .join('\n');

// A table gives its columns in another order than the journal.
const asJson = ({
  id,
  label,
  names,
  aliases,
  identifiers,
  note,
  createdAt,
  updatedAt,
}: RegistryEntry): string =>
  JSON.stringify([
    id,
    label,
    names.ar,
    names.en,
    aliases,
    identifiers.map(({ scheme, value }) => [scheme, value]),
    note,
    createdAt,
    updatedAt,
  ]);
