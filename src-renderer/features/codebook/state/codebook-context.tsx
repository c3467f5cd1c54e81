import { createContext, useContext } from 'react';
import type { CodebookVersion, LabelUse } from '../../../../src-shared/contract/codebook.ts';
import type { Language } from '../../../../src-shared/i18n/message-texts.ts';
import type { Codebook, Localized } from '../../../../src-shared/model/codebook.ts';
import type { Text } from '../../../ui/use-text.ts';
import type { DraftStore } from './draft-store.ts';
import type { LabelName } from './edit-codebook.ts';

/** What the editor shows: a label, the topics, or what holds for all. */
export type Part = ({ readonly kind: 'label' } & LabelName) | { readonly kind: 'topics' | 'general' };

/** What every part of the screen needs. */
export interface CodebookView {
  readonly text: Text;
  readonly language: Language;
  readonly annotatorId: string;
  /** What is shown: the draft, or an older version to read. */
  readonly codebook: Codebook;
  /** What annotators work with now. */
  readonly inForce: { readonly version: number; readonly codebook: Codebook };
  readonly nextVersion: number;
  readonly versions: readonly CodebookVersion[];
  readonly isReadOnly: boolean;
  readonly uses: readonly LabelUse[];
  readonly selected: Part;
  select(part: Part): void;
  readonly draft: DraftStore;
  /** Changes the draft; of one `subject` in a row in one step of undo. Does nothing while an older version is shown. */
  change(codebook: Codebook, subject?: string): void;
  nameOf(named: { readonly id: string; readonly name: Localized }): string;
}

const CodebookContext = createContext<CodebookView | null>(null);
/** Gives the codebook that is edited to the parts of the screen. */
export const CodebookProvider = CodebookContext.Provider;

/** The codebook that is edited, and what can be done with it. */
export function useCodebook(): CodebookView {
  const view = useContext(CodebookContext);
  if (!view) throw new Error('There is no CodebookProvider above.');
  return view;
}
