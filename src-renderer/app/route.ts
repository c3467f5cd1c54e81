import { useMemo, useSyncExternalStore } from 'react';
import type { Span } from '../../src-shared/text/span.ts';

/** Where the window is. The address keeps it, so that a reload and the back button work. */
export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'search' }
  | { readonly screen: 'review' }
  | { readonly screen: 'codebook' }
  | { readonly screen: 'registry'; readonly entryId: string | null }
  | {
      readonly screen: 'annotate';
      readonly articleId: string | null;
      readonly found?: FoundPlace | undefined;
    };

/** A place in the article and the search that found it. UTF-16. */
export interface FoundPlace extends Span {
  readonly query: string;
}

/** The route of a hash (`#/annotate/ID`, `#/annotate/ID/START-END/QUERY`); the library for anything unknown. */
export function routeOf(hash: string): Route {
  const [screen, articleId, place, query] = hash.replace(/^#\/?/, '').split('/');
  if (screen === 'search' || screen === 'review' || screen === 'codebook') return { screen };
  if (screen === 'registry') return { screen, entryId: articleId ? decoded(articleId) : null };
  if (screen !== 'annotate') return { screen: 'library' };
  if (!articleId) return { screen, articleId: null };
  return { screen, articleId: decoded(articleId), found: foundPlace(place ?? '', query ?? '') };
}

/** The hash of a route, for links. */
export function hashOf(route: Route): string {
  if (route.screen === 'registry') {
    return route.entryId === null ? '#/registry' : `#/registry/${encodeURIComponent(route.entryId)}`;
  }
  if (route.screen !== 'annotate') return `#/${route.screen}`;
  if (route.articleId === null) return '#/annotate';
  const { articleId, found } = route;
  const place = found ? `/${found.start}-${found.end}/${encodeURIComponent(found.query)}` : '';
  return `#/annotate/${encodeURIComponent(articleId)}${place}`;
}

export const navigate = (route: Route): void => {
  location.hash = hashOf(route);
};

/** The route of the moment. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => routeOf(hash), [hash]);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function foundPlace(place: string, query: string): FoundPlace | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(place) ?? [];
  return start && end ? { start: Number(start), end: Number(end), query: decoded(query) } : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
