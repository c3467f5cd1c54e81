import { useEffect, useMemo, useState } from 'react';
import type { ProjectSummary } from '../../../../src-shared/contract/project.ts';
import type { Annotator } from '../../../../src-shared/model/annotator.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import type { SnapMode } from '../../../../src-shared/model/preferences.ts';
import type { Reader } from '../../../reader/types.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { showReverted } from '../actions/revert.ts';
import { createProcliticMemory } from '../proclitic-memory.ts';
import { useSaver } from '../saving/use-saver.ts';
import type { LikeMention } from './like-mention.ts';
import type { OpenArticle } from './open-article.ts';
import type { AnnotateSession } from './session.tsx';
import { createViewStore } from './view-store.ts';

interface SessionParts {
  readonly project: ProjectSummary;
  readonly annotator: Annotator;
  readonly codebook: Codebook;
  readonly snap: SnapMode;
  /** Whether the cards of the margin are folded. */
  readonly isMarginFolded: boolean;
  onOpenArticle(articleId: string): void;
  onTagAlike(mention: LikeMention): void;
  onShowFeedback(articleId: string): void;
}

/** The session of a screen: one store and one memory for as long as it is mounted. */
export function useNewSession(parts: SessionParts): AnnotateSession {
  const { project, annotator, codebook, onOpenArticle, onTagAlike, onShowFeedback } = parts;
  const rpc = useRpc();
  const text = useText();
  const language = useLanguage();
  const saver = useSaver(project.id, annotator.id);
  const [store] = useState(() => createViewStore(parts.snap, parts.isMarginFolded));
  const [memory] = useState(() => createProcliticMemory((words) => rpc.search.timesWritten.call({ words })));
  const [reader] = useState<{ current: Reader | null }>(() => ({ current: null }));
  const [open] = useState<{ current: OpenArticle | null }>(() => ({ current: null }));
  const session = useMemo<AnnotateSession>(
    () => ({
      project,
      annotator,
      codebook,
      store,
      saver,
      memory,
      text,
      language,
      reader,
      open,
      onOpenArticle,
      onTagAlike,
      onShowFeedback,
    }),
    [
      project,
      annotator,
      codebook,
      store,
      saver,
      memory,
      text,
      language,
      reader,
      open,
      onOpenArticle,
      onTagAlike,
      onShowFeedback,
    ],
  );

  useEffect(
    () => saver.listen({ onReverted: (reverted) => showReverted(session, reverted) }),
    [saver, session],
  );
  useEffect(
    () =>
      store.subscribe(({ snap, isMarginFolded }, before) => {
        // A preference that could not be kept is chosen again next time; nothing is lost.
        if (snap !== before.snap) rpc.preferences.set.call({ snap }).catch(() => undefined);
        if (isMarginFolded !== before.isMarginFolded)
          rpc.preferences.set.call({ marginFolded: isMarginFolded }).catch(() => undefined);
      }),
    [store, rpc],
  );
  return session;
}
