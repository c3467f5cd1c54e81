import type { ReactElement } from 'react';
import type { Remark } from '../../../../src-shared/model/remark.ts';
import { isolated } from '../../../ui/use-text.ts';
import { goToAnnotation } from '../actions/select-annotation.ts';
import { selectExactly } from '../actions/select-text.ts';
import { labelOf } from '../label-of.ts';
import { nameOf } from '../quote-of-spans.ts';
import { useSession } from '../state/session.tsx';

/** What a remark is on, as a way there. */
export function RemarkPlace({
  place,
}: {
  readonly place: Pick<Remark, 'annotationId' | 'span'> & { readonly annotatorId?: string };
}): ReactElement {
  const session = useSession();
  const { text, open, codebook, language, annotator, reader } = session;
  const { annotationId, span } = place;
  const whole = open.current?.ground.text ?? '';
  if (annotationId === null && span === null) {
    return <span className="an-place muted">{text('remark.place.article')}</span>;
  }
  const annotation = open.current?.annotations.find(({ id }) => id === annotationId);
  if (annotationId !== null && !annotation) {
    const isOwn = (place.annotatorId ?? annotator.id) === annotator.id;
    return <span className="an-place muted">{text(isOwn ? 'remark.place.gone' : 'remark.place.other')}</span>;
  }
  const quote = annotation
    ? nameOf(whole, annotation) || labelOf(codebook, annotation).name[language]
    : whole.slice(span?.start, span?.end);
  const go = (): void => {
    if (annotation) goToAnnotation(session, annotation.id);
    else if (span) {
      reader.current?.scrollTo(span.start);
      selectExactly(session, span);
    }
    reader.current?.focus();
  };
  return (
    <button
      type="button"
      className="an-place an-linked trunc"
      aria-label={text('remark.place.go', { quote: isolated(quote) })}
      onClick={go}
    >
      {annotation ? (
        <span className="ref" data-ink={labelOf(codebook, annotation).ink}>
          <bdi className="trunc" lang="ar">
            {quote}
          </bdi>
        </span>
      ) : (
        <bdi className="trunc read" lang="ar">
          «{quote}»
        </bdi>
      )}
    </button>
  );
}
