import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Label } from '../../../../src-shared/model/codebook.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { useCodebook } from '../state/codebook-context.tsx';

/** Decisions of which a reviewer said that the guideline does not settle them; of a label, or with none of all. */
export function UnclearCases({ label }: { readonly label: Label | undefined }): ReactElement | null {
  const { text } = useCodebook();
  const rpc = useRpc();
  const cases = useQuery(rpc.adjudication.unclear.queryOptions()).data ?? [];
  const own = cases.filter(
    ({ annotations }) =>
      !label || annotations.some((one) => one.layer === label.layer && one.label === label.id),
  );
  if (own.length === 0) return null;
  return (
    <details className="cb-unclear" open>
      <summary>{text('adjudicate.unclear.cases', { count: own.length })}</summary>
      <ul>
        {own.map(({ decision, title, quote, annotations }) => {
          const [span] = annotations.flatMap(({ spans }) => spans);
          const place = span ? `/${span.start}-${span.end}/` : '';
          return (
            <li key={decision.id}>
              <a href={`#/annotate/${encodeURIComponent(decision.articleId)}${place}`}>
                <bdi lang="ar">{quote === '' ? title : quote}</bdi>
              </a>
              {decision.reason !== null && <bdi>{decision.reason}</bdi>}
              <bdi className="faint trunc">{title}</bdi>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
