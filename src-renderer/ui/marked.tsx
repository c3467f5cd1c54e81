import type { ReactElement } from 'react';
import type { Span } from '../../src-shared/text/span.ts';

/** A text with its hits marked; the marks are inline, so that letters stay joined across their edges. */
export function Marked(props: { readonly text: string; readonly hits: readonly Span[] }): ReactElement {
  const { text, hits } = props;
  const pieces = hits.map(({ start, end }, index) => (
    <span key={start}>
      {text.slice(hits[index - 1]?.end ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </span>
  ));
  return (
    <>
      {pieces}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  );
}
