import type { Annotator } from '../../src-shared/model/annotator.ts';
import type { Article } from '../../src-shared/model/article.ts';
import { renamedDecided } from '../../src-shared/model/decided-article.ts';
import type { MergeRow, RowVersion } from '../../src-shared/model/merge-row.ts';
import { readAnnotators } from '../db/annotators.ts';
import { allArticleIds, readArticle, textSha256Of } from '../db/articles.ts';
import { codebookText, codebookVersionInForce } from '../db/codebooks.ts';
import type { ReadHandle } from '../db/handle.ts';
import { lastRemovedArticle } from '../db/removed-articles.ts';
import { allWorkTimes } from '../db/work-times.ts';
import { type Rows, removedRows, rowsAt } from './copy-rows.ts';
import { type Place, placeOf } from './held-rows.ts';
import { keyOf, type VersionIndex, type Versions, wholeProject } from './row-versions.ts';

/** What one annotator spent on one article, in seconds. */
export interface WorkTime {
  readonly articleId: string;
  readonly annotatorId: string;
  readonly seconds: number;
}

/** One copy of a project, or the part of it that travels: what a merge reads. */
export interface ProjectCopy {
  annotators(): Annotator[];
  /** Articles in their order, then deleted ones and such as the journal alone knows. */
  articleIds(): string[];
  /** Versions of rows of an article, or of the {@link wholeProject}: what can be asked without reading any. */
  versions(place: string): Versions;
  /** Those rows. */
  place(place: string): Place;
  /** An article with its text, also one that is deleted. */
  article(id: string): Article | undefined;
  textSha256(id: string): string | undefined;
  codebook(): {
    readonly version: RowVersion;
    readonly texts: readonly CodebookText[];
    readonly number: number;
  };
  workTimes(): WorkTime[];
}

/** A codebook as JSON and the version it is. */
export type CodebookText = Extract<MergeRow, { readonly kind: 'codebook' }>['texts'][number];

/** A copy as its file has it. */
export function copyIn(read: ReadHandle, index: VersionIndex): ProjectCopy {
  return {
    annotators: () => readAnnotators(read),
    articleIds() {
      const ids = new Set([...allArticleIds(read), ...index.places().sort()]);
      ids.delete(wholeProject);
      return [...ids];
    },
    versions: index.of,
    place: (place) => placeOf(rowVersionsAt(index, place), rowsAt(read, place), removedRows(read, place)),
    textSha256: (id) => textSha256Of(read, id) ?? lastRemovedArticle(read, id)?.article.textSha256,
    article: (id) => readArticle(read, id) ?? lastRemovedArticle(read, id)?.article,
    codebook() {
      const number = codebookVersionInForce(read);
      const version = index.of(wholeProject).get(keyOf.codebook) ?? {
        revision: 0,
        operation: '',
        past: [],
      };
      const { revision, operation, past, row } = version;
      const own = { revision, operation, past, text: codebookText(read, number) ?? '' };
      const stored = number === 0 ? [] : [own];
      return { version, texts: row?.kind === 'codebook' ? row.texts : stored, number };
    },
    workTimes: () => allWorkTimes(read),
  };
}

/** The codebook goes another way than rows. */
function rowVersionsAt(index: VersionIndex, place: string): Versions {
  const versions = index.of(place);
  if (place !== wholeProject) return versions;
  return new Map([...versions].filter(([key]) => key !== keyOf.codebook));
}

/** The same copy with other ids of annotators: who has the same name in two copies is one person. */
export function withNames(copy: ProjectCopy, names: ReadonlyMap<string, string>): ProjectCopy {
  if ([...names].every(([from, to]) => from === to)) return copy;
  const nameOf = (id: string): string => names.get(id) ?? id;
  return {
    ...copy,
    annotators: () => copy.annotators().map(({ id, name }) => ({ id: nameOf(id), name })),
    versions: (place) => keyed(copy.versions(place), nameOf, (version) => version),
    place: (place) => renamedPlace(copy.place(place), nameOf),
    workTimes: () => copy.workTimes().map((time) => ({ ...time, annotatorId: nameOf(time.annotatorId) })),
  };
}

type NameOf = (annotatorId: string) => string;

function renamedPlace({ versions, stored, held }: Place, nameOf: NameOf): Place {
  const renamedVersions: Versions = keyed(versions, nameOf, (version) =>
    version.row ? { ...version, row: renamed(version.row, nameOf) } : version,
  );
  const renamedStored: Rows = keyed(stored, nameOf, (row) => renamed(row, nameOf));
  return {
    versions: renamedVersions,
    stored: renamedStored,
    held: keyed(held, nameOf, ({ version, row }) => ({ version, row: row && renamed(row, nameOf) })),
  };
}

const keyed = <Value>(
  entries: Iterable<readonly [string, Value]>,
  nameOf: NameOf,
  change: (value: Value) => Value,
): Map<string, Value> =>
  new Map([...entries].map(([key, value]) => [renamedKey(key, nameOf), change(value)] as const));

function renamedKey(key: string, nameOf: NameOf): string {
  const [kind, id = '', ...rest] = key.split(' ');
  return kind === 'status' || kind === 'rejection' ? [kind, nameOf(id), ...rest].join(' ') : key;
}

function renamed(row: MergeRow, nameOf: NameOf): MergeRow {
  const owned = <Owned extends { readonly annotatorId: string }>(item: Owned): Owned => ({
    ...item,
    annotatorId: nameOf(item.annotatorId),
  });
  switch (row.kind) {
    case 'annotation':
      return { kind: 'annotation', annotation: owned(row.annotation) };
    case 'remark':
      return { kind: 'remark', remark: owned(row.remark) };
    case 'rejection':
      return { kind: 'rejection', rejection: owned(row.rejection) };
    case 'status':
      return owned(row);
    case 'gold': {
      const articleId = (row.adjudication ?? row.decisions[0] ?? row.annotations[0])?.articleId ?? '';
      const same = (id: string): string => id;
      const decided = renamedDecided(row, {
        articleId,
        annotator: nameOf,
        annotation: same,
        decision: same,
      });
      return {
        ...row,
        adjudication: decided.adjudication,
        decisions: [...decided.decisions],
      };
    }
    case 'article':
    case 'regions':
    case 'entry':
    case 'verdict':
    case 'codebook':
      return row;
  }
}
