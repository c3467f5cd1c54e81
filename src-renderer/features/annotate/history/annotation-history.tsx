import { type ReactElement, useState } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { useSession } from '../state/session.tsx';
import { HistoryList } from './history-list.tsx';

/** What was done with an annotation; asked for only when it is opened. */
export function AnnotationHistory({ annotation }: { readonly annotation: Annotation }): ReactElement {
  const { text } = useSession();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="an-history" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('history.annotation')}</summary>
      {isOpen && <HistoryList articleId={annotation.articleId} annotationId={annotation.id} />}
    </details>
  );
}
