import type { ComponentProps, ReactElement } from 'react';
import { ArticleActions } from './article-actions.tsx';
import { GoldProgress } from './gold-progress.tsx';
import { NoticeNote } from './notice-note.tsx';
import { useAdjudicationState } from './use-adjudication.ts';

/** Under the decision: how the last one went, how far the article is, and what is done to it as a whole. */
export function ArticleFoot(props: ComponentProps<typeof ArticleActions>): ReactElement {
  const { notice } = useAdjudicationState();
  return (
    <div className="adj-foot">
      {notice && <NoticeNote notice={notice} />}
      <GoldProgress article={props.article} people={props.people} />
      <ArticleActions {...props} />
    </div>
  );
}
