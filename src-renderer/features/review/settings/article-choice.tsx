import { ChevronDown } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, MenuChoice, MenuChoices, MenuItem } from '../../../ui/menu.tsx';
import { useText } from '../../../ui/use-text.ts';
import { changeComparison, useReviewView } from '../review-view.ts';
import { ArticlePicker } from './article-picker.tsx';

/** Which articles count; `compared` is how many those are, null before that is known. */
export function ArticleChoice({ compared }: { readonly compared: number | null }): ReactElement {
  const text = useText();
  const { articles } = useReviewView((view) => view.comparison);
  const [isPicking, setPicking] = useState(false);
  const inForce = typeof articles === 'string' ? articles : 'chosen';
  return (
    <>
      <Menu
        label={text('review.articles')}
        trigger={
          <Button small>
            {text(`review.articles.${inForce}`)}
            {compared !== null && (
              <span className="muted rv-compared">{text('review.articles.shared', { count: compared })}</span>
            )}
            <Icon of={ChevronDown} size={12} />
          </Button>
        }
      >
        <MenuChoices
          title={text('review.articles')}
          selected={inForce === 'chosen' ? null : inForce}
          onSelect={(id) => {
            if (id === 'done' || id === 'common') changeComparison({ articles: id });
          }}
        >
          <MenuChoice id="done" text={text('review.articles.done')} />
          <MenuChoice id="common" text={text('review.articles.common')} />
        </MenuChoices>
        <MenuItem id="chosen" text={text('review.articles.choose')} onAction={() => setPicking(true)} />
      </Menu>
      {isPicking && <ArticlePicker onClose={() => setPicking(false)} />}
    </>
  );
}
