import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { misnested, nestingRule } from '../../../../src-shared/model/nesting.ts';
import { labelOf } from '../label-of.ts';
import type { AnnotateSession } from '../state/session.tsx';

/** That the mention stands inside another, or has one inside, that the codebook does not allow there; null where all is well. */
export function nestingWords(session: AnnotateSession, annotation: Annotation): string | null {
  const { open, codebook, text, language } = session;
  if (annotation.layer !== 'entity' || !open.current) return null;
  const others = open.current.annotations.filter(
    ({ layer, id }) => layer === 'entity' && id !== annotation.id,
  );
  const mayNest = nestingRule(codebook);
  const found = others.flatMap((other) => misnested([annotation, other], mayNest));
  const [first] = found;
  if (!first) return null;
  const nameOf = (one: Annotation): string => labelOf(codebook, one).name[language];
  return text('mark.nested', { inner: nameOf(first.inner), outer: nameOf(first.outer) });
}
