import type { ArticleRecord } from '../article-record.ts';
import { cardName } from '../data-card/card-name.ts';
import type { Dataset } from '../dataset.ts';
import { articleFileName, safeNames } from '../safe-names.ts';
import type { Cas } from './cas.ts';
import { casOfRecord } from './from-record.ts';

/** The work of one annotator on one article; `path` is where its file goes, without an ending. */
export interface CasFile {
  readonly path: string;
  readonly cas: Cas;
  readonly record: ArticleRecord;
  readonly annotator: string | null;
}

/** A CAS for each article and annotator, in a folder per annotator; without annotators at the top. `taken` are names not to be given to folders. */
export function* casFiles(dataset: Dataset, taken: readonly string[]): Iterable<CasFile> {
  const folderOf = safeNames([...taken, 'manifest.json', cardName]);
  const folders = dataset.annotators.map((name) => ({ annotator: name, prefix: `${folderOf(name)}/` }));
  const owners = folders.length > 0 ? folders : [{ annotator: null, prefix: '' }];
  const nameOf = safeNames(folders.length > 0 ? [] : [...taken, 'manifest']);
  for (const record of dataset.articles) {
    const name = nameOf(articleFileName(record.article));
    for (const { annotator, prefix } of owners) {
      const cas = casOfRecord(record, annotator, dataset.codebook);
      yield { path: `${prefix}${name}`, cas, record, annotator };
    }
  }
}
