import type { ReactElement } from 'react';
import type { ImportPreview } from '../../../../src-shared/contract/imports.ts';
import type { ArticleMetadata } from '../../../../src-shared/model/article.ts';
import { useImportSession, useImportState } from './import-provider.tsx';
import { MetadataRow } from './metadata-row.tsx';

type PreviewedArticle = ImportPreview['articles'][number];

const fields = ['title', 'published', 'outlet', 'author', 'url'] as const;

/** What is said of the article, where each piece was found and how sure that is. It can be put right where the article is the whole file. */
export function MetadataRows(props: {
  readonly path: string;
  readonly article: PreviewedArticle;
  readonly isFixed: boolean;
}): ReactElement {
  const { path, article, isFixed } = props;
  const session = useImportSession();
  const typed = useImportState(({ decisions }) => decisions.get(path)?.metadata) ?? none;
  const given: Partial<ArticleMetadata> = isFixed ? none : typed;
  return (
    <div className="meta-rows">
      {fields.map((field) => {
        const proposed = article.metadata[field] ?? '';
        // Few files give an address; one that is missing is no question.
        if (field === 'url' && proposed === '') return null;
        return (
          <MetadataRow
            key={field}
            field={field}
            path={article.path}
            value={given[field] === undefined ? proposed : (given[field] ?? '')}
            proposed={proposed}
            guesses={field === 'url' ? [] : (article.guesses[field] ?? [])}
            isFixed={isFixed}
            onChange={(value) => session.setMetadata(path, field, value)}
          />
        );
      })}
    </div>
  );
}

const none: Partial<ArticleMetadata> = {};
