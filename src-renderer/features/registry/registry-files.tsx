import { useMutation } from '@tanstack/react-query';
import { Download, Upload } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { type RegistryImportReport, registryFormats } from '../../../src-shared/contract/registry.ts';
import { problemSentence } from '../../../src-shared/i18n/problem-sentence.ts';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { takeDelivery } from '../../ui/download.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { isolatedPath, useLanguage, useText } from '../../ui/use-text.ts';
import { say } from './notice.ts';

const mostShown = 100;

/** Reading the registry from a file and writing it to one. */
export function RegistryFiles({ annotatorId }: { readonly annotatorId: string }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const [report, setReport] = useState<RegistryImportReport | null>(null);
  const uploading = useMutation(rpc.imports.upload.mutationOptions());
  const importing = useMutation(rpc.registry.importFile.mutationOptions());
  const exporting = useMutation(rpc.registry.exportFile.mutationOptions());
  const refuse = (error: unknown): void =>
    say({ kind: 'bad', sentence: errorSentence(error, language), canUndo: false });

  async function importFile(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      const { token } = await uploading.mutateAsync({ path: file.name, content: file });
      const answer = await importing.mutateAsync({ annotatorId, token });
      const { created, changed, unchanged, skipped } = answer;
      const sentence = text('registry.said.imported', { created, changed, unchanged });
      say({ kind: 'ok', sentence, canUndo: created + changed > 0 });
      if (skipped.length > 0) setReport(answer);
    } catch (error) {
      refuse(error);
    }
  }
  async function exportFile(format: (typeof registryFormats)[number]): Promise<void> {
    try {
      const delivery = await exporting.mutateAsync({ format });
      if (delivery.outcome === 'cancelled') return;
      takeDelivery(delivery);
      const sentence = text('registry.said.exported', { name: isolatedPath(delivery.name) });
      say({ kind: 'ok', sentence, canUndo: false });
    } catch (error) {
      refuse(error);
    }
  }

  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.json', '.csv', '.tsv', '.txt']}
        onSelect={(files) => void importFile(files?.[0])}
      >
        <Button>
          <Icon of={Upload} />
          {text('registry.import')}
        </Button>
      </FileTrigger>
      <Menu
        label={text('registry.export')}
        placement="bottom end"
        trigger={
          <Button>
            <Icon of={Download} />
            {text('registry.export')}
          </Button>
        }
      >
        {registryFormats.map((format) => (
          <MenuItem
            key={format}
            id={format}
            text={text(`registry.export.${format}`)}
            onAction={() => void exportFile(format)}
          />
        ))}
      </Menu>
      {report && <SkippedDialog report={report} onClose={() => setReport(null)} />}
    </>
  );
}

/** Which entries of a file were left out, and why. */
function SkippedDialog(props: { readonly report: RegistryImportReport; onClose(): void }): ReactElement {
  const { report, onClose } = props;
  const text = useText();
  const language = useLanguage();
  const shown = report.skipped.slice(0, mostShown);
  const more = report.skipped.length - shown.length;
  return (
    <Dialog
      wide
      title={text('registry.skipped', { count: report.skipped.length })}
      closeLabel={text('app.close')}
      onClose={onClose}
    >
      <ul className="reg-skipped">
        {shown.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two may say the same.
          <li key={index}>{problemSentence(problem, language)}</li>
        ))}
        {more > 0 && <li>{text('registry.skipped.more', { count: more })}</li>}
      </ul>
    </Dialog>
  );
}
