import { useMutation, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { BackupSubject, Loss } from '../../../src-shared/contract/backups.ts';
import { problemSentence } from '../../../src-shared/i18n/problem-sentence.ts';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Note } from '../../ui/feedback.tsx';
import { isolated, isolatedPath, useLanguage, useText } from '../../ui/use-text.ts';
import { momentWords } from './backup-words.ts';
import { BackupsDialog } from './backups-dialog.tsx';
import { SalvageDialog } from './salvage-dialog.tsx';

/** What a person has to know of the safety of their work: what is missing, a file that is damaged, a backup that could not be made. */
export function BackupBanner(): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { data: state } = useQuery(rpc.backups.state.queryOptions());
  const keeping = useMutation(rpc.backups.make.mutationOptions());
  const [shown, setShown] = useState<BackupSubject | null>(null);
  const [salvaging, setSalvaging] = useState<string | null>(null);
  const [putAway, setPutAway] = useState<unknown>(null);
  const { loss, failure, refused } = state ?? { loss: null, failure: null, refused: null };
  const keep = (): void => {
    if (!keeping.isPending) keeping.mutate(undefined);
  };
  return (
    <>
      {refused && putAway !== refused && (
        <Banner>
          <span className="grow">{text('backups.refused', { file: isolatedPath(refused.name) })}</span>
          <Button small onPress={() => setShown('refused')}>
            {text('backups.show')}
          </Button>
          <Button small onPress={() => setSalvaging(refused.name)}>
            {text('salvage.do')}
          </Button>
          <IconButton small icon={X} label={text('app.close')} onPress={() => setPutAway(refused)} />
        </Banner>
      )}
      {loss && (
        <Banner>
          <span className="grow">
            {lossSentence(loss)} {keeping.isError && errorSentence(keeping.error, language)}
          </span>
          <Button small onPress={() => setShown('project')}>
            {text('backups.show')}
          </Button>
          <Button small onPress={keep}>
            {text(keeping.isPending ? 'backups.making' : 'backups.keep')}
          </Button>
        </Banner>
      )}
      {failure && !loss && putAway !== failure && (
        <Banner>
          <span className="grow">
            {text('backups.failed', { sentence: problemSentence(failure, language) })}
          </span>
          <Button small onPress={keep}>
            {text(keeping.isPending ? 'backups.making' : 'app.retry')}
          </Button>
          <IconButton small icon={X} label={text('app.close')} onPress={() => setPutAway(failure)} />
        </Banner>
      )}
      {shown && <BackupsDialog of={shown} onClose={() => setShown(null)} />}
      {salvaging !== null && <SalvageDialog file={salvaging} onClose={() => setSalvaging(null)} />}
    </>
  );

  function lossSentence({ since, articles, annotations, isOlder }: Loss): string {
    const date = isolated(momentWords(since, language));
    if (isOlder) return text('backups.older', { date });
    const both = String(articles > 0 && annotations > 0);
    return text('backups.loss', { articles, annotations, both, date });
  }
}

const Banner = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <div className="banner">
    <Note kind="warn">{children}</Note>
  </div>
);
