import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ProjectSummary } from '../../../../src-shared/contract/project.ts';
import type { Annotator } from '../../../../src-shared/model/annotator.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import type { Reader } from '../../../reader/types.ts';
import type { Text } from '../../../ui/use-text.ts';
import type { ProcliticMemory } from '../proclitic-memory.ts';
import type { Saver } from '../saving/saver.ts';
import type { LikeMention } from './like-mention.ts';
import type { OpenArticle } from './open-article.ts';
import type { AnnotateView, ViewStore } from './view-store.ts';

/** What every action of the screen works on. */
export interface AnnotateSession {
  readonly project: ProjectSummary;
  readonly annotator: Annotator;
  readonly codebook: Codebook;
  readonly store: ViewStore;
  readonly saver: Saver;
  readonly memory: ProcliticMemory;
  readonly text: Text;
  readonly language: 'ar' | 'en';
  /** The article surface while one is mounted. */
  readonly reader: { current: Reader | null };
  /** The article on screen and its annotations as the person left them, while one is open. */
  readonly open: { current: OpenArticle | null };
  /** Makes another article the one on screen. */
  onOpenArticle(articleId: string): void;
  /** Asks for everything like a mention, to be tagged too. */
  onTagAlike(mention: LikeMention): void;
  /** Asks for what became of the annotator's marks in gold. */
  onShowFeedback(articleId: string): void;
}

const SessionContext = createContext<AnnotateSession | null>(null);

/** Gives the session to the parts of the screen. */
export const SessionProvider = SessionContext.Provider;

/** The session of the article that is annotated. */
export function useSession(): AnnotateSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no SessionProvider above.');
  return session;
}

/** A part of the view; the component renders again only when that part changes. */
export const useView = <Part,>(select: (view: AnnotateView) => Part): Part =>
  useStore(useSession().store, select);
