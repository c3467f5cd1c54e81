import type { MergeRow } from '../../src-shared/model/merge-row.ts';
import type { Rows } from './copy-rows.ts';
import type { Held, Place } from './held-rows.ts';
import type { ProjectCopy } from './project-copy.ts';
import { type Versions, wholeProject } from './row-versions.ts';

/** Whose work a packet is and what it is on. */
export interface PacketContent {
  readonly annotatorId: string;
  readonly articleIds: readonly string[];
}

/**
 * The part of a project that is a packet: the articles, the codebook with its guidelines, the registry and what is the annotator's own, in the versions they
 * have here. Nothing that anybody else marked, asked, decided or was given.
 */
export function packetContent(copy: ProjectCopy, { annotatorId, articleIds }: PacketContent): ProjectCopy {
  const chosen = new Set(articleIds);
  return {
    ...copy,
    annotators: () => copy.annotators().filter(({ id }) => id === annotatorId),
    articleIds: () => copy.articleIds().filter((id) => chosen.has(id)),
    place(place) {
      const whole = copy.place(place);
      return place === wholeProject
        ? only(whole, ({ kind }) => kind === 'entry')
        : ownPlace(whole, annotatorId);
    },
    workTimes: () =>
      copy.workTimes().filter((time) => time.annotatorId === annotatorId && chosen.has(time.articleId)),
  };
}

function ownPlace(place: Place, annotatorId: string): Place {
  const own = (row: MergeRow): boolean => {
    switch (row.kind) {
      case 'article':
      case 'regions':
        return true;
      case 'annotation':
        return row.annotation.annotatorId === annotatorId;
      case 'remark': {
        const { remark } = row;
        const thread = remark.replyTo === null ? row : place.held.get(`remark ${remark.replyTo}`)?.row;
        return (
          remark.annotatorId === annotatorId &&
          thread?.kind === 'remark' &&
          thread.remark.annotatorId === annotatorId
        );
      }
      case 'rejection':
        return row.rejection.annotatorId === annotatorId;
      case 'status':
        return row.annotatorId === annotatorId;
      default:
        return false;
    }
  };
  return only(place, own);
}

/** An article that is there is given as it is, whatever keeps it there. */
function only(place: Place, isTaken: (row: MergeRow) => boolean): Place {
  const held = new Map<string, Held>();
  for (const [key, { version, row }] of place.held) {
    const shown = row?.kind === 'article' || row?.kind === 'regions' ? (place.stored.get(key) ?? null) : row;
    if (!shown || !isTaken(shown)) continue;
    const { row: _hidden, ...plain } = version;
    held.set(key, { version: plain, row: shown });
  }
  const versions: Versions = new Map([...held].map(([key, { version }]) => [key, version]));
  const stored: Rows = new Map([...place.stored].filter(([key]) => held.has(key)));
  return { versions, stored, held };
}
