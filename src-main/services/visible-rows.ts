import type { Annotation } from '../../src-shared/model/annotation.ts';
import { claimInCircle } from '../../src-shared/model/claim-circle.ts';
import type { MergeRow } from '../../src-shared/model/merge-row.ts';
import type { Rows } from './copy-rows.ts';
import { keyOf } from './row-versions.ts';

/**
 * What can stand together of the newest versions of an article's rows, each of which may come from another copy. A deleted article is there
 * where somebody works in it; a link whose target is gone, an answer whose question is gone and the link that closes a circle of claims are not.
 * Depends on the versions alone, never on where they come from; what is valid already stays as it is.
 */
export function visibleRows(newest: ReadonlyMap<string, MergeRow | null>): Rows {
  const rows = [...newest].flatMap(([key, row]) => (row ? [[key, row] as const] : []));
  const hasWork = rows.some(([, { kind }]) => kind === 'annotation' || kind === 'remark' || kind === 'gold');
  const article = newest.get(keyOf.article);
  const isHere = article?.kind === 'article' && (!article.isRemoved || hasWork);
  const annotations = linkedSoundly(
    rows.flatMap(([, row]) => (row.kind === 'annotation' ? [row.annotation] : [])),
  );
  const visible = new Map<string, MergeRow>();
  for (const [key, row] of rows) {
    const shown = shownAs(row);
    if (shown) visible.set(key, shown);
  }
  return visible;

  function shownAs(row: MergeRow): MergeRow | null {
    switch (row.kind) {
      case 'entry':
      case 'verdict':
      case 'rejection':
      case 'codebook':
        return row;
      case 'article':
        return isHere ? { ...row, isRemoved: false } : null;
      case 'regions':
      case 'status':
      case 'gold':
        return isHere ? row : null;
      case 'annotation':
        return isHere
          ? { kind: 'annotation', annotation: annotations.get(row.annotation.id) ?? row.annotation }
          : null;
      case 'remark':
        return isHere && answersSomething(row.remark.replyTo) ? row : null;
    }
  }

  function answersSomething(replyTo: string | null): boolean {
    const thread = replyTo === null ? null : newest.get(keyOf.remark(replyTo));
    return replyTo === null || (thread?.kind === 'remark' && thread.remark.replyTo === null);
  }
}

/** True where the row says that something is there. */
export const isPresent = (row: MergeRow | null): row is MergeRow =>
  row !== null && !(row.kind === 'article' && row.isRemoved);

/** Those that lose a link, as they are without it. */
function linkedSoundly(annotations: readonly Annotation[]): ReadonlyMap<string, Annotation> {
  const owners = new Map(annotations.map(({ id, annotatorId }) => [id, annotatorId]));
  const sound = new Map<string, Annotation>();
  for (const annotation of annotations) {
    const links = annotation.links.filter(({ target }) => owners.get(target) === annotation.annotatorId);
    if (links.length < annotation.links.length) sound.set(annotation.id, { ...annotation, links });
  }
  const claims = annotations
    .filter(({ layer }) => layer === 'claim')
    .map((claim) => sound.get(claim.id) ?? claim)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let circle = claimInCircle(claims); circle !== undefined; circle = claimInCircle(claims)) {
    const at = claims.findIndex(({ id }) => id === circle);
    const claim = claims[at];
    if (!claim) break;
    const freed = { ...claim, links: claim.links.filter(({ role }) => role !== 'parent') };
    claims[at] = freed;
    sound.set(freed.id, freed);
  }
  return sound;
}
