import { type ReactElement, useDeferredValue } from 'react';
import { useSheetGeometry } from '../article/sheet-geometry.ts';
import { annotationOf } from '../picking/pick.ts';
import { useSession, useView } from '../state/session.tsx';
import { Handles } from './handles.tsx';
import { Outline } from './outline.tsx';
import { partsInForce } from './proposal.ts';

/** Draws over the text what is offered (dashed), what the next key would link to, and the handles of the selected annotation. */
export function Ghosts(): ReactElement | null {
  const session = useSession();
  const geometry = useSheetGeometry();
  const proposal = useView((view) => view.proposal);
  const picking = useView((view) => view.picking);
  // The text is painted first; measuring where the handles go may follow a frame later.
  const selected = useDeferredValue(useView((view) => view.selected));
  const isSelecting = useView((view) => view.selection !== null);
  if (!geometry) return null;
  const parts = proposal && partsInForce(proposal);
  const speaker = parts?.links.flatMap(({ target }) => annotationOf(session, target)?.spans ?? []) ?? [];
  const choice = picking?.choices[picking.lit];
  const lit = choice?.annotationId ? (annotationOf(session, choice.annotationId)?.spans ?? []) : [];
  const annotation = selected === null ? undefined : annotationOf(session, selected);
  return (
    <svg className="an-ghosts" aria-hidden="true">
      {parts?.spans.map((span) => (
        <Outline key={`${span.role} ${span.start}`} span={span} look={span.role} geometry={geometry} />
      ))}
      {speaker.map((span) => (
        <Outline key={`speaker ${span.start}`} span={span} look="speaker" geometry={geometry} />
      ))}
      {lit.map((span) => (
        <Outline key={`lit ${span.role} ${span.start}`} span={span} look="lit" geometry={geometry} />
      ))}
      {annotation && !picking && !isSelecting && <Handles annotation={annotation} geometry={geometry} />}
    </svg>
  );
}
