export {
  type AnnotatedDocument,
  distinctSpans,
  haveSameBoundaries,
  type LabelledSpan,
  type Pair,
  pairsOf,
} from './annotated-document.ts';
export { bootstrapInterval, bootstrapIntervals } from './bootstrap.ts';
export { confusionMatrix } from './confusion-matrix.ts';
export { dawidSkene } from './dawid-skene.ts';
export { compareMarks } from './disagreements.ts';
export { fleissKappa } from './fleiss-kappa.ts';
export { gamma, gammaObservedDisorder } from './gamma.ts';
export { gwetAC1 } from './gwet-ac1.ts';
export { cohenKappa, kappaOfCounts, scottPi } from './kappa.ts';
export { alphaOfCoincidences, krippendorffAlpha } from './krippendorff-alpha.ts';
export { agreedLabel, mergedLabels, plurality } from './merge-votes.ts';
export { observedAgreement } from './observed-agreement.ts';
export type { Ratings } from './ratings.ts';
export { alignSpans, neighbouringSpans } from './span-alignment.ts';
export { meanPairwiseSpanF1, spanF1 } from './span-f1.ts';
export { type TokenTuple, type Triple, tripleCounts, tripleF1, tupleF1, tupleShares } from './triples.ts';
export {
  type UnitizingAlpha,
  unitizingAlpha,
  unitizingAlphaOf,
  unitizingParts,
  unitizingSums,
} from './unitizing-alpha.ts';
export { unitizingAlpha1995 } from './unitizing-alpha-1995.ts';
