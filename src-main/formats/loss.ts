/** Something that a format could not hold, or not as it was; `id` is the annotation's, or the article's for what is no annotation. */
export interface Loss {
  readonly id: string;
  readonly kind:
    | 'text'
    | 'metadata'
    | 'region'
    | 'status'
    | 'claim'
    | 'stance'
    | 'span'
    | 'label'
    | 'decision'
    | 'attribute'
    | 'note'
    | 'link'
    | 'origin'
    | 'time';
  readonly reason:
    | 'layer-not-written'
    | 'not-held'
    | 'nothing-visible'
    | 'cut-at-line-end'
    | 'order'
    | 'changed'
    | 'empty'
    | 'in-pieces'
    | 'inside-another'
    | 'crossing'
    | 'token-edges'
    | 'between-sentences'
    | 'control-character'
    | 'merged-label'
    | 'unmapped-label'
    | 'in-region'
    | 'too-long';
}

/** A loss, and in whose work on which article. */
export interface ReportedLoss extends Loss {
  readonly article: string;
  readonly annotator: string | null;
}
