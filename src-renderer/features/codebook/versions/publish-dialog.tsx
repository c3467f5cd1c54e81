import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { PublishPreview } from '../../../../src-shared/contract/codebook.ts';
import { problemSentence } from '../../../../src-shared/i18n/problem-sentence.ts';
import { findLabel } from '../../../../src-shared/model/codebook.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { isolated } from '../../../ui/use-text.ts';
import { useCodebook } from '../state/codebook-context.tsx';
import { ChangeList } from './change-list.tsx';
import { ShareTable } from './share-table.tsx';

interface PublishDialogProps {
  onClose(): void;
  onPublished(version: number): void;
}

/** What the draft changes and touches, told before it is published. */
export function PublishDialog({ onClose, onPublished }: PublishDialogProps): ReactElement {
  const { text, language, annotatorId, nextVersion } = useCodebook();
  const rpc = useRpc();
  const preview = useQuery(
    rpc.codebook.preview.queryOptions({ input: { annotatorId }, gcTime: 0, staleTime: 0 }),
  );
  const publish = useMutation(
    rpc.codebook.publish.mutationOptions({
      onSuccess({ version }) {
        onPublished(version);
        onClose();
      },
      // Another version may be in force by now: look again.
      onError: () => void preview.refetch(),
    }),
  );
  const { data } = preview;
  const failure = publish.error ?? preview.error;
  const canPublish = data !== undefined && data.faults.length === 0 && !publish.isPending;
  return (
    <Dialog
      wide
      title={text('codebook.publish.title', { version: nextVersion })}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={() => {
        if (canPublish) publish.mutate({ annotatorId, onto: data.onto });
      }}
      footer={
        <>
          <Button onPress={onClose}>{text('app.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={!canPublish}>
            {text('codebook.publish.version', { version: nextVersion })}
          </Button>
        </>
      }
    >
      {failure && <Note kind="bad">{errorSentence(failure, language)}</Note>}
      {data?.faults.map((fault) => (
        <Note key={`${fault.code} ${Object.values(fault.params).join(' ')}`} kind="bad">
          {problemSentence(fault, language)}
        </Note>
      ))}
      {data && <ChangeList changes={data.changes} />}
      {data && <Touched preview={data} />}
    </Dialog>
  );
}

function Touched({ preview }: { readonly preview: PublishPreview }): ReactElement {
  const { text, codebook, nameOf } = useCodebook();
  const { annotations, articles, labels, values, nested } = preview;
  const labelName = (layer: (typeof labels)[number]['layer'], id: string): string => {
    const label = findLabel(codebook, layer, id);
    return label ? nameOf(label) : id;
  };
  return (
    <>
      <p>
        {annotations === 0
          ? text('codebook.publish.touches-none')
          : text('codebook.publish.touches', { annotations, articles })}
      </p>
      {labels.length > 0 && (
        <ShareTable
          title={text('codebook.publish.touched')}
          rows={labels.map(({ layer, label, kind, into, by }) => ({
            key: `${layer} ${label}`,
            name: labelName(layer, label),
            what:
              into === null
                ? text(`codebook.change.${kind}`)
                : text('codebook.label.merged', { name: isolated(labelName(layer, into)) }),
            by,
          }))}
        />
      )}
      {nested.length > 0 && (
        <ShareTable
          title={text('codebook.publish.nested')}
          rows={nested.map(({ label, outer, by }) => ({
            key: `${label} ${outer}`,
            name: labelName('entity', label),
            what: text('codebook.publish.nested.within', { name: isolated(labelName('entity', outer)) }),
            by,
          }))}
        />
      )}
      {values.length > 0 && (
        <ShareTable
          title={text('codebook.publish.lost')}
          rows={values.map(({ layer, label, attribute, value, isDropped, by }) => ({
            key: `${layer} ${label} ${attribute} ${value}`,
            name: `${labelName(layer, label)} · ${attribute} = ${value}`,
            what: text(isDropped ? 'codebook.publish.lost.dropped' : 'codebook.publish.lost.kept'),
            by,
          }))}
        />
      )}
    </>
  );
}
