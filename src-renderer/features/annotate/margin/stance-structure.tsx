import type { ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { turnStance } from '../stances/turn-stance.ts';
import { useSession } from '../state/session.tsx';
import { AttributeFields } from './attribute-fields.tsx';
import { LinkRows } from './link-rows.tsx';
import { Polarity } from './polarity.tsx';

/** Whose stance it is, towards what, which, and what it rests on. */
export function StanceStructure(props: {
  readonly annotation: Annotation;
  readonly annotations: readonly Annotation[];
}): ReactElement {
  const { annotation } = props;
  const session = useSession();
  const { codebook, language, text } = session;
  const labels = codebook.labels.filter(({ layer, retired }) => layer === 'stance' && !retired);
  return (
    <>
      <ToggleButtonGroup
        className="an-polarities"
        aria-label={text('annotate.polarity')}
        disallowEmptySelection
        selectedKeys={[annotation.label]}
        onSelectionChange={([id]) => turnStance(session, annotation, String(id))}
      >
        {labels.map(({ id, ink, name }) => (
          <ToggleButton key={id} id={id}>
            <Polarity ink={ink} name={name[language]} />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <LinkRows {...props} />
      {annotation.spans.length === 0 && <p className="an-whole">{text('stance.whole')}</p>}
      <AttributeFields annotation={annotation} />
    </>
  );
}
