import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { ReactElement } from 'react';
import { type AgreementReport, reportFormats } from '../../../../src-shared/contract/agreement.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { takeDelivery } from '../../../ui/download.ts';
import { Note } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { isolatedPath, useLanguage, useText } from '../../../ui/use-text.ts';

/** Writes the report that is shown as a file. */
export function ExportMenu({ report }: { readonly report: AgreementReport | null }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const exporting = useMutation(
    rpc.agreement.exportReport.mutationOptions({
      onSuccess: takeDelivery,
    }),
  );
  const delivery = exporting.data;
  return (
    <>
      {exporting.isError && <Note kind="bad">{errorSentence(exporting.error, language)}</Note>}
      {delivery && delivery.outcome !== 'cancelled' && (
        <span className="sr" role="status">
          {text(delivery.outcome === 'saved' ? 'review.report.saved' : 'review.report.downloaded', {
            name: isolatedPath(delivery.name),
          })}
        </span>
      )}
      <Menu
        label={text('review.report')}
        placement="bottom end"
        trigger={
          <Button isDisabled={report === null || report.reason !== undefined}>
            <Icon of={Download} />
            {text('review.report')}
          </Button>
        }
      >
        {reportFormats.map((format) => (
          <MenuItem
            key={format}
            id={format}
            text={text(`review.report.${format}`)}
            onAction={() => {
              if (report && !exporting.isPending) exporting.mutate({ report, format, language });
            }}
          />
        ))}
      </Menu>
    </>
  );
}
