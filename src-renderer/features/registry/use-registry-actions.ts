import { useMutation } from '@tanstack/react-query';
import type { MessageId } from '../../../src-shared/i18n/catalog.ts';
import type { RegistryDraft, RegistryEntry } from '../../../src-shared/model/registry.ts';
import { nameOf } from '../../../src-shared/model/registry.ts';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { isolated, useLanguage, useText } from '../../ui/use-text.ts';
import { say } from './notice.ts';
import { changeView } from './registry-view.ts';

/** What can be done to entries, as this annotator; what was done is said. Each promise rejects with the problem. */
export function useRegistryActions(annotatorId: string) {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const creating = useMutation(rpc.registry.create.mutationOptions());
  const updating = useMutation(rpc.registry.update.mutationOptions());
  const merging = useMutation(rpc.registry.merge.mutationOptions());
  const splitting = useMutation(rpc.registry.split.mutationOptions());
  const removing = useMutation(rpc.registry.remove.mutationOptions());
  const done = (message: MessageId, entry: RegistryEntry): void =>
    say({ kind: 'ok', sentence: text(message, { name: isolated(nameOf(entry, language)) }), canUndo: true });

  return {
    async create(entry: RegistryDraft): Promise<void> {
      const created = await creating.mutateAsync({ annotatorId, entry: writable(entry) });
      changeView({ selected: created.id });
      done('registry.said.created', created);
    },
    async update({ id, updatedAt }: RegistryEntry, entry: RegistryDraft): Promise<void> {
      done(
        'registry.said.saved',
        await updating.mutateAsync({ annotatorId, id, updatedAt, entry: writable(entry) }),
      );
    },
    async merge(from: string, into: string): Promise<void> {
      const { entry } = await merging.mutateAsync({ annotatorId, from, into });
      changeView({ selected: entry.id });
      done('registry.said.merged', entry);
    },
    async split(id: string, annotationIds: readonly string[], entry: RegistryDraft): Promise<void> {
      const asked = { annotatorId, id, annotationIds: [...annotationIds], entry: writable(entry) };
      done('registry.said.split', (await splitting.mutateAsync(asked)).entry);
    },
    async remove(entry: RegistryEntry): Promise<void> {
      try {
        await removing.mutateAsync({ annotatorId, id: entry.id });
        changeView({ selected: null });
        done('registry.said.removed', entry);
      } catch (error) {
        say({ kind: 'bad', sentence: errorSentence(error, language), canUndo: false });
      }
    },
  };
}

/** What {@link useRegistryActions} answers. */
export type RegistryActions = ReturnType<typeof useRegistryActions>;

/** The wire's types are not read-only. */
const writable = ({ aliases, identifiers, ...rest }: RegistryDraft) => ({
  ...rest,
  aliases: [...aliases],
  identifiers: [...identifiers],
});
