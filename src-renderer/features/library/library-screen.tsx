import type { ReactElement } from 'react';
import { useText } from '../../ui/use-text.ts';

export interface LibraryScreenProps {
  /** Who annotates; null where nobody said yet. */
  readonly annotatorId: string | null;
  /** Asks the shell to open an article for annotation. */
  onOpenArticle(articleId: string): void;
}

/** The library: articles, their progress, import and export. */
export function LibraryScreen(_props: LibraryScreenProps): ReactElement {
  const text = useText();
  return <h1>{text('library.title')}</h1>;
}
