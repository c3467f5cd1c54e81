import { type ReactElement, useState } from 'react';
import type { SalvageProgress, SalvageReport } from '../../../src-shared/contract/backups.ts';
import { errorSentence } from '../../rpc/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note, ProgressBar } from '../../ui/feedback.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { isolated, isolatedPath, useLanguage, useText } from '../../ui/use-text.ts';
import { useSalvage } from './use-salvage.ts';

interface SalvageDialogProps {
  /** Name of the damaged file. */
  readonly file: string;
  onClose(): void;
}

/** Reads what can be read of the damaged file into a new project, and says what that has and what is lost. */
export function SalvageDialog({ file, onClose }: SalvageDialogProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const [name, setName] = useState(text('salvage.name', { name: file.replace(/\.hashiya$/, '') }));
  const { isWorking, progress, wasStopped, error, report, begin, stop } = useSalvage();
  if (report) {
    return (
      <Dialog
        wide
        title={text('salvage.title')}
        closeLabel={text('app.close')}
        onClose={onClose}
        footer={
          <Button variant="primary" autoFocus onPress={onClose}>
            {text('app.close')}
          </Button>
        }
      >
        <ReportView report={report} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={text('salvage.do')}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={() => name.trim() !== '' && begin(name.trim())}
      footer={
        <>
          <Button onPress={isWorking ? stop : onClose}>
            {text(isWorking ? 'salvage.stop' : 'app.cancel')}
          </Button>
          <Button variant="primary" type="submit" isDisabled={name.trim() === ''}>
            {text('salvage.start')}
          </Button>
        </>
      }
    >
      <p>{text('salvage.about', { file: isolatedPath(file) })}</p>
      <TextField autoFocus label={text('app.project.name')} value={name} onChange={setName} />
      {isWorking && <Progress progress={progress} />}
      {wasStopped && <Note kind="plain">{text('salvage.stopped')}</Note>}
      {error && <Note kind="bad">{errorSentence(error, language)}</Note>}
    </Dialog>
  );
}

function Progress({ progress }: { readonly progress: SalvageProgress | null }): ReactElement {
  const text = useText();
  const label = text(`salvage.${progress?.phase ?? 'beginning'}`);
  return (
    <div role="status">
      <p className="muted small">{label}</p>
      <ProgressBar label={label} value={progress?.done ?? 0} total={progress?.total ?? 1} />
    </div>
  );
}

function ReportView({ report }: { readonly report: SalvageReport }): ReactElement {
  const text = useText();
  const { damagedPages, parts, doubtful, aside } = report;
  const keptOf = (wanted: string) => parts.find(({ part }) => part === wanted)?.kept ?? 0;
  const isWhole = aside.length === 0 && parts.every(({ lost }) => lost === 0);
  const shown = parts.filter(({ kept, lost }) => kept + lost > 0);
  return (
    <>
      <Note kind={isWhole ? 'ok' : 'warn'}>
        <span>
          {text('salvage.kept', { articles: keptOf('articles'), annotations: keptOf('annotations') })}{' '}
          {text('salvage.pages', { count: damagedPages })} {isWhole && text('salvage.whole')}
        </span>
      </Note>
      <table className="salvage-parts">
        <thead>
          <tr>
            {(['salvage.part', 'salvage.read', 'salvage.from-journal', 'salvage.lost'] as const).map((id) => (
              <th key={id} scope="col">
                {text(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ part, kept, fromJournal, lost }) => (
            <tr key={part}>
              <th scope="row">{text(`salvage.table.${part}`)}</th>
              <td>{kept}</td>
              <td>{fromJournal}</td>
              <td>{lost}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {doubtful > 0 && <p>{text('salvage.doubtful', { count: doubtful })}</p>}
      {aside.length > 0 && <p>{text('salvage.aside', { titles: aside.map(isolated).join(' · ') })}</p>}
    </>
  );
}
