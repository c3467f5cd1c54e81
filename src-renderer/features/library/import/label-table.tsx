import './labels.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { ImportPreview } from '../../../../src-shared/contract/imports.ts';
import { mappedLabel, readingLabels } from '../../../../src-shared/model/label-map.ts';
import { type TagSetId, tagSetIds, tagSets } from '../../../../src-shared/model/tag-sets.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Certainty } from '../../../ui/certainty.tsx';
import { Select } from '../../../ui/choice.tsx';
import { isolated, useLanguage, useText } from '../../../ui/use-text.ts';
import { useImportSession, useImportState } from './import-provider.tsx';

type FoundLabel = ImportPreview['labels'][number];

// No id of a label begins with a colon.
const asItIs = ':as-it-is';
const leftOut = ':left-out';
const ownTags = ':own';

/** What each label of a file becomes: one of the codebook's, nothing, or itself. Shown where the codebook lacks one, or something was decided. */
export function LabelTable({ labels }: { readonly labels: readonly FoundLabel[] }): ReactElement | null {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const session = useImportSession();
  const { data: version } = useQuery(rpc.codebook.current.queryOptions());
  const { labels: decided, extendCodebook } = useImportState(({ options }) => options);
  const unknown = labels.filter(({ isKnown }) => !isKnown);
  const isDecided = labels.some(({ becomes }) => becomes !== undefined);
  if (!version || (unknown.length === 0 && !isDecided)) return null;

  const decide = (key: string, choice: string): void => {
    const { [key]: _before, ...others } = decided;
    if (choice === asItIs) session.setOptions({ labels: others });
    else session.setOptions({ labels: { ...others, [key]: choice === leftOut ? null : choice } });
  };
  const choicesOf = (found: FoundLabel) => [
    {
      id: asItIs,
      name: text(extendCodebook ? 'import.labels.add' : 'import.labels.as-is', {
        label: isolated(found.label),
      }),
    },
    { id: leftOut, name: text('import.labels.leave-out') },
    ...version.codebook.labels
      .filter(({ layer, retired }) => layer === found.layer && !retired)
      .map(({ id, name }) => ({ id, name: name[language] })),
  ];
  return (
    <section className="label-table" aria-label={text('import.labels')}>
      {unknown.length > 0 && !extendCodebook && (
        <Certainty isSure={false} words={text('import.labels.unknown', { count: unknown.length })} />
      )}
      <Select<TagSetId | typeof ownTags>
        label={text('import.labels.from')}
        choices={[
          { id: ownTags, name: text('import.labels.from.own') },
          ...tagSetIds.map((id) => ({ id, name: tagSets[id].name })),
        ]}
        value={tagSetIds.find((id) => isSame(decided, readingLabels(tagSets[id]))) ?? ownTags}
        onChange={(id) => session.setOptions({ labels: id === ownTags ? {} : readingLabels(tagSets[id]) })}
      />
      <ul>
        {labels.map((found) => {
          const key = mappedLabel(found.layer, found.label);
          const name = text('import.labels.becomes', { label: isolated(found.label) });
          return (
            <li key={key}>
              <span className="found">
                <bdi>{found.label}</bdi>
                <small className="muted">
                  {text(`library.layer.${found.layer}`)} ·{' '}
                  {text('import.labels.count', { count: found.count })}
                </small>
              </span>
              <Select
                label={name}
                choices={choicesOf(found)}
                value={found.becomes === null ? leftOut : (found.becomes ?? asItIs)}
                onChange={(choice) => decide(key, choice)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const isSame = (some: Readonly<Record<string, string | null>>, others: typeof some): boolean =>
  Object.keys(some).length === Object.keys(others).length &&
  Object.entries(some).every(([key, value]) => others[key] === value);
