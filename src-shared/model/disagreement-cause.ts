/** Why two annotators' marks are not the same. */
export const disagreementCauses = [
  'missing',
  'boundary',
  'boundaryClitic',
  'boundaryArticle',
  'boundaryPunctuation',
  'boundaryDiacritic',
  'label',
  'attribute',
  'split',
  'polarity',
  'holder',
  'target',
] as const;
export type DisagreementCause = (typeof disagreementCauses)[number];
