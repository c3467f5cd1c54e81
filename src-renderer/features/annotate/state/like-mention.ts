/** The mention whose words are to be tagged elsewhere too: what it says and as what it is tagged. */
export interface LikeMention {
  readonly articleId: string;
  readonly words: string;
  readonly label: string;
  /** The entry of the registry it is linked to; null for none. */
  readonly entryId: string | null;
}
