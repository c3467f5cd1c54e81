import { useQuery } from '@tanstack/react-query';
import { findLabel } from '../../../../src-shared/model/codebook.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { isolated, useLanguage, useText } from '../../../ui/use-text.ts';
import { type ReviewFilter, useReviewView } from '../review-view.ts';

/** What narrows the list besides the cause, in words, and the change that takes it away. */
export interface FilterWords {
  readonly id: 'pair' | 'label' | 'labels' | 'article';
  readonly words: string;
  readonly clear: Partial<ReviewFilter>;
}

/** The filters in force that a cell of the numbers set. */
export function useFilterWords(): FilterWords[] {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { filter, comparison } = useReviewView();
  const codebook = useQuery(rpc.codebook.current.queryOptions()).data?.codebook;
  const annotators = useQuery(rpc.annotators.list.queryOptions()).data ?? [];
  const labelName = (id: string | null): string =>
    id === null
      ? text('disagreements.nothing')
      : ((codebook && findLabel(codebook, comparison.layer, id)?.name[language]) ?? id);
  const nameOf = (id: string): string => annotators.find((one) => one.id === id)?.name ?? id;
  const { pair, label, labels, article } = filter;
  return [
    ...(pair
      ? [
          {
            id: 'pair' as const,
            words: pair.map((id) => isolated(nameOf(id))).join(' / '),
            clear: { pair: null, labels: null },
          },
        ]
      : []),
    ...(label ? [{ id: 'label' as const, words: labelName(label), clear: { label: null } }] : []),
    ...(labels
      ? [
          {
            id: 'labels' as const,
            words: labels.map((id) => isolated(labelName(id))).join(' / '),
            clear: { labels: null },
          },
        ]
      : []),
    ...(article ? [{ id: 'article' as const, words: article.title, clear: { article: null } }] : []),
  ];
}
