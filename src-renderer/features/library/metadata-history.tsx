import './metadata-history.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { MetadataChange } from '../../../src-shared/contract/articles.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { isolated, localeOf, useLanguage, useText } from '../../ui/use-text.ts';
import { metadataFields } from './metadata-fields.ts';
import type { People } from './people.ts';

interface MetadataHistoryProps {
  readonly articleId: string;
  readonly people: People;
}

const none: readonly MetadataChange[] = [];

/** Who corrected what and when, latest first. */
export function MetadataHistory({ articleId, people }: MetadataHistoryProps): ReactElement {
  const text = useText();
  const rpc = useRpc();
  const { data = none } = useQuery(rpc.articles.history.queryOptions({ input: { articleId } }));
  return (
    <section className="metadata-history" aria-labelledby="metadata-history">
      <h3 id="metadata-history">{text('edit.history')}</h3>
      {data.length === 0 && <p className="muted">{text('edit.history.none')}</p>}
      <ol>
        {data.toReversed().map((change) => (
          <Entry key={change.id} change={change} people={people} />
        ))}
      </ol>
    </section>
  );
}

function Entry(props: { readonly change: MetadataChange; readonly people: People }): ReactElement {
  const { change, people } = props;
  const text = useText();
  const language = useLanguage();
  const name = people.annotators.find(({ id }) => id === change.annotatorId)?.name ?? '';
  const at = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
    .format(new Date(change.at))
    .replaceAll('\u200F', '');
  const kind = change.kind === 'undo' || change.kind === 'redo' ? change.kind : 'edit';
  const value = (given: string | null) => given ?? text('edit.history.empty');
  return (
    <li>
      <p className="muted small">{text(`edit.history.${kind}`, { name: isolated(name), at })}</p>
      <dl>
        {metadataFields
          .filter((field) => change.before[field] !== change.after[field])
          .map((field) => (
            <div key={field}>
              <dt className="muted">{text(`edit.field.${field}`)}</dt>
              <dd>
                <del>
                  <bdi>{value(change.before[field])}</bdi>
                </del>{' '}
                <ins>
                  <bdi>{value(change.after[field])}</bdi>
                </ins>
              </dd>
            </div>
          ))}
      </dl>
    </li>
  );
}
