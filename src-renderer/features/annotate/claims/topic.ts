import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { isolated } from '../../../ui/use-text.ts';
import { announce, tell } from '../actions/announce.ts';
import { updateAnnotation } from '../actions/update-annotation.ts';
import { startPicking } from '../picking/pick.ts';
import type { PickChoice } from '../picking/picking.ts';
import type { AnnotateSession } from '../state/session.tsx';

/** Asks for one of the codebook's topics. */
export function pickTopic(
  session: AnnotateSession,
  prompt: string,
  onPick: (choice: PickChoice) => void,
): void {
  const { codebook, language, text } = session;
  const topics = codebook.topics.filter(({ retired }) => !retired);
  const choices = topics.map(({ id, name }) => ({ id, annotationId: null, name: name[language] }));
  if (choices.length === 0) {
    tell(session, text('stance.no-topics'));
    return;
  }
  startPicking(session, { prompt, choices, onPick }, 0);
}

/** Makes a topic the target of a stance. */
export function stanceOnTopic(session: AnnotateSession, stance: Annotation): void {
  const { text } = session;
  const role = text('link.role.target');
  pickTopic(session, role, (choice) => {
    const links = stance.links.filter((link) => link.role !== 'target');
    updateAnnotation(session, stance, { links, attributes: { ...stance.attributes, topic: choice.id } });
    announce(session, text('link.said', { role, quote: isolated(choice.name) }));
  });
}
