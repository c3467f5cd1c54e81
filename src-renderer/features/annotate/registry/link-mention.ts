import { searchPattern } from '../../../../src-shared/arabic/find-folded.ts';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import {
  entryAttribute,
  entryIdOf,
  nameOf,
  type RegistryDraft,
  type RegistryEntry,
} from '../../../../src-shared/model/registry.ts';
import type { Rpc } from '../../../rpc/client.ts';
import { isolated } from '../../../ui/use-text.ts';
import { announce } from '../actions/announce.ts';
import { updateAnnotation } from '../actions/update-annotation.ts';
import { quoteOfSpans } from '../quote-of-spans.ts';
import type { Saver } from '../saving/saver.ts';
import type { AnnotateSession } from '../state/session.tsx';

/** Links a mention to an entry of the registry at once; undone like every change of an annotation. */
export function linkMention(session: AnnotateSession, mention: Annotation, entry: RegistryEntry): void {
  // The entry may have been waited for, and something else of the mention changed meanwhile.
  const { attributes } = session.open.current?.annotations.find(({ id }) => id === mention.id) ?? mention;
  updateAnnotation(session, mention, { attributes: { ...attributes, [entryAttribute]: entry.id } });
  const name = isolated(nameOf(entry, session.language));
  announce(
    session,
    session.text('registry.said.linked', { quote: isolated(wordsOf(session, mention)), name }),
  );
}

/** Takes the link away. */
export function unlinkMention(session: AnnotateSession, mention: Annotation): void {
  const { [entryAttribute]: _gone, ...attributes } = mention.attributes;
  updateAnnotation(session, mention, { attributes });
  announce(session, session.text('registry.said.unlinked', { quote: isolated(wordsOf(session, mention)) }));
}

/** Makes an entry of this name and type and links the mention to it, in one step. Rejects with what is wrong. */
export async function createAndLink(
  session: AnnotateSession,
  rpc: Rpc,
  mention: Annotation,
  name: string,
): Promise<void> {
  const { annotator, saver } = session;
  // The host must have the mention before it can link it.
  await allSaved(saver);
  const isArabic = /\p{Script=Arabic}/u.test(name);
  const entry: RegistryDraft = {
    label: mention.label,
    names: { ar: isArabic ? name : null, en: isArabic ? null : name },
    aliases: [],
    identifiers: [],
    note: null,
  };
  const asked = { ...entry, aliases: [], identifiers: [] };
  const created = await rpc.registry.create.call({
    annotatorId: annotator.id,
    entry: asked,
    link: [mention.id],
  });
  announce(
    session,
    session.text('registry.said.created', { name: isolated(nameOf(created, session.language)) }),
  );
}

/** The annotator's other mentions in the article that say the same, folded, are of the same type and not linked to this entry. */
export function equalMentions(session: AnnotateSession, mention: Annotation): readonly Annotation[] {
  const entryId = entryIdOf(mention);
  const form = searchPattern(wordsOf(session, mention));
  if (entryId === null || form === '') return [];
  return (session.open.current?.annotations ?? []).filter(
    (other) =>
      other.id !== mention.id &&
      other.layer === 'entity' &&
      other.label === mention.label &&
      entryIdOf(other) !== entryId &&
      searchPattern(wordsOf(session, other)) === form,
  );
}

/** Links them all to the entry of the mention in one step. Rejects with what is wrong. */
export async function linkEqual(session: AnnotateSession, rpc: Rpc, mention: Annotation): Promise<void> {
  const entryId = entryIdOf(mention);
  const annotationIds = equalMentions(session, mention).map(({ id }) => id);
  if (entryId === null || annotationIds.length === 0) return;
  await allSaved(session.saver);
  const asked = { annotatorId: session.annotator.id, entryId, annotationIds };
  const { mentions } = await rpc.registry.link.call(asked);
  announce(session, session.text('registry.said.linked-all', { count: mentions }));
}

/** What the mention says, as written. */
export const wordsOf = ({ open }: AnnotateSession, { spans }: Annotation): string =>
  quoteOfSpans(open.current?.ground.text ?? '', spans);

/** Resolves when nothing waits to be saved. */
function allSaved(saver: Saver): Promise<void> {
  if (saver.state.pending.length === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = saver.subscribe(() => {
      if (saver.state.pending.length > 0) return;
      stop();
      resolve();
    });
  });
}
