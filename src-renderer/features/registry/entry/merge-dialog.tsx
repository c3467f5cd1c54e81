import { type ReactElement, useState } from 'react';
import { mergedDraft } from '../../../../src-shared/arabic/entry-forms.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { nameOf, namesOf, type RegistryEntry } from '../../../../src-shared/model/registry.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { isolated, useLanguage, useText } from '../../../ui/use-text.ts';
import { labelLook } from '../entity-labels.ts';
import { EntryChoice } from './entry-choice.tsx';

interface MergeDialogProps {
  readonly codebook: Codebook;
  readonly from: RegistryEntry;
  /** How many mentions are linked to it. */
  readonly mentions: number;
  readonly proposed: RegistryEntry | null;
  /** Merges into the entry with this id; rejects with what is wrong. */
  onMerge(into: string): Promise<void>;
  onClose(): void;
}

/** Which entry this one goes into, and what that one is afterwards. */
export function MergeDialog(props: MergeDialogProps): ReactElement {
  const { codebook, from, mentions, proposed, onMerge, onClose } = props;
  const text = useText();
  const language = useLanguage();
  const [into, setInto] = useState<RegistryEntry | null>(proposed);
  const [error, setError] = useState<unknown>(null);
  async function merge(): Promise<void> {
    if (!into) return;
    try {
      await onMerge(into.id);
      onClose();
    } catch (refused) {
      setError(refused);
    }
  }
  return (
    <Dialog
      wide
      title={text('registry.merge.title', { name: isolated(nameOf(from, language)) })}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={() => void merge()}
      footer={
        <>
          <Button onPress={onClose}>{text('app.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={!into}>
            {text('registry.merge.do')}
          </Button>
        </>
      }
    >
      <EntryChoice
        label={text('registry.merge.into')}
        entryLabel={from.label}
        without={from.id}
        value={into}
        onChange={setInto}
      />
      {into && <Preview codebook={codebook} from={from} into={into} mentions={mentions} />}
      {error !== null && <Note kind="bad">{errorSentence(error, language)}</Note>}
    </Dialog>
  );
}

function Preview(props: {
  readonly codebook: Codebook;
  readonly from: RegistryEntry;
  readonly into: RegistryEntry;
  readonly mentions: number;
}): ReactElement {
  const { codebook, from, into, mentions } = props;
  const text = useText();
  const language = useLanguage();
  const after = mergedDraft(into, from);
  const known = new Set([...namesOf(into), ...into.aliases]);
  const typeName = (label: string): string => isolated(labelLook(codebook, label).name[language]);
  const identifiers = after.identifiers.map(({ scheme, value }) => `${scheme}:${value}`);
  return (
    <section className="reg-preview" aria-label={text('registry.merge.preview')}>
      <h3>{text('registry.merge.preview')}</h3>
      <ul>
        {[...namesOf(after), ...after.aliases].map((name) => (
          <li key={name} data-new={!known.has(name) || undefined}>
            <bdi>{name}</bdi>
            {!known.has(name) && <span className="tag acc">{text('registry.merge.new')}</span>}
          </li>
        ))}
        {identifiers.map((identifier) => (
          <li key={identifier} className="code">
            <bdi dir="ltr">{identifier}</bdi>
          </li>
        ))}
      </ul>
      <p>{text('registry.merge.moves', { count: mentions })}</p>
      {from.label !== into.label && (
        <Note kind="warn">
          {text('registry.merge.types', { from: typeName(from.label), into: typeName(into.label) })}
        </Note>
      )}
    </section>
  );
}
