import type { ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Annotation, AttributeValue } from '../../../../src-shared/model/annotation.ts';
import { applyLabel } from '../actions/tag.ts';
import { updateAnnotation } from '../actions/update-annotation.ts';
import { KeyCap } from '../key-cap.tsx';
import { useSession } from '../state/session.tsx';
import { AttributeField } from './attribute-field.tsx';

/** Label and attributes of an entity, changed in place and stored at once. */
export function EntityFields({ annotation }: { readonly annotation: Annotation }): ReactElement {
  const session = useSession();
  const { codebook, text, language } = session;
  const labels = codebook.labels.filter(({ layer, retired }) => layer === 'entity' && !retired);
  const definitions = codebook.attributes.filter(
    ({ layer, labels: only }) => layer === 'entity' && (only === null || only.includes(annotation.label)),
  );
  function setAttribute(id: string, value: AttributeValue | null): void {
    const { [id]: _before, ...others } = annotation.attributes;
    updateAnnotation(session, annotation, {
      attributes: value === null ? others : { ...others, [id]: value },
    });
  }
  return (
    <>
      <ToggleButtonGroup
        className="an-label-keys"
        aria-label={text('annotate.label')}
        disallowEmptySelection
        selectedKeys={[annotation.label]}
        onSelectionChange={([id]) => applyLabel(session, String(id))}
      >
        {labels.map((label) => (
          <ToggleButton key={label.id} id={label.id} aria-label={label.name[language]}>
            <KeyCap label={label} />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className="an-fields">
        {definitions.map((definition) => (
          <AttributeField
            key={`${annotation.id} ${definition.id} ${annotation.label}`}
            definition={definition}
            value={annotation.attributes[definition.id]}
            onChange={(value) => setAttribute(definition.id, value)}
          />
        ))}
      </div>
    </>
  );
}
