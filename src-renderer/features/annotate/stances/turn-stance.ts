import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { findLabel } from '../../../../src-shared/model/codebook.ts';
import { announce } from '../actions/announce.ts';
import { selectedAnnotation, updateAnnotation } from '../actions/update-annotation.ts';
import type { AnnotateSession } from '../state/session.tsx';

/** Gives a stance another polarity. */
export function turnStance(session: AnnotateSession, stance: Annotation, labelId: string): void {
  const label = findLabel(session.codebook, 'stance', labelId);
  if (!label || label.retired || stance.label === label.id) return;
  updateAnnotation(session, stance, { label: label.id });
  announce(session, session.text('stance.said.turned', { polarity: label.name[session.language] }));
}

/** The selected annotation where it is a stance. */
export function selectedStance(session: AnnotateSession): Annotation | undefined {
  const annotation = selectedAnnotation(session);
  return annotation?.layer === 'stance' ? annotation : undefined;
}
