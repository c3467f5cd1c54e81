import type { ReactElement } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { useSession } from '../state/session.tsx';
import { AttributeList } from './attribute-list.tsx';
import { PartyView } from './note-card.tsx';
import { partyOf } from './structure.ts';

/** Who said a claim and what is said of it; read only. */
export function ClaimStructure(props: {
  readonly annotation: Annotation;
  readonly annotations: readonly Annotation[];
}): ReactElement {
  const { annotation, annotations } = props;
  const { codebook, language, text } = useSession();
  return (
    <dl className="an-structure">
      <dt>{text('annotate.claimant')}</dt>
      <dd>
        <PartyView party={partyOf(annotation, 'claimant', annotations, codebook, language)} />
      </dd>
      <AttributeList annotation={annotation} except="claimant" />
    </dl>
  );
}
