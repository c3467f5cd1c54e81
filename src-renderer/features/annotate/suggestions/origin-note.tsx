import type { ReactElement } from 'react';
import type { AnnotationOrigin } from '../../../../src-shared/model/annotation.ts';
import { useSession } from '../state/session.tsx';
import { percentOf } from './go-to-suggestion.ts';

/** That an annotation was suggested, by what, how sure that was, and whether it was changed since. */
export function OriginNote({ origin }: { readonly origin: AnnotationOrigin }): ReactElement {
  const { text } = useSession();
  return (
    <p className="an-origin">
      {text('suggestions.origin', {
        source: text(`suggestions.source.${origin.source}`),
        percent: percentOf(origin),
      })}
      {origin.changed && ` ${text('suggestions.origin.changed')}`}
    </p>
  );
}
