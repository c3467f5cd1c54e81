import { useSyncExternalStore } from 'react';

/** Where the window is. The address keeps it, so that a reload and the back button work. */
export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'annotate'; readonly articleId: string | null };

/** The route of a hash (`#/annotate/ID`); the library for anything unknown. */
export function routeOf(hash: string): Route {
  const [screen, articleId] = hash.replace(/^#\/?/, '').split('/');
  if (screen !== 'annotate') return { screen: 'library' };
  return { screen: 'annotate', articleId: articleId ? decoded(articleId) : null };
}

/** The hash of a route, for links. */
export function hashOf(route: Route): string {
  if (route.screen === 'library') return '#/library';
  return route.articleId === null ? '#/annotate' : `#/annotate/${encodeURIComponent(route.articleId)}`;
}

export const navigate = (route: Route): void => {
  location.hash = hashOf(route);
};

/** The route of the moment. */
export const useRoute = (): Route => routeOf(useSyncExternalStore(subscribe, () => location.hash));

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
