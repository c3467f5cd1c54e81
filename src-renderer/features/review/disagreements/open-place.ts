/** Asks for an article to be shown at a place (UTF-16) that a query found. */
export type OpenPlace = (
  articleId: string,
  found: { readonly start: number; readonly end: number; readonly query: string },
) => void;
