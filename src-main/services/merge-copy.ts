import type { Region } from '../../src-shared/model/article.ts';
import type { MergeRow } from '../../src-shared/model/merge-row.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotatorById, insertAnnotator, readOwners } from '../db/annotators.ts';
import { articleByText, articleText, insertArticle, readMetadata } from '../db/articles.ts';
import type { WriteHandle } from '../db/handle.ts';
import type { KnownShingles } from '../db/near-duplicates.ts';
import { lastRemovedArticle } from '../db/removed-articles.ts';
import { addWorkTime, readWorkTime } from '../db/work-times.ts';
import type { Rows } from './copy-rows.ts';
import type { Environment } from './environment.ts';
import { hasNewsAt } from './has-news.ts';
import { apply, record } from './journal.ts';
import { describedClash } from './merge-clashes.ts';
import { mergeCodebook } from './merge-codebook.ts';
import { countChanges, type FileReport } from './merge-counts.ts';
import type { ProjectCopy } from './project-copy.ts';
import { type Reconciled, reconcile } from './reconcile.ts';
import { rowChanges } from './row-changes.ts';
import { keyOf, wholeProject } from './row-versions.ts';
import { measuresOf } from './text-measures.ts';

/** One copy on its way into another. */
export interface CopyMerge {
  readonly here: ProjectCopy;
  /** With the ids that annotators have here. */
  readonly there: ProjectCopy;
  readonly actorId: string | null;
  /** The operation that all entries name; null where nobody is to take them back. */
  readonly headId: string | null;
  readonly report: FileReport;
  /** Called between articles; what it throws leaves nothing merged. */
  tell(done: number, total: number): void;
}

/** Merges a copy in this transaction, an entry of the journal for each article; whether anything was entered. */
export function mergeCopy(handle: WriteHandle, environment: Environment, merge: CopyMerge): boolean {
  const { here, there, report } = merge;
  let isChanged = false;
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    if (names.size === 0) for (const owner of readOwners(handle)) names.set(owner.id, owner.name);
    return names.get(id) ?? id;
  };
  const enter = (articleId: string | null, changes: readonly Change[]): void => {
    if (changes.length === 0) return;
    isChanged = true;
    const { actorId: annotatorId, headId: reverts } = merge;
    record(handle, environment, { kind: 'article.merge', annotatorId, articleId, changes, reverts });
    countChanges(report, changes, { nameOf, codebook });
  };
  const people = bringPeople(handle, merge);
  const { codebook, changes: published } = mergeCodebook(handle, environment, here, there, report);
  enter(null, people);
  enter(null, published);
  const entered: Entering = { handle, merge, nameOf, enter, known: new Map() };
  mergePlace(entered, wholeProject);
  const ids = there.articleIds();
  for (const [done, id] of ids.entries()) {
    merge.tell(done, ids.length);
    mergePlace(entered, id);
  }
  enter(null, moreWork(handle, there));
  return isChanged;
}

interface Entering {
  readonly handle: WriteHandle;
  readonly merge: CopyMerge;
  readonly known: KnownShingles;
  nameOf(annotatorId: string): string;
  enter(articleId: string | null, changes: readonly Change[]): void;
}

function bringPeople(handle: WriteHandle, { there, report }: CopyMerge): Change[] {
  return there.annotators().flatMap((annotator): Change[] => {
    if (annotatorById(handle, annotator.id)) return [];
    const position = insertAnnotator(handle, annotator);
    report.annotators.push(annotator.name);
    return [{ entity: 'annotator', position, before: null, after: annotator }];
  });
}

function mergePlace({ handle, merge, known, nameOf, enter }: Entering, place: string): void {
  const { here, there, report } = merge;
  if (!hasNewsAt(place, here, there)) return;
  const own = here.place(place);
  const merged = reconcile(place, own, there.place(place));
  if (!merged) return;
  const articleId = place === wholeProject ? null : place;
  const before = articleId === null ? own.stored : bringArticle(articleId, own.stored, merged);
  const isGoing = before.has(keyOf.article) && !merged.visible.has(keyOf.article);
  const changes = [
    // A deleted article keeps its regions.
    ...rowChanges(handle, place, isGoing ? without(before, keyOf.regions) : before, merged.visible),
    ...(isGoing ? removal(place, before) : []),
  ];
  apply(handle, changes);
  enter(articleId, [...changes, ...merged.versions]);
  const text = articleId === null ? '' : (articleText(handle, place) ?? there.article(place)?.text ?? '');
  const article = merged.visible.get(keyOf.article) ?? own.stored.get(keyOf.article);
  const title = article?.kind === 'article' ? article.metadata.title : articleId;
  for (const clash of merged.clashes) {
    const described = describedClash(clash, { articleId, title, text, nameOf });
    if (described) report.clashes.push(described);
  }

  /** What is stored of the article once it is there: it comes by itself, so that all else is changed of an article that is there. */
  function bringArticle(id: string, stored: Rows, { visible, versions }: Reconciled): Rows {
    const row = visible.get(keyOf.article);
    if (row?.kind !== 'article' || stored.has(keyOf.article)) return stored;
    // Said with the coming, too: taking that back must not count as a deletion.
    const coming = versions.filter(({ key }) => key === keyOf.article);
    const hash = there.textSha256(id);
    const removed = lastRemovedArticle(handle, id);
    if (removed && (hash === undefined || removed.article.textSha256 === hash)) {
      const { title, outlet, author, url, published } = removed.article;
      const metadata = { id, title, outlet, author, url, published };
      const back: Change[] = [{ entity: 'article', position: removed.key, before: null, after: metadata }];
      apply(handle, back);
      enter(id, [...back, ...coming]);
      if (own.versions.has(keyOf.article)) report.returned.push({ articleId: id, title });
      return new Map<string, MergeRow>([
        ...stored,
        [keyOf.article, { kind: 'article', isRemoved: false, metadata }],
        ...(removed.regions.length > 0 ? [regionsOf(removed.regions)] : []),
      ]);
    }
    const article = there.article(id);
    if (!article) throw new Problem('article-unknown', { value: id });
    const twin = articleByText(handle, article.textSha256);
    if (twin) report.sameTexts.push({ articleId: id, title: row.metadata.title, otherTitle: twin.title });
    const made = { ...article, ...row.metadata };
    const position = insertArticle(handle, made, measuresOf(made), null, undefined, known);
    enter(id, [{ entity: 'article', position, before: null, after: row.metadata }, ...coming]);
    return new Map([...stored, [keyOf.article, row]]);
  }

  function removal(id: string, rows: Rows): Change[] {
    const row = rows.get(keyOf.article);
    const position = readMetadata(handle, id)?.position;
    if (row?.kind !== 'article' || position === undefined) return [];
    return [{ entity: 'article', position, before: row.metadata, after: null }];
  }
}

const regionsOf = (regions: readonly Region[]): [string, MergeRow] => [
  keyOf.regions,
  { kind: 'regions', regions: [...regions] },
];

const without = (rows: Rows, key: string): Rows => new Map([...rows].filter(([each]) => each !== key));

/** The longer time of both copies: each has what they had in common, and nobody's time is counted twice. */
const moreWork = (handle: WriteHandle, there: ProjectCopy): Change[] =>
  there.workTimes().flatMap(({ articleId, annotatorId, seconds }): Change[] => {
    const before = readWorkTime(handle, articleId, annotatorId);
    if (seconds <= before) return [];
    addWorkTime(handle, articleId, annotatorId, seconds - before);
    return [{ entity: 'time', articleId, annotatorId, before, after: seconds }];
  });
