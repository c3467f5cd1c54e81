import type { Annotation } from '../../src-shared/model/annotation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { articleByUrl, articleText } from '../db/articles.ts';
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

type Known = Pick<Annotation, 'id' | 'annotatorId' | 'layer' | 'label' | 'spans' | 'links'>;

/**
 * Ids of known annotations of an article by those of incoming ones that say the same: the same owner, layer, label and spans, and of a stance
 * without a place the same holder and target. `ownerId` answers undefined for who is not known yet. Reading a file again, or an article
 * that a file has twice, adds nothing.
 */
export function sameAnnotations(
  known: readonly Known[],
  incoming: IncomingArticle,
  ownerId: (name: string) => string | undefined,
): ReadonlyMap<string, string> {
  const knownKey = keysAmong(known, ({ annotatorId }) => annotatorId);
  const incomingKey = keysAmong(incoming.annotations, ({ annotator }) => ownerId(annotator) ?? null);
  const waiting = Map.groupBy(known, knownKey);
  const same = new Map<string, string>();
  for (const annotation of incoming.annotations) {
    // Two that say the same are two, here as there.
    const match = waiting.get(incomingKey(annotation))?.shift();
    if (match) same.set(annotation.id, match.id);
  }
  return same;
}

/** What an annotation among others says, as one string. */
function keysAmong<One extends Omit<Known, 'annotatorId'>>(
  all: readonly One[],
  ownerOf: (annotation: One) => string | null,
): (annotation: One) => string {
  const byId = new Map(all.map((annotation) => [annotation.id, annotation]));
  const placeOf = ({ layer, label, spans }: One) => [
    ...[layer, label],
    ...spans.map(({ role, start, end }) => [role, start, end]),
  ];
  return (annotation) => {
    const ends =
      annotation.spans.length > 0
        ? []
        : annotation.links.map(({ role, target }) => {
            const end = byId.get(target);
            return JSON.stringify([role, ...(end ? placeOf(end) : [target])]);
          });
    return JSON.stringify([ownerOf(annotation), ...placeOf(annotation), ends.sort()]);
  };
}

/**
 * The text of an article of the project by its id, by the hash of its text, by that of its letters alone or by its address; undefined where there is none.
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
    const found =
      findArticleById(project, key) ??
      findArticleByText(project, key) ??
      (/^https?:/.test(key) ? articleByUrl(read, key) : undefined);
    return found && articleText(read, found.id);
  };
}
