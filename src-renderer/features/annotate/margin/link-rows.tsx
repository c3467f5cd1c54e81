import { Link2, X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import type { LinkRole } from '../../../../src-shared/model/layers.ts';
import { IconButton } from '../../../ui/button.tsx';
import { isolated } from '../../../ui/use-text.ts';
import { goToAnnotation } from '../actions/select-annotation.ts';
import { clearLink, linkAs, rolesOf, wordsAttribute } from '../claims/links.ts';
import { nameOf } from '../quote-of-spans.ts';
import { useSession } from '../state/session.tsx';
import { AnnotationRef } from './annotation-ref.tsx';
import { partyOf } from './structure.ts';

interface LinkRowsProps {
  readonly annotation: Annotation;
  readonly annotations: readonly Annotation[];
}

/** Where the annotation's links lead, each to be gone to, set anew or taken away; then what is part of it. */
export function LinkRows({ annotation, annotations }: LinkRowsProps): ReactElement {
  return (
    <dl className="an-structure">
      {rolesOf(annotation).map((role) => (
        <LinkRow key={role} annotation={annotation} annotations={annotations} role={role} />
      ))}
    </dl>
  );
}

function LinkRow({
  annotation,
  annotations,
  role,
}: LinkRowsProps & { readonly role: LinkRole }): ReactElement {
  const session = useSession();
  const { text, codebook, language, store } = session;
  const party = partyOf(annotation, role, annotations, codebook, language);
  const name = text(`link.role.${role}`);
  const isSet = party.annotation !== null || annotation.attributes[wordsAttribute(role)] !== undefined;
  const light = (id: string | null) => store.setState({ hovered: id });
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {party.annotation ? (
          <LinkedTo annotation={party.annotation} onLight={light} />
        ) : (
          <span className="an-party trunc">{party.words ?? '–'}</span>
        )}
        <span className="actions">
          <IconButton
            small
            icon={Link2}
            label={text('link.set', { role: name })}
            onPress={() => linkAs(session, annotation, role)}
          />
          {isSet && (
            <IconButton
              small
              icon={X}
              label={text('link.clear', { role: name })}
              onPress={() => clearLink(session, annotation, role)}
            />
          )}
        </span>
      </dd>
    </>
  );
}

/** Lights what it leads to, and goes there. */
function LinkedTo(props: {
  readonly annotation: Annotation;
  onLight(id: string | null): void;
}): ReactElement {
  const session = useSession();
  const { annotation, onLight } = props;
  const quote = nameOf(session.open.current?.ground.text ?? '', annotation);
  return (
    <button
      type="button"
      className="an-linked"
      aria-label={session.text('link.go', { quote: isolated(quote) })}
      onClick={() => goToAnnotation(session, annotation.id)}
      onPointerEnter={() => onLight(annotation.id)}
      onPointerLeave={() => onLight(null)}
      onFocus={() => onLight(annotation.id)}
      onBlur={() => onLight(null)}
    >
      <AnnotationRef annotation={annotation} />
    </button>
  );
}
