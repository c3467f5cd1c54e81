import type { ReactElement } from 'react';
import type { ProjectSummary } from '../../../src-shared/contract/project.ts';
import type { Annotator } from '../../../src-shared/model/annotator.ts';

export interface AnnotateScreenProps {
  readonly project: ProjectSummary;
  readonly annotator: Annotator;
  /** The article to show; null where none was chosen yet: the screen then offers the first that is not done. */
  readonly articleId: string | null;
  /** Asks the shell to make this article the one shown. */
  onOpenArticle(articleId: string): void;
}

/** The annotate screen: queue, sheet of paper with text and margin, strip. */
export function AnnotateScreen({ project }: AnnotateScreenProps): ReactElement {
  return <section aria-label={project.name} />;
}
