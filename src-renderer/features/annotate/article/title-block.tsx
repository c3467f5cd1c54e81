import { memo, type ReactElement } from 'react';
import { useText } from '../../../ui/use-text.ts';
import type { ArticleGround } from './article-ground.ts';
import { useDates } from './use-dates.ts';

/** Title and facts above the text. The title is left out where it already stands in the text itself as its title line. */
export const TitleBlock = memo(function TitleBlock(props: {
  readonly ground: ArticleGround;
  readonly words: number;
}): ReactElement {
  const { article, regions } = props.ground;
  const text = useText();
  const dates = useDates();
  const hijri = article.published && dates.hijri(article.published);
  const { words } = props;
  return (
    <header className="an-title">
      {!regions.some(({ kind }) => kind === 'title') && (
        <h1 className="read" lang={article.language} dir="auto">
          {article.title}
        </h1>
      )}
      <p className="an-meta">
        {article.outlet && <Fact words={article.outlet} />}
        {article.published && <Fact words={dates.long(article.published)} />}
        {hijri && <span title={text('annotate.hijri.hint')}>{hijri}</span>}
        {article.author && <Fact words={article.author} />}
        {words > 0 && <span>{text('annotate.words', { count: words })}</span>}
      </p>
    </header>
  );
});

/** What comes from outside is isolated inside its own place, so that the dots between the facts stay between them. */
const Fact = ({ words }: { readonly words: string }): ReactElement => (
  <span>
    <bdi>{words}</bdi>
  </span>
);
