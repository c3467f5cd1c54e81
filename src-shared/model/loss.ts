/** What a format can fail to hold of an article. */
export const lossKinds = [
  'text',
  'metadata',
  'region',
  'status',
  'claim',
  'stance',
  'span',
  'label',
  'decision',
  'attribute',
  'note',
  'link',
  'origin',
  'time',
] as const;
export type LossKind = (typeof lossKinds)[number];

/** Why it does not hold it, or not as it was. */
export const lossReasons = [
  'layer-not-written',
  'not-held',
  'nothing-visible',
  'cut-at-line-end',
  'order',
  'changed',
  'empty',
  'in-pieces',
  'inside-another',
  'crossing',
  'token-edges',
  'between-sentences',
  'control-character',
  'merged-label',
  'unmapped-label',
  'in-region',
  'not-read-back',
  'too-long',
] as const;
export type LossReason = (typeof lossReasons)[number];
