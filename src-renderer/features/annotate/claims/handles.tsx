import { type PointerEvent, type ReactElement, useState } from 'react';
import type { Annotation, AnnotationSpan } from '../../../../src-shared/model/annotation.ts';
import { withEdgeAt } from '../../../reader/nudge.ts';
import { dragEdge } from '../actions/move-edge.ts';
import type { SheetGeometry } from '../article/sheet-geometry.ts';
import { directionAt } from '../paragraph-direction.ts';
import { useSession } from '../state/session.tsx';
import { Outline, originOf } from './outline.tsx';

interface HandlesProps {
  readonly annotation: Annotation;
  readonly geometry: SheetGeometry;
}

/** Knobs at both ends of each fragment, to be dragged; the keys for the same are in the key map. Links stay as they are. */
export function Handles({ annotation, geometry }: HandlesProps): ReactElement {
  const session = useSession();
  const [dragged, setDragged] = useState<{
    readonly from: AnnotationSpan;
    readonly to: AnnotationSpan;
  } | null>(null);
  const drop = () => {
    if (!dragged) return;
    setDragged(null);
    const { from, to } = dragged;
    if (from.start !== to.start || from.end !== to.end) dragEdge(session, annotation, from, to);
  };
  return (
    <>
      {annotation.spans.flatMap((span) =>
        (['start', 'end'] as const).map((edge) => (
          <Handle
            key={`${span.role} ${span.start} ${edge}`}
            span={span}
            edge={edge}
            geometry={geometry}
            onDrag={(to) => setDragged({ from: span, to })}
            onDrop={drop}
          />
        )),
      )}
      {dragged && <Outline span={dragged.to} look="lit" geometry={geometry} />}
    </>
  );
}

const knob = 4;
const grip = 9;

function Handle(props: {
  readonly span: AnnotationSpan;
  readonly edge: 'start' | 'end';
  readonly geometry: SheetGeometry;
  onDrag(to: AnnotationSpan): void;
  onDrop(): void;
}): ReactElement | null {
  const { span, edge, geometry, onDrag, onDrop } = props;
  const { open } = useSession();
  const ground = open.current?.ground;
  if (!ground) return null;
  const isStart = edge === 'start';
  const character = isStart
    ? { start: span.start, end: ground.graphemes.next(span.start) }
    : { start: ground.graphemes.previous(span.end), end: span.end };
  const [box] = geometry.reader.rectsOf(character);
  if (!box) return null;
  const isLatin = /[\p{Script=Latin}\p{Nd}]/u.test(ground.text.slice(character.start, character.end));
  const isRtl = !isLatin && directionAt(ground, span.start) === 'rtl';
  const origin = originOf(geometry);
  const x = origin.x + box.left + (isStart === isRtl ? box.width : 0);
  const top = origin.y + box.top + 4;
  const bottom = origin.y + box.top + box.height - 4;
  const y = isStart ? top - knob : bottom + knob;
  const onMove = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    // The knob stands above or below the line it belongs to.
    const offset = geometry.reader.offsetAtPoint(event.clientX, event.clientY + (isStart ? grip : -grip));
    const to = offset === null ? null : withEdgeAt(span, edge, offset, ground);
    if (to) onDrag(to);
  };
  return (
    <g data-edge={edge}>
      <path className="edge" d={`M${x} ${top}V${bottom}`} />
      <circle className="knob" cx={x} cy={y} r={knob} />
      <circle
        className="grip"
        cx={x}
        cy={y}
        r={grip}
        fill="transparent"
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={onMove}
        onPointerUp={onDrop}
      />
    </g>
  );
}
