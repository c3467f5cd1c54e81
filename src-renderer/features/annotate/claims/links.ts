import { silentLabels } from '../../../../src-shared/arabic/claim-speaker.ts';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { claimInCircle } from '../../../../src-shared/model/claim-circle.ts';
import { type LinkRole, layerRules } from '../../../../src-shared/model/layers.ts';
import { isolated } from '../../../ui/use-text.ts';
import { announce, tell } from '../actions/announce.ts';
import { selectAnnotation } from '../actions/select-annotation.ts';
import { selectedAnnotation, updateAnnotation } from '../actions/update-annotation.ts';
import { annotationOf, choiceOf, startPicking } from '../picking/pick.ts';
import type { PickChoice } from '../picking/picking.ts';
import { nameOf } from '../quote-of-spans.ts';
import { extentOf } from '../reading-order.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { partsInForce } from './proposal.ts';
import { propose } from './proposals.ts';
import { stanceOnTopic } from './topic.ts';

/** Links the selected annotation: a claim to its speaker, a stance to whatever the next key says. */
export function linkSelected(session: AnnotateSession): void {
  const { store, text } = session;
  if (store.getState().proposal?.annotationId === null) {
    linkOffered(session);
    return;
  }
  const annotation = selectedAnnotation(session);
  const roles = annotation ? rolesOf(annotation) : [];
  const [first, ...others] = roles;
  if (!annotation || !first) {
    tell(session, text('link.no-selected'));
    return;
  }
  if (annotation.layer === 'claim' || others.length === 0) {
    linkAs(session, annotation, first);
    return;
  }
  const choices = roles.map((role) => ({ id: role, annotationId: null, name: text(`link.role.${role}`) }));
  const onPick = ({ id }: PickChoice) => {
    const role = roles.find((candidate) => candidate === id);
    const now = annotationOf(session, annotation.id);
    if (now && role) linkAs(session, now, role);
  };
  startPicking(session, { prompt: text('link.which'), choices, onPick }, 0);
}

/** Asks which claim the selected one is part of. */
export function linkParent(session: AnnotateSession): void {
  const annotation = selectedAnnotation(session);
  if (annotation?.layer === 'claim') linkAs(session, annotation, 'parent');
  else tell(session, session.text('claim.no-claim'));
}

/** Asks where the link of this role leads; what takes the link's place in words may be taken too. */
export function linkAs(session: AnnotateSession, annotation: Annotation, role: LinkRole): void {
  const { text, open } = session;
  const quote = isolated(nameOf(open.current?.ground.text ?? '', annotation));
  const choices = [...candidatesFor(session, annotation, role), ...wordsFor(session, role)];
  if (choices.length === 0) {
    tell(session, text('link.nothing'));
    return;
  }
  const now = annotation.links.find((link) => link.role === role)?.target;
  const prompt =
    annotation.spans.length > 0 ? `${text(`link.role.${role}`)}: ${quote}` : text(`link.role.${role}`);
  const onPick = (choice: PickChoice) => {
    const current = annotationOf(session, annotation.id);
    if (!current) return tell(session, text('pick.gone'));
    if (choice.id === topicChoice) return stanceOnTopic(session, current);
    setLink(session, current, role, choice);
  };
  startPicking(session, { prompt, choices, onPick }, litFor(session, annotation, choices, now));
}

/** Takes away the link of this role, or the words in its place. */
export function clearLink(session: AnnotateSession, annotation: Annotation, role: LinkRole): void {
  const { text } = session;
  const links = annotation.links.filter((link) => link.role !== role);
  const { [wordsAttribute(role)]: _, ...attributes } = annotation.attributes;
  updateAnnotation(session, annotation, { links, attributes });
  announce(session, text('link.said.cleared', { role: text(`link.role.${role}`) }));
}

/** The attribute that says in words who or what takes the place of a link. */
export const wordsAttribute = (role: LinkRole): string => (role === 'target' ? 'topic' : role);

/** Roles that the annotation may link by, in the order they are asked for. */
export const rolesOf = ({ layer }: Annotation): LinkRole[] =>
  (['claimant', 'parent', 'holder', 'target', 'basis'] as const).filter(
    (role) => layerRules[layer].links[role],
  );

