import type { ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { applyLabel } from '../actions/tag.ts';
import { KeyCap } from '../key-cap.tsx';
import { EntityLink } from '../registry/entity-link.tsx';
import { useSession } from '../state/session.tsx';
import { AttributeFields } from './attribute-fields.tsx';

/** Label and attributes of an entity, changed in place and stored at once. */
export function EntityFields({ annotation }: { readonly annotation: Annotation }): ReactElement {
  const session = useSession();
  const { codebook, text, language } = session;
  const labels = codebook.labels.filter(({ layer, retired }) => layer === 'entity' && !retired);
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
            <span title={label.name[language]}>
              <KeyCap label={label} />
            </span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <AttributeFields annotation={annotation} />
      <EntityLink key={annotation.id} annotation={annotation} />
    </>
  );
}
