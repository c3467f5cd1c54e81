import { Problem } from '../../src-shared/model/problem.ts';
import { articleText } from '../db/articles.ts';
import { lettersKey, lettersPrefix } from '../formats/align-tokens.ts';
import type { IncomingArticle } from '../formats/article-record.ts';
import { articleIds, findArticleById, findArticleByText, readBundle } from './article-records.ts';
import type { OpenProject } from './project.ts';

/**
 * The id of the article of the project that annotations of another tool's file belong to: that of the same text, undefined where there is
 * none. Throws `article-text-differs` where the file names an article that has another text.
 */
export function articleToJoin(
  project: OpenProject,
  { article, joinsArticle }: IncomingArticle,
): string | undefined {
  if (!joinsArticle) return undefined;
  const named = findArticleById(project, article.id);
  if (named && readBundle(project, named.id).article.textSha256 === article.textSha256) return named.id;
  if (named) throw new Problem('article-text-differs', { title: named.title });
  return findArticleByText(project, article.textSha256)?.id;
}

/**
 * Ids of stored annotations by those of incoming ones that say the same: the same owner, layer, label and spans. `ownerId` answers
 * undefined for who is not known yet. Reading a file again adds nothing.
 */
export function sameAnnotations(
  project: OpenProject,
  articleId: string,
  incoming: IncomingArticle,
  ownerId: (name: string) => string | undefined,
): ReadonlyMap<string, string> {
  const keyOf = (
    owner: string | undefined,
    { layer, label, spans }: Pick<IncomingArticle['annotations'][number], 'layer' | 'label' | 'spans'>,
  ) => JSON.stringify([owner ?? null, layer, label, spans.map(({ role, start, end }) => [role, start, end])]);
  const stored = Map.groupBy(readBundle(project, articleId).annotations, (each) =>
    keyOf(each.annotatorId, each),
  );
  const same = new Map<string, string>();
  for (const annotation of incoming.annotations) {
    // Two that say the same are two, here as there.
    const match = stored.get(keyOf(ownerId(annotation.annotator), annotation))?.shift();
    if (match) same.set(annotation.id, match.id);
  }
  return same;
}

/**
 * The text of an article of the project by its id, by the hash of its text or by that of its letters alone; undefined where there is none.
 * All texts are gone through once, and only where letters are asked for.
 */
export function storedTextsOf(project: OpenProject): (key: string) => string | undefined {
  const { read } = project.database;
  let byLetters: ReadonlyMap<string, string> | undefined;
  return (key) => {
    if (key.startsWith(lettersPrefix)) {
      byLetters ??= new Map(articleIds(project).map((id) => [lettersKey(articleText(read, id) ?? ''), id]));
      const id = byLetters.get(key);
      return id === undefined ? undefined : articleText(read, id);
    }
    const found = findArticleById(project, key) ?? findArticleByText(project, key);
    return found && articleText(read, found.id);
  };
}
