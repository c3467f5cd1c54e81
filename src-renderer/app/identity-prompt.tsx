import { type ReactElement, useState } from 'react';
import type { ProjectSummary } from '../../src-shared/contract/project.ts';
import { longestAnnotatorName } from '../../src-shared/model/annotator.ts';
import { errorSentence } from '../rpc/problem.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/feedback.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useLanguage, useText } from '../ui/use-text.ts';
import { useAnnotator } from './use-annotator.ts';

/** Asks, where the annotate screen will be, who annotates; needed before the first mark. */
export function IdentityPrompt({ project }: { readonly project: ProjectSummary }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const { annotators, choose, add } = useAnnotator(project);
  const [name, setName] = useState('');
  return (
    <form
      className="empty ask"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && !add.isPending) add.mutate({ name: name.trim() });
      }}
    >
      <h1>{text('app.identity.ask')}</h1>
      {annotators.length > 0 && (
        <div className="names">
          {annotators.map((annotator) => (
            <Button key={annotator.id} onPress={() => choose(annotator.id)}>
              <bdi>{annotator.name}</bdi>
            </Button>
          ))}
        </div>
      )}
      <div className="ask-name">
        <TextField
          label={text('app.identity.name')}
          value={name}
          onChange={setName}
          maxLength={longestAnnotatorName}
          autoFocus
        />
        <Button variant="primary" type="submit" isDisabled={name.trim() === ''}>
          {text('app.identity.start')}
        </Button>
      </div>
      {add.isError && <Note kind="bad">{errorSentence(add.error, language)}</Note>}
    </form>
  );
}
