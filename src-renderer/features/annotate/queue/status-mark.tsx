import type { ReactElement } from 'react';
import type { ArticleState } from '../../../../src-shared/model/article.ts';
import { useText } from '../../../ui/use-text.ts';

/** How far an article is, as a shape: an empty, half filled or full circle. */
export function StatusMark({ state }: { readonly state: ArticleState }): ReactElement {
  const text = useText();
  return (
    <svg
      className={`an-dot ${state}`}
      viewBox="0 0 12 12"
      role="img"
      aria-label={text(`annotate.state.${state}`)}
    >
      <circle cx="6" cy="6" r="4.75" />
      {state === 'doing' && <path className="filled" d="M6 1.25a4.75 4.75 0 0 1 0 9.5z" />}
      {state === 'done' && <path className="tick" d="m3.6 6.2 1.7 1.7 3.1-3.7" />}
    </svg>
  );
}