/** The annotations a link of this role may lead to, in reading order. */
export const candidatesFor = (
  session: AnnotateSession,
  { id, layer }: Pick<Annotation, 'id' | 'layer'>,
  role: LinkRole,
): PickChoice[] =>
  (session.open.current?.ordered ?? [])
    .filter((other) => !isSilent(other, role))
    .filter((other) => other.id !== id && layerRules[layer].links[role]?.includes(other.layer))
    .map((other) => choiceOf(session, other));

/** What is not offered as a speaker or holder, though a link to it from elsewhere may stand. */
const isSilent = ({ layer, label }: Annotation, role: LinkRole): boolean =>
  (role === 'claimant' || role === 'holder') && layer === 'entity' && silentLabels.has(label);

/** Choices of the codebook that take a link's place («narrator»), with a letter of their own; a target may be a topic. */
export function wordsFor({ codebook, language, text }: AnnotateSession, role: LinkRole): PickChoice[] {
  if (role === 'target') {
    const keys = { codes: ['KeyG'], cap: 'G' };
    return codebook.topics.every(({ retired }) => retired)
      ? []
      : [{ id: topicChoice, annotationId: null, name: text('stance.topic'), keys }];
  }
  const definition = codebook.attributes.find(
    ({ id, layer, type }) => id === role && type === 'choice' && layerRules[layer].links[role] !== undefined,
  );
  return (definition?.values ?? [])
    .filter(({ retired }) => !retired)
    .map(({ id, name }) => {
      const letter = id.charAt(0).toUpperCase();
      const keys = /^[A-Z]$/.test(letter) ? { keys: { codes: [`Key${letter}`], cap: letter } } : {};
      return { id, annotationId: null, name: name[language], ...keys };
    });
}

/** The choice that stands for a topic still to be chosen. */
export const topicChoice = ' topic';

function setLink(session: AnnotateSession, annotation: Annotation, role: LinkRole, choice: PickChoice): void {
  const { text, open } = session;
  const others = annotation.links.filter((link) => link.role !== role);
  const { [wordsAttribute(role)]: _, ...attributes } = annotation.attributes;
  const patch =
    choice.annotationId === null
      ? { links: others, attributes: { ...attributes, [role]: choice.id } }
      : { links: [...others, { role, target: choice.annotationId }], attributes };
  const changed = (open.current?.annotations ?? []).map((one) =>
    one.id === annotation.id ? { ...one, ...patch } : one,
  );
  if (claimInCircle(changed) !== undefined) {
    tell(session, text('link.circle'));
    return;
  }
  updateAnnotation(session, annotation, patch);
  selectAnnotation(session, annotation.id, extentOf(annotation)?.end ?? session.store.getState().caret);
  announce(session, text('link.said', { role: text(`link.role.${role}`), quote: isolated(choice.name) }));
}

/** Another speaker for the claim that is offered. */
function linkOffered(session: AnnotateSession): void {
  const { store, text } = session;
  const { proposal } = store.getState();
  const parts = proposal && partsInForce(proposal);
  if (!parts) return;
  const claim = { id: '', layer: 'claim' } as const;
  const choices = [...candidatesFor(session, claim, 'claimant'), ...wordsFor(session, 'claimant')];
  if (choices.length === 0) {
    tell(session, text('link.nothing'));
    return;
  }
  const onPick = (choice: PickChoice) => {
    const { claimant: _, ...attributes } = parts.attributes;
    const changed =
      choice.annotationId === null
        ? { ...parts, links: [], attributes: { ...attributes, claimant: choice.id } }
        : { ...parts, attributes, links: [{ role: 'claimant' as const, target: choice.annotationId }] };
    propose(session, { annotationId: null, variants: [changed], variant: 0 });
  };
  const now = parts.links[0]?.target;
  startPicking(
    session,
    { prompt: text('link.role.claimant'), choices, onPick },
    litFor(session, parts, choices, now),
  );
}

/** What is linked already, or else what was marked last before the annotation ends. */
function litFor(
  session: AnnotateSession,
  annotation: Pick<Annotation, 'spans'>,
  choices: readonly PickChoice[],
  now: string | undefined,
): number {
  const linked = choices.findIndex(({ annotationId }) => annotationId !== null && annotationId === now);
  if (linked >= 0) return linked;
  const from = extentOf(annotation)?.start ?? 0;
  return choices.findLastIndex(({ annotationId }) => {
    const other = annotationId === null ? undefined : annotationOf(session, annotationId);
    const extent = other && extentOf(other);
    return extent !== undefined && extent !== null && extent.start < from;
  });
}
