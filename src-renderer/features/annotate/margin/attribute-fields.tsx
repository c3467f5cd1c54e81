import { type ReactElement, useMemo } from 'react';
import { type MentionValues, mentionValues } from '../../../../src-shared/arabic/mention-values.ts';
import type { Annotation, AttributeValue } from '../../../../src-shared/model/annotation.ts';
import { updateAnnotation } from '../actions/update-annotation.ts';
import { wordsAttribute } from '../claims/links.ts';
import { useSession } from '../state/session.tsx';
import { AttributeField } from './attribute-field.tsx';

const sayTheLink = new Set(
  (['claimant', 'parent', 'holder', 'target', 'basis'] as const).map(wordsAttribute),
);

/** The attributes that the codebook defines for an annotation, changed in place; those that stand for a link are with the links. */
export function AttributeFields({ annotation }: { readonly annotation: Annotation }): ReactElement {
  const session = useSession();
  const definitions = session.codebook.attributes.filter(
    ({ id, layer, labels: only }) =>
      layer === annotation.layer &&
      (only === null || only.includes(annotation.label)) &&
      (layer === 'entity' || !sayTheLink.has(id)),
  );
  const offered = useOffered(annotation);
  function setAttribute(id: string, value: AttributeValue | null): void {
    const { [id]: _before, ...others } = annotation.attributes;
    updateAnnotation(session, annotation, {
      attributes: value === null ? others : { ...others, [id]: value },
    });
  }
  return (
    <div className="an-fields">
      {definitions.map((definition) => (
        <AttributeField
          key={`${annotation.id} ${definition.id} ${annotation.label}`}
          definition={definition}
          value={annotation.attributes[definition.id]}
          offered={offered.get(definition.id) ?? null}
          onChange={(value) => setAttribute(definition.id, value)}
        />
      ))}
    </div>
  );
}

/** What the text says of a mention, by the attributes of the default codebook. */
function useOffered({ layer, spans }: Annotation): ReadonlyMap<string, string | null> {
  const ground = useSession().open.current?.ground;
  const first = spans[0];
  const last = spans.at(-1);
  return useMemo(() => {
    if (layer !== 'entity' || !ground || !first || !last) return new Map();
    const mention = { start: first.start, end: last.end };
    const values: MentionValues = mentionValues(ground, mention, ground.article.published);
    return new Map(Object.entries(values));
  }, [layer, ground, first, last]);
}
