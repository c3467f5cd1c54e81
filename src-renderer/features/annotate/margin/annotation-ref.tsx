import type { ReactElement } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { labelOf } from '../label-of.ts';
import { nameOf } from '../quote-of-spans.ts';
import { useSession } from '../state/session.tsx';

/** Another annotation, named by its text: the speaker of a claim, the holder or target of a stance. */
export function AnnotationRef({ annotation }: { readonly annotation: Annotation }): ReactElement {
  const { codebook, open, language } = useSession();
  const label = labelOf(codebook, annotation);
  return (
    <span className="ref" data-ink={label.ink} title={label.name[language]}>
      <bdi className="trunc" lang="ar">
        {nameOf(open.current?.ground.text ?? '', annotation)}
      </bdi>
    </span>
  );
}
