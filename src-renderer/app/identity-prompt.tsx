import { type ReactElement, useState } from 'react';
import type { ProjectSummary } from '../../src-shared/contract/project.ts';
import { longestAnnotatorName } from '../../src-shared/model/annotator.ts';
import { errorSentence } from '../rpc/problem.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/feedback.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useLanguage, useText } from '../ui/use-text.ts';
import { useAnnotator } from './use-annotator.ts';

interface IdentityPromptProps {
  readonly project: ProjectSummary;
  /** Whether it stands where the annotate screen will be. */
  readonly isAnnotating: boolean;
  /** Where given, one may look without a name. */
  onLook?(): void;
}

/** Asks, where a screen will be, under whose name work on it is kept; needed before the first mark or decision. */
export function IdentityPrompt({ project, isAnnotating, onLook }: IdentityPromptProps): ReactElement {
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
      <h1>{text(isAnnotating ? 'app.identity.ask' : 'app.identity.ask.other')}</h1>
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
          {text(isAnnotating ? 'app.identity.start' : 'app.identity.continue')}
        </Button>
      </div>
      {onLook && (
        <Button variant="link" onPress={onLook}>
          {text('app.identity.look')}
        </Button>
      )}
      {add.isError && <Note kind="bad">{errorSentence(add.error, language)}</Note>}
    </form>
  );
}
