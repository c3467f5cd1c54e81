import type { ReactElement } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { labelOf } from '../label-of.ts';
import { useSession } from '../state/session.tsx';
import { AttributeList } from './attribute-list.tsx';
import { PartyView } from './note-card.tsx';
import { Polarity } from './polarity.tsx';
import { partyOf } from './structure.ts';

/** Whose stance it is, towards what and which; read only. */
export function StanceStructure(props: {
  readonly annotation: Annotation;
  readonly annotations: readonly Annotation[];
}): ReactElement {
  const { annotation, annotations } = props;
  const { codebook, language, text } = useSession();
  const label = labelOf(codebook, annotation);
  return (
    <dl className="an-structure">
      <dt>{text('annotate.holder')}</dt>
      <dd>
        <PartyView party={partyOf(annotation, 'holder', annotations, codebook, language)} />
      </dd>
      <dt>{text('annotate.polarity')}</dt>
      <dd>
        <Polarity ink={label.ink} name={label.name[language]} />
      </dd>
      <dt>{text('annotate.target')}</dt>
      <dd>
        <PartyView party={partyOf(annotation, 'target', annotations, codebook, language)} />
      </dd>
      <AttributeList annotation={annotation} except="holder" />
      {annotation.spans.length === 0 && (
        <>
          <dt>{text('annotate.evidence')}</dt>
          <dd>{text('annotate.evidence.whole')}</dd>
        </>
      )}
    </dl>
  );
}
