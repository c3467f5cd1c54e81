import type { Annotation } from '../../../src-shared/model/annotation.ts';
import type { Codebook } from '../../../src-shared/model/codebook.ts';
import type { ReaderAnnotation } from '../../reader/types.ts';
import { labelOf } from './label-of.ts';

/** Translates annotations for the reader; an annotation that did not change stays the same object, so only its paragraph is painted again. */
export function createReaderAnnotations(codebook: Codebook, language: 'ar' | 'en') {
  const known = new WeakMap<Annotation, ReaderAnnotation>();
  return (annotations: readonly Annotation[]): readonly ReaderAnnotation[] =>
    annotations.map((annotation) => {
      const translated = known.get(annotation) ?? translate(annotation, codebook, language);
      known.set(annotation, translated);
      return translated;
    });
}

function translate(annotation: Annotation, codebook: Codebook, language: 'ar' | 'en'): ReaderAnnotation {
  const { id, layer, label, spans } = annotation;
  const { ink, pattern, name } = labelOf(codebook, annotation);
  return { id, layer, label, spans, ink, pattern, name: name[language] };
}
