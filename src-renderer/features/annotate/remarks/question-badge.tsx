import { CircleHelp } from 'lucide-react';
import type { ReactElement } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { useSession } from '../state/session.tsx';
import { useKnownRemarks } from './remarks-context.ts';

/** How many open questions there are on an annotation; nothing where there are none. */
export function QuestionBadge({ annotationId }: { readonly annotationId: string }): ReactElement | null {
  const { text } = useSession();
  const count = useKnownRemarks().questions.get(annotationId) ?? 0;
  if (count === 0) return null;
  const words = text('remark.count', { count });
  return (
    <span className="tag warn an-questions" title={words}>
      <Icon of={CircleHelp} size={12} />
      <span aria-hidden="true">{count}</span>
      <span className="sr">{words}</span>
    </span>
  );
}
