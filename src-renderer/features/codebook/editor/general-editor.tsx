import type { ReactElement } from 'react';
import { useCodebook } from '../state/codebook-context.tsx';
import { NameFields } from './localized-fields.tsx';

/** What the codebook is called; its general guidelines are written beside it. */
export function GeneralEditor(): ReactElement {
  const { text, codebook, change } = useCodebook();
  return (
    <section className="cb-editor" aria-label={text('codebook.general')}>
      <div className="cb-editor-head">
        <h2>{text('codebook.general')}</h2>
      </div>
      <NameFields
        value={codebook.name}
        subject="codebook"
        onChange={(name, subject) => change({ ...codebook, name }, subject)}
      />
      <p className="muted">{text('codebook.general.hint')}</p>
    </section>
  );
}
