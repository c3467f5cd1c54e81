import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { longestAnnotatorName } from '../../../src-shared/model/annotator.ts';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/feedback.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/use-text.ts';

/** Adds an annotator who never worked in this project, for a packet of theirs. */
export function Newcomer({ onAdded }: { onAdded(annotatorId: string): void }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const adding = useMutation(
    rpc.annotators.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await client.invalidateQueries({ queryKey: rpc.annotators.key() });
        setName('');
        onAdded(id);
      },
    }),
  );
  const trimmed = name.trim();
  return (
    <form
      className="exchange-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed !== '') adding.mutate({ name: trimmed });
      }}
    >
      <TextField
        label={text('exchange.packets.newcomer')}
        value={name}
        onChange={setName}
        maxLength={longestAnnotatorName}
      />
      <Button type="submit" isDisabled={trimmed === ''}>
        {text('exchange.packets.add')}
      </Button>
      {adding.isError && <Note kind="bad">{errorSentence(adding.error, language)}</Note>}
    </form>
  );
}
