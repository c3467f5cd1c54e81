import './formats.css';
import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import { formatList } from '../../../src-shared/i18n/format-list.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useText } from '../../ui/use-text.ts';

/** Every format: whether it is read and written, what it keeps and loses. */
export function FormatsDialog({ onClose }: { onClose(): void }): ReactElement {
  const text = useText();
  const { formatList: inWords } = useIntl();
  return (
    <Dialog wide title={text('formats.title')} closeLabel={text('app.close')} onClose={onClose}>
      <ul className="formats">
        {formatList.map(({ format, name, reads, writes, keeps, loses }) => (
          <li key={format}>
            <details>
              <summary>
                <h3>
                  {text(name)}
                  {reads && <span className="tag">{text('formats.reads')}</span>}
                  {writes && <span className="tag">{text('formats.writes')}</span>}
                </h3>
              </summary>
              <p className="small">{text('export.keeps', { list: inWords(keeps.map((id) => text(id))) })}</p>
              <p className="muted small">
                {text('export.loses', { list: inWords(loses.map((id) => text(id))) })}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
