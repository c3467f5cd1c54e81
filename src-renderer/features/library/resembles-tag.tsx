import type { ReactElement } from 'react';
import type { ArticleRow } from '../../../src-shared/contract/articles.ts';
import { useText } from '../../ui/use-text.ts';
import { percentOf } from './near-duplicates/percent-of.ts';

/** That an article resembles an earlier one; amber while nothing was said of it. */
export function ResemblesTag(props: {
  readonly resembles: NonNullable<ArticleRow['resembles']>;
}): ReactElement {
  const { resemblance, isOpen } = props.resembles;
  const text = useText();
  const percent = percentOf(resemblance);
  return isOpen ? (
    <span className="tag warn">{text('near.tag', { percent })}</span>
  ) : (
    <span className="tag">{text('near.tag.kept', { percent })}</span>
  );
}
