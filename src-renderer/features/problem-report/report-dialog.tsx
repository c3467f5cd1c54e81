import './problem-report.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Delivered } from '../../ui/delivered.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { takeDelivery } from '../../ui/download.ts';
import { Note } from '../../ui/feedback.tsx';
import { RetryNote } from '../../ui/retry-note.tsx';
import { useLanguage, useText } from '../../ui/use-text.ts';

/** All of a problem report, to be read before it is saved. */
export function ReportDialog({ onClose }: { onClose(): void }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  // Kept as it was shown: what is saved is what was read.
  const report = useQuery(
    rpc.problemReport.text.queryOptions({ gcTime: 0, staleTime: Number.POSITIVE_INFINITY }),
  );
  const saving = useMutation(
    rpc.problemReport.save.mutationOptions({
      onSuccess: takeDelivery,
    }),
  );
  const shown = report.data?.text;
  return (
    <Dialog
      wide
      title={text('report.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('app.close')}</Button>
          {shown !== undefined && (
            <Button variant="primary" onPress={() => saving.isPending || saving.mutate({ text: shown })}>
              {text('report.save')}
            </Button>
          )}
        </>
      }
    >
      <p className="muted">{text('report.about')}</p>
      {saving.isError && <Note kind="bad">{errorSentence(saving.error, language)}</Note>}
      {saving.isSuccess && <Delivered delivery={saving.data} />}
      {report.isPending && <p className="muted">{text('report.loading')}</p>}
      {report.isError && (
        <RetryNote sentence={errorSentence(report.error, language)} onRetry={() => report.refetch()} />
      )}
      {shown !== undefined && (
        <textarea
          className="report-text"
          dir="ltr"
          lang="en"
          readOnly
          spellCheck={false}
          aria-label={text('report.text')}
          value={shown}
        />
      )}
    </Dialog>
  );
}
