import type { ReactElement } from 'react';
import type { AdjudicatedArticle } from '../../../../src-shared/contract/adjudication.ts';
import { useText } from '../../../ui/use-text.ts';
import { isOpen } from '../disagreements/item.ts';
import type { Reviewed } from '../people.ts';
import { type GoldShare, goldShares } from './gold-shares.ts';

/** How much of an article is decided, and by whose version or how. */
export function GoldProgress(props: {
  readonly article: AdjudicatedArticle;
  readonly people: ReadonlyMap<string, Reviewed>;
}): ReactElement {
  const { article, people } = props;
  const text = useText();
  const { units } = article;
  const done = units.filter((unit) => !isOpen(unit)).length;
  const shares = goldShares(article);
  const nameOf = ({ kind, annotatorId }: GoldShare): string =>
    annotatorId === null ? text(`adjudicate.share.${kind}`) : (people.get(annotatorId)?.name ?? '–');
  return (
    <section className="adj-gold" aria-label={text('adjudicate.gold')}>
      <p className="row">
        <b>{text('adjudicate.gold')}</b>
        <span className="grow" />
        <span className="muted">{text('adjudicate.gold.of', { done, units: units.length })}</span>
      </p>
      <div className="bar" aria-hidden="true">
        {shares.map((share) => (
          <i
            key={keyOf(share)}
            data-share={share.kind}
            data-ann={share.annotatorId === null ? undefined : people.get(share.annotatorId)?.colour}
            style={{ flexGrow: share.count }}
          />
        ))}
        <i data-share="open" style={{ flexGrow: units.length - done }} />
      </div>
      <ul className="adj-shares">
        {shares.map((share) => (
          <li key={keyOf(share)}>
            <i
              data-share={share.kind}
              data-ann={share.annotatorId === null ? undefined : people.get(share.annotatorId)?.colour}
            />
            <bdi className="trunc">{nameOf(share)}</bdi> {share.count}
          </li>
        ))}
      </ul>
    </section>
  );
}

const keyOf = ({ kind, annotatorId }: GoldShare): string => `${kind} ${annotatorId ?? ''}`;
