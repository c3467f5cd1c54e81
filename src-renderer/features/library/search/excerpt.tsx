import type { ReactElement } from 'react';
import type { ArticleHits } from '../../../../src-shared/contract/articles.ts';
import { Marked } from '../../../ui/marked.tsx';

/** The line of the text with the first hit near its beginning, so that it is seen however narrow the column. */
export function Excerpt(props: { readonly excerpt: NonNullable<ArticleHits['excerpt']> }): ReactElement {
  const { text, hits, isBegun, goesOn, direction } = props.excerpt;
  return (
    <small className="excerpt trunc" dir={direction}>
      {isBegun && '…'}
      <Marked text={text} hits={hits} />
      {goesOn && '…'}
    </small>
  );
}
