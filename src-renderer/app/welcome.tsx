import { type ReactElement, useState } from 'react';
import { errorSentence } from '../rpc/problem.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/feedback.tsx';
import { useLanguage, useText } from '../ui/use-text.ts';
import { Brand } from './brand.tsx';
import { NewProjectDialog } from './new-project-dialog.tsx';
import { ProjectFileField } from './project-file-field.tsx';
import { failedOf, useProjects } from './use-projects.ts';

/** The first thing a person sees: what this is, and how to begin. */
export function Welcome(): ReactElement {
  const text = useText();
  const language = useLanguage();
  const projects = useProjects();
  const { recent, openRecent, choose, open, openFile, create } = projects;
  const [naming, setNaming] = useState(false);
  const failed = failedOf([openRecent, choose, openFile, create]);
  return (
    <section className="welcome" aria-label={text('app.name')}>
      <h1 className="brand">
        <Brand />
      </h1>
      <p>{text('app.welcome')}</p>
      <div className="row">
        <Button variant="primary" onPress={() => setNaming(true)}>
          {text('app.project.new')}
        </Button>
        <Button onPress={open}>{text('app.project.open')}</Button>
        <ProjectFileField projects={projects} />
        <Button
          onPress={() => create.isPending || create.mutate({ name: text('app.sample-name'), sample: true })}
        >
          {text('app.welcome.sample')}
        </Button>
      </div>
      {openFile.isPending && <Note kind="ok">{text('app.project.opening')}</Note>}
      {failed && !naming && <Note kind="bad">{errorSentence(failed.error, language)}</Note>}
      {recent.length > 0 && (
        <div className="recent">
          <h2>{text('app.project.recent')}</h2>
          <ul>
            {recent.map(({ token, name, folder }) => (
              <li key={token}>
                <Button variant="link" onPress={() => openRecent.mutate({ token })}>
                  <bdi>{name}</bdi>
                </Button>
                <bdi dir="ltr" className="faint small trunc">
                  {folder}
                </bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {naming && <NewProjectDialog create={create} onClose={() => setNaming(false)} />}
    </section>
  );
}
