/** What is to be done to articles once a dialog was answered. */
export interface ArticleAction {
  readonly kind: 'edit' | 'remove';
  readonly articleIds: readonly string[];
}
