import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { errorSentence } from '../rpc/problem.ts';
import { IconButton } from '../ui/button.tsx';
import { Note } from '../ui/feedback.tsx';
import { isolatedPath, useLanguage, useText } from '../ui/use-text.ts';
import { failedOf, type useProjects } from './use-projects.ts';

/** What came of opening or copying a project, under the button that asked for it, until it is put away. */
export function ProjectOutcome(props: {
  readonly projects: ReturnType<typeof useProjects>;
}): ReactElement | null {
  const text = useText();
  const language = useLanguage();
  const { openRecent, choose, openFile, saveCopy } = props.projects;
  const all = [openRecent, choose, openFile, saveCopy];
  const failed = failedOf(all);
  const saved = saveCopy.data?.outcome === 'saved' ? saveCopy.data.name : null;
  const sentence = failed
    ? errorSentence(failed.error, language)
    : openFile.isPending
      ? text('app.project.opening')
      : openFile.data
        ? text('app.project.opened')
        : saved !== null && text('app.project.copied', { name: isolatedPath(saved) });
  if (!sentence) return null;
  return (
    <div className="outcome">
      <Note kind={failed ? 'bad' : 'ok'}>
        <span className="grow">{sentence}</span>
        <IconButton
          small
          icon={X}
          label={text('app.close')}
          onPress={() => {
            for (const mutation of all) mutation.reset();
          }}
        />
      </Note>
    </div>
  );
}
