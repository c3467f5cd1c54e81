import { memo, type ReactElement } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { KeyCap } from '../key-cap.tsx';
import { labelOf } from '../label-of.ts';
import { activate } from '../picking/pick.ts';
import { quoteOfSpans } from '../quote-of-spans.ts';
import { QuestionBadge } from '../remarks/question-badge.tsx';
import { useSession, useView } from '../state/session.tsx';

/** The entities that begin on one line. */
export const LineGroup = memo(
  function LineGroup({ annotations }: { readonly annotations: readonly Annotation[] }): ReactElement {
    return (
      <ul className="an-line">
        {annotations.map((annotation) => (
          <li key={annotation.id}>
            <EntityChip annotation={annotation} />
          </li>
        ))}
      </ul>
    );
  },
  (before, after) =>
    before.annotations.length === after.annotations.length &&
    before.annotations.every((annotation, index) => annotation === after.annotations[index]),
);

const EntityChip = memo(function EntityChip({
  annotation,
}: {
  readonly annotation: Annotation;
}): ReactElement {
  const session = useSession();
  const isSelected = useView((view) => view.selected === annotation.id);
  const isHovered = useView((view) => view.hovered === annotation.id);
  const label = labelOf(session.codebook, annotation);
  const quote = quoteOfSpans(session.open.current?.ground.text ?? '', annotation.spans);
  const { store } = session;
  return (
    <button
      type="button"
      className="an-chip"
      data-ink={label.ink}
      data-hovered={isHovered || undefined}
      aria-current={isSelected || undefined}
      title={`${quote} · ${label.name[session.language]}`}
      onClick={() => activate(session, [annotation.id])}
      onPointerEnter={() => store.setState({ hovered: annotation.id })}
      onPointerLeave={() => store.setState({ hovered: null })}
      onFocus={() => store.setState({ hovered: annotation.id })}
      onBlur={() => store.setState({ hovered: null })}
    >
      <KeyCap label={label} />
      <bdi className="trunc" lang="ar">
        {quote}
      </bdi>
      <span className="sr">{label.name[session.language]}</span>
      <QuestionBadge annotationId={annotation.id} />
    </button>
  );
});
