import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { updateAnnotation } from '../actions/update-annotation.ts';
import { useSession } from '../state/session.tsx';

/** The annotator's own words about an annotation; stored when the field is left, however that happens. */
export function NoteField({ annotation }: { readonly annotation: Annotation }): ReactElement {
  const session = useSession();
  const { text } = session;
  const [written, setWritten] = useState<string | null>(null);
  const latest = useRef({ keep });
  useEffect(() => {
    latest.current = { keep };
  });
  useEffect(() => () => latest.current.keep(), []);

  function keep(): void {
    if (written === null) return;
    const note = written.trim() === '' ? null : written;
    setWritten(null);
    if (note !== annotation.note) updateAnnotation(session, annotation, { note });
  }

  return (
    <div className="an-note-field">
      <textarea
        dir="auto"
        rows={1}
        aria-label={text('annotate.note')}
        placeholder={text('annotate.note')}
        value={written ?? annotation.note ?? ''}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          keep();
          session.reader.current?.focus();
        }}
      />
    </div>
  );
}
